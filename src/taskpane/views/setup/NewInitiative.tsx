import { useCallback, useRef } from "react";
import type { NameClashPolicy } from "../../../excel";
import type { InitiativeFile } from "../../../model/initiative";
import { useDraftStore } from "../../drafts/DraftStoreContext";
import { useCreation } from "../../hooks/useCreation";
import { TOUR_DRAFT, type TourState } from "../../tour/tourState";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { CreateSteps } from "./CreateSteps";
import { CreationProgress } from "./CreationProgress";
import { useSetupForm } from "./useSetupForm";

/** Creates an initiative, step by step or from an example. The input is kept if the creation fails or is cancelled. */
export default function NewInitiative() {
  const { refresh } = useWorkbook();
  const drafts = useDraftStore();
  const form = useSetupForm();
  const isExample = useRef(false);
  const onCreated = useCallback(() => {
    // The drafts were for the workbook before the creation.
    drafts.clear();
    if (isExample.current) drafts.save(TOUR_DRAFT, "offered" satisfies TourState);
    void refresh();
  }, [drafts, refresh]);
  const { creation, create, cancel } = useCreation(onCreated);
  const start = (initiative: InitiativeFile, onClash?: NameClashPolicy) => void create(initiative, onClash);
  return creation.phase === "creating" ? (
    <CreationProgress progress={creation.progress} onCancel={cancel} />
  ) : (
    <CreateSteps
      form={form}
      creation={creation}
      onCreate={start}
      onChooseExample={(initiative) => {
        isExample.current = true;
        start(initiative);
      }}
    />
  );
}
