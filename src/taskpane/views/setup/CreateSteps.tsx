import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WorkbookError, type OnClash } from "../../../excel";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { InitiativeFile } from "../../../model/initiative";
import { Problem } from "../../components/Problem";
import { DraftNote } from "../../drafts/DraftNote";
import type { Creation } from "../../hooks/useCreation";
import { useMessages } from "../../i18n/useMessages";
import { Examples } from "./Examples";
import { StepForm } from "./StepForm";
import type { SetupForm } from "./useSetupForm";
import { useSteps } from "./useSteps";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  outcome: { outlineStyle: "none" },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CreateStepsProps {
  readonly form: SetupForm;
  readonly creation: Creation;
  onCreate(initiative: InitiativeFile, onClash?: OnClash): void;
}

/** The steps to a new initiative; an example to start from stands below the first. */
export function CreateSteps({ form, creation, onCreate }: CreateStepsProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const steps = useSteps(form, onCreate);
  const outcome = useRef<HTMLDivElement>(null);
  // Whoever comes back from the building begins at what became of it.
  useEffect(() => outcome.current?.focus(), []);
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {t("create.title")}
        </Subtitle1>
        <Text>{t("create.intro")}</Text>
      </div>
      {(creation.phase === "failed" || creation.phase === "cancelled") && (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {creation.phase === "failed" ? (
            <Problem
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
            <MessageBar layout="multiline">
              <MessageBarBody>{t("problem.cancelled")}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
      <DraftNote draft={form.draft} onDiscard={form.clear} />
      <StepForm entries={form.entries} steps={steps} onChange={form.change} />
      {steps.step === "profile" && <Examples onChoose={onCreate} />}
    </div>
  );
}

function isSheetNameTaken(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "sheetNameTaken";
}
