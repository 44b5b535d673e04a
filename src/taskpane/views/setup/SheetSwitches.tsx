import { makeStyles, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import type { FoundSheet } from "../../../excel";
import { SETUP } from "../../../locales/setup";
import type { HideableSheetId } from "../../../model/initiative";
import { ErrorBar } from "../../components/ErrorBar";
import type { SheetChange } from "../../hooks/useSetup";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SheetSwitchesProps {
  readonly sheets: readonly FoundSheet[];
  readonly changed: SheetChange | null;
  onShow(sheet: HideableSheetId, shown: boolean): void;
}

/** The sheets that may be left out, each with a switch. */
export function SheetSwitches({ sheets, changed, onShow }: SheetSwitchesProps) {
  const styles = useStyles();
  const { say } = useWords(SETUP);
  const failed = changed?.error !== undefined;
  return (
    <section className={styles.section} aria-labelledby="setup-sheets">
      <Subtitle2 as="h2" block className={styles.heading} id="setup-sheets">
        {say("existing.sheets")}
      </Subtitle2>
      <Text className={styles.quiet}>{say("existing.sheetsLead")}</Text>
      <div className={styles.list}>
        {sheets.map(({ id, name, shown }) => (
          <Switch
            key={id}
            label={name}
            checked={shown}
            onChange={(_event, { checked }) => onShow(id, checked)}
          />
        ))}
      </div>
      {failed && <ErrorBar title={say("existing.sheetFailed")} error={changed.error} />}
      <div role="status">
        {changed && !failed && (
          <Text size={200}>
            {say(changed.shown ? "existing.sheetShown" : "existing.sheetHidden", { sheet: changed.sheet })}
          </Text>
        )}
      </div>
    </section>
  );
}
