import { useState } from "react";
import type { OnClash } from "../../../excel";
import type { InitiativeFile } from "../../../model/initiative";
import { emptyEntries } from "../../form/entries";
import { useCreation } from "../../hooks/useCreation";
import { useSpeech } from "../../language/LanguageContext";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { CreateSteps } from "./CreateSteps";
import { CreationProgress } from "./CreationProgress";

/** A new initiative, step by step or from an example. What was typed stays when the building fails or is stopped. */
export function NewInitiative() {
  const { language } = useSpeech();
  const { look } = useWorkbook();
  const { creation, create, cancel } = useCreation(look);
  const [entries, setEntries] = useState(() => emptyEntries(language));
  const start = (initiative: InitiativeFile, onClash?: OnClash) => void create(initiative, onClash);
  return creation.phase === "creating" ? (
    <CreationProgress progress={creation.progress} onCancel={cancel} />
  ) : (
    <CreateSteps entries={entries} creation={creation} onChange={setEntries} onCreate={start} />
  );
}
