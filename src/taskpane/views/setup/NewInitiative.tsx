import { useCallback } from "react";
import type { OnClash } from "../../../excel";
import type { InitiativeFile } from "../../../model/initiative";
import { useDraftStore } from "../../drafts/DraftStoreContext";
import { useCreation } from "../../hooks/useCreation";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { CreateSteps } from "./CreateSteps";
import { CreationProgress } from "./CreationProgress";
import { useSetupForm } from "./useSetupForm";

/** A new initiative, step by step or from an example. What was typed stays when the building fails or is stopped. */
export function NewInitiative() {
  const { refresh } = useWorkbook();
  const drafts = useDraftStore();
  const form = useSetupForm();
  const onCreated = useCallback(() => {
    // What was typed before was for the workbook as it was.
    drafts.clear();
    void refresh();
  }, [drafts, refresh]);
  const { creation, create, cancel } = useCreation(onCreated);
  const start = (initiative: InitiativeFile, onClash?: OnClash) => void create(initiative, onClash);
  return creation.phase === "creating" ? (
    <CreationProgress progress={creation.progress} onCancel={cancel} />
  ) : (
    <CreateSteps form={form} creation={creation} onCreate={start} />
  );
}
