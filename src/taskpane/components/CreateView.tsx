import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { BuildRefusal, type OnClash } from "../../excel";
import type { InitiativeFile } from "../../model/initiative";
import type { FormEntries } from "../form/entries";
import type { Creation } from "../hooks/useCreation";
import { useSpeech } from "../language/LanguageContext";
import { CreateForm } from "./CreateForm";
import { Examples } from "./Examples";
import { Problem } from "./Problem";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  titles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CreateViewProps {
  readonly entries: FormEntries;
  readonly creation: Creation;
  onChange(entries: FormEntries): void;
  onCreate(initiative: InitiativeFile, onClash?: OnClash): void;
}

/** The first view: a new initiative, or an example to start from. */
export function CreateView({ entries, creation, onChange, onCreate }: CreateViewProps) {
  const styles = useStyles();
  const { say } = useSpeech();
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
      <CreateForm entries={entries} onChange={onChange} onCreate={onCreate} />
      <Examples onChoose={onCreate} />
    </div>
  );
}

function isSheetNameTaken(error: unknown): boolean {
  return error instanceof BuildRefusal && error.code === "sheetNameTaken";
}
