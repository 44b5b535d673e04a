import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CancelledError } from "../../../../excel";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { useImport, type ImportPhase } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { ColumnsStep } from "./ColumnsStep";
import { PreviewStep } from "./PreviewStep";
import { ResultStep } from "./ResultStep";
import { SourceStep } from "./SourceStep";
import { ProgressStep } from "./ProgressStep";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  place: { color: tokens.colorNeutralForeground2 },
});

const STEPS = ["source", "columns", "preview"] as const satisfies readonly ImportPhase[];
const TITLES = {
  source: "source.title",
  columns: "columns.title",
  preview: "preview.title",
  working: "work.title",
  done: "done.title",
} as const satisfies Record<ImportPhase, string>;

/** Imports figures of partners: a file or pasted cells, the columns, a preview of the rows, the result. */
export default function ImportPanel() {
  const styles = useStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const importing = useImport();
  const { phase, draft, error } = importing;
  const isCancelled = error instanceof CancelledError;
  const heading = useFocusedHeading(phase);
  const step = STEPS.findIndex((each) => each === phase) + 1;
  return (
    <section className={styles.panel} aria-label={t("panel.title")}>
      <div>
        {step > 0 && (
          <Text className={styles.place} block>
            {t("panel.step", { step })}
          </Text>
        )}
        <h2 className={styles.heading} tabIndex={-1} ref={heading}>
          {t(TITLES[phase])}
        </h2>
      </div>
      {error !== null && !isCancelled && <ErrorBar title={t("panel.problem")} error={error} />}
      {isCancelled && <NoticeBar>{t("cancelled")}</NoticeBar>}
      <div hidden={phase !== "source"}>
        {/* The key resets the step after an import. */}
        <SourceStep
          key={importing.runNumber}
          draft={importing.pasted}
          sourceError={importing.sourceError}
          unchosen={importing.unchosen}
          isReading={importing.isReading}
          onRead={(input) => void importing.readSource(input)}
          onPart={(workbook, part) => void importing.choosePart(workbook, part)}
        />
      </div>
      {phase === "columns" && draft && (
        <ColumnsStep
          draft={draft}
          onOptions={importing.setSourceOptions}
          onLayout={importing.setLayout}
          onPlan={importing.setPlan}
          onBack={() => importing.goToPhase("source")}
          onNext={() => importing.goToPhase("preview")}
        />
      )}
      {phase === "preview" && draft && (
        <PreviewStep
          draft={draft}
          shown={importing.preview}
          onPlan={importing.setPlan}
          onBack={() => importing.goToPhase("columns")}
          onImport={() => void importing.startImport()}
        />
      )}
      {phase === "working" && importing.progress && (
        <ProgressStep progress={importing.progress} onCancel={importing.cancel} />
      )}
      {phase === "done" && importing.report && (
        <ResultStep report={importing.report} onAgain={importing.startOver} />
      )}
    </section>
  );
}

/** Moves the focus to the heading of each new step. */
function useFocusedHeading(phase: ImportPhase) {
  const heading = useRef<HTMLHeadingElement>(null);
  const lastPhase = useRef(phase);
  useEffect(() => {
    if (lastPhase.current !== phase) heading.current?.focus();
    lastPhase.current = phase;
  }, [phase]);
  return heading;
}
