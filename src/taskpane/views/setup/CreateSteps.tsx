import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WorkbookError, type NameClashPolicy } from "../../../excel";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { InitiativeFile } from "../../../model/initiative";
import { ErrorBar } from "../../components/ErrorBar";
import { NoticeBar } from "../../components/NoticeBar";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { DraftNotice } from "../../drafts/DraftNotice";
import { HELP_CHAPTERS } from "../../help/chapters";
import type { CreationState } from "../../hooks/useCreation";
import { useMessages } from "../../i18n/useMessages";
import { Examples } from "./Examples";
import { StepForm } from "./StepForm";
import type { SetupForm } from "./useSetupForm";
import { useSteps } from "./useSteps";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  outcome: { outlineStyle: "none" },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CreateStepsProps {
  readonly form: SetupForm;
  readonly creation: CreationState;
  onCreate(initiative: InitiativeFile, onClash?: NameClashPolicy): void;
  onChooseExample(initiative: InitiativeFile): void;
}

/** The steps of creating an initiative, with examples below the first. */
export function CreateSteps({ form, creation, onCreate, onChooseExample }: CreateStepsProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const steps = useSteps(form, onCreate);
  const outcome = useRef<HTMLDivElement>(null);
  // After a failed or cancelled creation, the focus moves to its outcome.
  useEffect(() => outcome.current?.focus(), []);
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <TitleWithHelp level={1} title={t("create.title")} chapter={HELP_CHAPTERS.create} />
        <Text>{t("create.intro")}</Text>
      </div>
      {(creation.phase === "failed" || creation.phase === "cancelled") && (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {creation.phase === "failed" ? (
            <ErrorBar
              title={t("problem.title")}
              error={creation.error}
              action={
                isSheetNameTaken(creation.error) && (
                  <Button onClick={() => onCreate(creation.initiative, "suffix")}>
                    {t("problem.addSuffix")}
                  </Button>
                )
              }
            />
          ) : (
            <NoticeBar>{t("problem.cancelled")}</NoticeBar>
          )}
        </div>
      )}
      <DraftNotice draft={form.draft} onDiscard={form.clear} />
      <StepForm values={form.values} steps={steps} onChange={form.change} />
      {steps.step === "profile" && <Examples onChoose={onChooseExample} />}
    </div>
  );
}

function isSheetNameTaken(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "sheetNameTaken";
}
