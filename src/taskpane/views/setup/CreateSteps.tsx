import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { BuildRefusal, type OnClash } from "../../../excel";
import { SETUP } from "../../../locales/setup";
import type { InitiativeFile } from "../../../model/initiative";
import { Problem } from "../../components/Problem";
import type { FormEntries } from "../../form/entries";
import type { Creation } from "../../hooks/useCreation";
import { useWords } from "../../language/useWords";
import { Examples } from "./Examples";
import { StepForm } from "./StepForm";
import { useSteps } from "./useSteps";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CreateStepsProps {
  readonly entries: FormEntries;
  readonly creation: Creation;
  onChange(entries: FormEntries): void;
  onCreate(initiative: InitiativeFile, onClash?: OnClash): void;
}

/** The steps to a new initiative; an example to start from stands below the first. */
export function CreateSteps({ entries, creation, onChange, onCreate }: CreateStepsProps) {
  const styles = useStyles();
  const { say } = useWords(SETUP);
  const steps = useSteps(entries, onCreate);
  return (
    <div className={styles.view}>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {say("create.title")}
        </Subtitle1>
        <Text>{say("create.intro")}</Text>
      </div>
      {creation.phase === "failed" && (
        <Problem
          title={say("problem.title")}
          error={creation.error}
          action={
            isSheetNameTaken(creation.error) && (
              <Button onClick={() => onCreate(creation.initiative, "suffix")}>
                {say("problem.addSuffix")}
              </Button>
            )
          }
        />
      )}
      {creation.phase === "cancelled" && (
        <MessageBar layout="multiline">
          <MessageBarBody>{say("problem.cancelled")}</MessageBarBody>
        </MessageBar>
      )}
      <StepForm entries={entries} steps={steps} onChange={onChange} />
      {steps.step === "profile" && <Examples onChoose={onCreate} />}
    </div>
  );
}

function isSheetNameTaken(error: unknown): boolean {
  return error instanceof BuildRefusal && error.code === "sheetNameTaken";
}
