import { makeStyles, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import type { HideableSheet } from "../../../excel";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { HideableSheetId } from "../../../model/initiative";
import { ErrorBar } from "../../components/ErrorBar";
import type { SheetChange } from "../../hooks/useSetup";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface SheetSwitchesProps {
  readonly sheets: readonly HideableSheet[];
  readonly changed: SheetChange | null;
  onShow(sheet: HideableSheetId, shown: boolean): void;
}

/** The sheets that may be hidden, each with a switch. */
export function SheetSwitches({ sheets, changed, onShow }: SheetSwitchesProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const hasFailed = changed?.error !== undefined;
  return (
    <section className={styles.section} aria-labelledby="setup-sheets">
      <Subtitle2 as="h2" block className={styles.heading} id="setup-sheets">
        {t("existing.sheets")}
      </Subtitle2>
      <Text className={styles.secondary}>{t("existing.sheetsLead")}</Text>
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
      {hasFailed && <ErrorBar title={t("existing.sheetFailed")} error={changed.error} />}
      <div role="status">
        {changed && !hasFailed && (
          <Text size={200}>
            {t(changed.shown ? "existing.sheetShown" : "existing.sheetHidden", { sheet: changed.sheet })}
          </Text>
        )}
      </div>
    </section>
  );
}
