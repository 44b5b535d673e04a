import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CancelledError } from "../../../../excel";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { Problem } from "../../../components/Problem";
import { useImport, type ImportPhase } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { ColumnsStep } from "./ColumnsStep";
import { PreviewStep } from "./PreviewStep";
import { ResultStep } from "./ResultStep";
import { SourceStep } from "./SourceStep";
import { WorkStep } from "./WorkStep";

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

/** Takes figures of partners in: a file or pasted cells, their columns, a look at the rows, the result. */
export default function ImportPanel() {
  const styles = useStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const work = useImport();
  const { phase, draft, error } = work;
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
      {error !== null && !isCancelled && <Problem title={t("panel.problem")} error={error} />}
      {isCancelled && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t("cancelled")}</MessageBarBody>
        </MessageBar>
      )}
      <div hidden={phase !== "source"}>
        {/* What was imported is not offered again for the next import. */}
        <SourceStep
          key={work.round}
          draft={work.pasted}
          fault={work.fault}
          isReading={work.isReading}
          onRead={work.begin}
        />
      </div>
      {phase === "columns" && draft && (
        <ColumnsStep
          draft={draft}
          onForm={work.setForm}
          onLayout={work.setLayout}
          onPlan={work.setPlan}
          onBack={() => work.open("source")}
          onNext={() => work.open("preview")}
        />
      )}
      {phase === "preview" && draft && (
        <PreviewStep
          draft={draft}
          survey={work.survey}
          onPlan={work.setPlan}
          onBack={() => work.open("columns")}
          onImport={work.run}
        />
      )}
      {phase === "working" && work.progress && <WorkStep progress={work.progress} onCancel={work.cancel} />}
      {phase === "done" && work.report && <ResultStep report={work.report} onAgain={work.again} />}
    </section>
  );
}

/** Another step is begun at its heading, as another view is. */
function useFocusedHeading(phase: ImportPhase) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current !== phase) heading.current?.focus();
    shown.current = phase;
  }, [phase]);
  return heading;
}
