import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CreateView } from "./components/CreateView";
import { CreationProgress } from "./components/CreationProgress";
import { FiguresView } from "./components/FiguresView";
import { Notice } from "./components/Notice";
import { PaneHeader } from "./components/PaneHeader";
import type { FormEntries } from "./form/entries";
import { useCreation } from "./hooks/useCreation";
import { useOfficeTheme } from "./hooks/useOfficeTheme";
import { useSituation } from "./hooks/useSituation";
import { LanguageProvider, useSpeech } from "./language/LanguageContext";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", boxSizing: "border-box" },
  main: { padding: tokens.spacingHorizontalL },
});

/** The task pane. */
export function App() {
  const styles = useStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <LanguageProvider>
        <PaneHeader />
        <main className={styles.main}>
          <View />
        </main>
      </LanguageProvider>
    </FluentProvider>
  );
}

/** The one view that goes with what the workbook is. */
function View() {
  const { say, language } = useSpeech();
  const { situation, look } = useSituation();
  const { creation, create, cancel } = useCreation(look);
  const [entries, setEntries] = useState<FormEntries>({ name: "", community: "", partners: "", language });

  if (creation.phase === "creating") {
    return <CreationProgress progress={creation.progress} onCancel={cancel} />;
  }
  switch (situation) {
    case "looking":
      return <Spinner label={say("pane.loading")} />;
    case "notExcel":
      return <Notice title={say("pane.notExcel.title")} text={say("pane.notExcel.text")} />;
    case "newer":
      return <Notice title={say("situation.newer.title")} text={say("situation.newer.text")} />;
    case "ours":
      return <FiguresView />;
    case "free":
      return <CreateView entries={entries} creation={creation} onChange={setEntries} onCreate={create} />;
  }
}
