import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OfficeClient, OfficeTheme } from "../host";
import { translate } from "../languages/messages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";
import { PANE_THEMES } from "../taskpane/themes";
import { AboutBanner } from "./AboutBanner";
import { Announcement, useAnnouncement } from "./Announcement";
import { GridPane } from "./GridPane";
import { NotCalculatedNotice, OpeningNotice } from "./OpeningNotice";
import { downloadWorkbook, proposedFileName } from "./save";
import { TaskPane } from "./TaskPane";
import { applyTheme } from "./themes";
import { TopBar } from "./TopBar";
import { UnsavedDialog, type Replacement } from "./UnsavedDialog";
import { useCalculation } from "./useCalculation";
import { useFileDrop } from "./useFileDrop";
import { useRegionKeys } from "./useRegionKeys";
import { useSession } from "./useSession";
import { useSteps } from "./useSteps";
import { useUnsaved } from "./useUnsaved";
import { ViewSwitch, useNarrowView } from "./ViewSwitch";

/** Below this width, either the workbook or the pane is shown. */
const NARROW = "@media (max-width: 639px)";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", overflow: "hidden" },
  workspace: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    position: "relative",
    [NARROW]: { display: "grid", gridTemplate: "minmax(0, 1fr) / minmax(0, 1fr)" },
  },
  grid: { flexGrow: 1, minWidth: 0, display: "flex", [NARROW]: { gridArea: "1 / 1" } },
  pane: {
    flexShrink: 0,
    width: "min(350px, 50%)",
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { gridArea: "1 / 1", width: "auto", borderLeftStyle: "none" },
  },
  // Hidden, not unmounted, so that the grid keeps its size and the pane its state.
  offScreen: { [NARROW]: { visibility: "hidden" } },
  drop: {
    position: "absolute",
    inset: tokens.spacingHorizontalM,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    opacity: 0.9,
  },
});

interface PreviewProps {
  readonly client: OfficeClient;
  readonly initialLanguage: Language;
}

/** The page: a workbook in a grid with the task pane next to it, as in Excel. */
export function Preview({ client, initialLanguage }: PreviewProps) {
  const styles = useStyles();
  const { session, opening, setLanguage, createNew, readFile, showOpened, dismissNotice } = useSession(
    client,
    initialLanguage,
  );
  const { id, host, language, fileName } = session;
  const { isUnsaved, markSaved } = useUnsaved(host);
  const calculation = useCalculation(host);
  const [isSaving, setSaving] = useState(false);
  const [theme, setTheme] = useState<OfficeTheme>("light");
  const [isBannerShown, setBannerShown] = useState(true);
  const [pending, setPending] = useState<Replacement | null>(null);
  const [view, setView] = useNarrowView(host);
  const [announced, announce] = useAnnouncement();
  const { canUndo, canRedo, step } = useSteps(host, language, announce);
  useRegionKeys();

  const saveNow = async () => {
    setSaving(true);
    try {
      await downloadWorkbook(host, fileName ?? proposedFileName(host.workbook, language));
      markSaved();
    } finally {
      setSaving(false);
    }
  };
  const replace = (replacement: Replacement) => {
    setPending(null);
    markSaved();
    if (replacement.kind === "open") showOpened(replacement.opened);
    else createNew();
  };
  const replaceOrAsk = (replacement: Replacement) =>
    isUnsaved() ? setPending(replacement) : replace(replacement);
  // Asks about unsaved changes only after the file was opened successfully.
  const open = async (file: File) => {
    const opened = await readFile(file);
    if (opened) replaceOrAsk({ kind: "open", opened });
  };
  const { isDraggedOver, handlers } = useFileDrop((file) => void open(file));

  return (
    <FluentProvider theme={PANE_THEMES[theme]}>
      <div className={styles.page} lang={LANGUAGE_FORMATS[language].region} {...handlers}>
        <TopBar
          language={language}
          theme={theme}
          saving={isSaving}
          isCalculating={calculation === "calculating"}
          isBannerShown={isBannerShown}
          canUndo={canUndo}
          canRedo={canRedo}
          onStep={step}
          onLanguageChange={setLanguage}
          onThemeChange={(chosen) => {
            applyTheme(client, chosen);
            setTheme(chosen);
          }}
          onNew={() => replaceOrAsk({ kind: "new" })}
          onOpen={(file) => void open(file)}
          onSave={() => void saveNow()}
          onShowBanner={() => setBannerShown(true)}
        />
        {isBannerShown && <AboutBanner language={language} onHide={() => setBannerShown(false)} />}
        <Announcement {...announced} />
        <OpeningNotice opening={opening} language={language} onDismiss={dismissNotice} />
        {calculation === "failed" && <NotCalculatedNotice name={fileName ?? ""} language={language} />}
        <ViewSwitch language={language} view={view} onViewChange={setView} />
        <div className={styles.workspace}>
          <div
            className={mergeClasses(
              styles.grid,
              theme !== "light" && "univer-dark",
              view !== "grid" && styles.offScreen,
            )}
          >
            <GridPane
              key={`grid-${id}`}
              host={host}
              language={language}
              onStep={step}
              onAnnounce={announce}
            />
          </div>
          <TaskPane
            key={`pane-${id}`}
            language={language}
            className={mergeClasses(styles.pane, view !== "pane" && styles.offScreen)}
          />
          {isDraggedOver && (
            <div className={styles.drop}>{translate(PANE_PREVIEW_TEXTS, language, "open.drop")}</div>
          )}
        </div>
        <UnsavedDialog
          replacement={pending}
          language={language}
          onSave={() => void saveNow().then(() => pending && replace(pending))}
          onDiscard={() => pending && replace(pending)}
          onCancel={() => setPending(null)}
        />
      </div>
    </FluentProvider>
  );
}
