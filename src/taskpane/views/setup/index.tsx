import { useState } from "react";
import { Subtitle1 } from "@fluentui/react-components";
import { CreateView } from "../../components/CreateView";
import { CreationProgress } from "../../components/CreationProgress";
import type { FormEntries } from "../../form/entries";
import { useCreation } from "../../hooks/useCreation";
import { useSpeech } from "../../language/LanguageContext";
import { useWorkbook } from "../../workbook/WorkbookContext";

/** Set up: a new initiative where the workbook holds none yet. */
export default function SetupView() {
  const { say } = useSpeech();
  const { situation } = useWorkbook();
  return situation.kind === "ours" ? <Subtitle1 as="h1">{say("view.setup")}</Subtitle1> : <NewInitiative />;
}

function NewInitiative() {
  const { language } = useSpeech();
  const { look } = useWorkbook();
  const { creation, create, cancel } = useCreation(look);
  const [entries, setEntries] = useState<FormEntries>({
    name: "",
    community: "",
    partners: "",
    framework: "fsg",
    language,
  });
  return creation.phase === "creating" ? (
    <CreationProgress progress={creation.progress} onCancel={cancel} />
  ) : (
    <CreateView entries={entries} creation={creation} onChange={setEntries} onCreate={create} />
  );
}
