import { makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CancelledError } from "../../../../excel";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { ErrorBar } from "../../../components/ErrorBar";
import { HelpLink } from "../../../components/HelpLink";
import { NoticeBar } from "../../../components/NoticeBar";
import { HELP_CHAPTERS, type GuideChapter } from "../../../help/chapters";
import { useImport, type ImportPhase } from "../../../hooks/useImport";
import { useMessages } from "../../../i18n/useMessages";
import { ColumnsStep } from "./ColumnsStep";
import { FaultyFiles } from "./FaultyFiles";
import { ProgressStep } from "./ProgressStep";
import { ResultStep } from "./ResultStep";
import { ReviewStep } from "./ReviewStep";
import { SourceStep } from "./SourceStep";
import { SummaryStep } from "./SummaryStep";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const STEPS = ["source", "columns", "preview"] as const satisfies readonly ImportPhase[];
const TITLES = {
  source: "source.title",
  columns: "columns.title",
  preview: "preview.title",
  summary: "summary.title",
  working: "work.title",
  done: "done.title",
} as const satisfies Record<ImportPhase, string>;

/** The chapters about steps that ask something; the link beside the title of the view leads to the whole import. */
const STEP_CHAPTERS: Readonly<Partial<Record<ImportPhase, GuideChapter>>> = {
  columns: HELP_CHAPTERS.importQuestions,
  preview: HELP_CHAPTERS.importReview,
};

/**
 * Imports figures of partners: files or pasted cells; the columns and a review of the rows of each; with several files a
 * summary; the result.
 */
export default function ImportPanel() {
  const styles = useStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const importing = useImport();
  const { phase, draft, drafts, index, error, faults, reviews } = importing;
  const isCancelled = error instanceof CancelledError;
  const heading = useFocusedHeading(`${phase} ${index}`);
  const step = STEPS.findIndex((each) => each === phase) + 1;
  const chapter = STEP_CHAPTERS[phase];
  const isOneOfSeveral = drafts.length > 1;
  const isOfFile = phase === "columns" || phase === "preview";
  const [review] = reviews?.reviews ?? [];
  return (
    <section className={styles.panel} aria-label={t("panel.title")}>
      <div>
        {(step > 0 || isOfFile) && (
          <Text className={styles.place} block>
            {isOneOfSeveral && isOfFile
              ? t("panel.file", {
                  number: index + 1,
                  total: drafts.length,
                  name: draft?.source.name ?? "",
                })
              : t("panel.step", { step })}
          </Text>
        )}
        <div className={styles.title}>
          <h2 className={styles.heading} tabIndex={-1} ref={heading}>
            {t(TITLES[phase])}
          </h2>
          {chapter && <HelpLink about={t(TITLES[phase])} chapter={chapter} />}
        </div>
      </div>
      {error !== null && !isCancelled && <ErrorBar title={t("panel.problem")} error={error} />}
      {isCancelled && <NoticeBar>{t("cancelled")}</NoticeBar>}
      {/* A single file says at its field what is wrong with it. */}
      {phase !== "done" && importing.fileCount > 1 && <FaultyFiles faults={faults} />}
      <div hidden={phase !== "source"}>
        {/* The key resets the step after an import. */}
        <SourceStep
          key={importing.runNumber}
          draft={importing.pasted}
          faults={faults}
          unchosen={importing.unchosen}
          reading={importing.reading}
          onRead={(inputs) => void importing.readSources(inputs)}
          onPart={(part) => void importing.choosePart(part)}
          onCancel={importing.cancel}
        />
      </div>
      {phase === "columns" && draft && (
        <ColumnsStep
          key={index}
          draft={draft}
          onOptions={importing.setSourceOptions}
          onLayout={importing.setLayout}
          onPlan={importing.setPlan}
          onBack={importing.goBack}
          onNext={importing.confirmColumns}
        />
      )}
      {phase === "preview" && draft && (
        <ReviewStep
          key={index}
          draft={draft}
          shown={reviews && review ? { review, isCurrent: reviews.isCurrent } : null}
          isOneOfSeveral={isOneOfSeveral}
          isBusy={importing.reading !== null}
          onPlan={importing.setPlan}
          onBack={() => importing.goToPhase("columns")}
          onImport={() => void importing.startImport()}
          onNext={() => void importing.goToNextFile()}
        />
      )}
      {phase === "summary" && (
        <SummaryStep
          drafts={drafts}
          shown={reviews}
          onReview={importing.reviewFile}
          onRemove={importing.removeFile}
          onImport={() => void importing.startImport()}
          onStartOver={importing.startOver}
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
function useFocusedHeading(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const lastStep = useRef(step);
  useEffect(() => {
    if (lastStep.current !== step) heading.current?.focus();
    lastStep.current = step;
  }, [step]);
  return heading;
}
