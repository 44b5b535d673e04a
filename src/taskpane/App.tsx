import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";
import { CreateView } from "./components/CreateView";
import { CreationProgress } from "./components/CreationProgress";
import { Navigation } from "./components/Navigation";
import { Notice } from "./components/Notice";
import { PaneHeader } from "./components/PaneHeader";
import type { FormEntries } from "./form/entries";
import { useCreation } from "./hooks/useCreation";
import { useOfficeTheme } from "./hooks/useOfficeTheme";
import { useSituation } from "./hooks/useSituation";
import { LanguageProvider, useSpeech } from "./language/LanguageContext";
import { VIEWS } from "./views/loaded";
import type { ViewId } from "./views/view";

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
        <Pane />
      </LanguageProvider>
    </FluentProvider>
  );
}

/** The one view that goes with what the workbook is, from its top. */
function Pane() {
  const styles = useStyles();
  const { language } = useSpeech();
  const { situation, look } = useSituation();
  const { creation, create, cancel } = useCreation(look);
  const [entries, setEntries] = useState<FormEntries>({
    name: "",
    community: "",
    partners: "",
    framework: "fsg",
    language,
  });
  const [shown, setShown] = useState<ViewId>("home");
  const view = creation.phase === "creating" ? "creating" : situation;
  const top = useTopOf(view === "ours" ? shown : view);

  const Shown = VIEWS[shown];
  const content = () => {
    if (creation.phase === "creating") {
      return <CreationProgress progress={creation.progress} onCancel={cancel} />;
    }
    switch (situation) {
      case "looking":
        return <Looking />;
      case "ours":
        return <Shown open={setShown} />;
      case "free":
        return <CreateView entries={entries} creation={creation} onChange={setEntries} onCreate={create} />;
      default:
        return <Notice situation={situation} />;
    }
  };
  return (
    <div ref={top}>
      <PaneHeader />
      {view === "ours" && <Navigation shown={shown} onOpen={setShown} />}
      <main className={styles.main}>
        <Suspense fallback={<Looking />}>{content()}</Suspense>
      </main>
    </div>
  );
}

function Looking() {
  const { say } = useSpeech();
  return <Spinner label={say("pane.loading")} />;
}

/** Another view starts at its top, wherever one had scrolled to in the one before. */
function useTopOf(view: string) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current !== view) top.current?.scrollIntoView({ block: "start" });
    shown.current = view;
  }, [view]);
  return top;
}
