import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { HIDEABLE_SHEET_IDS, SHEETS_ON_FIRST_USE, type HideableSheetId } from "../../../model/initiative";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { hideableSheetLabel } from "./hideableSheetLabel";

/** Sheets that cannot be hidden. */
const REQUIRED_SHEETS = ["dashboard", "initiative", "indicators", "data", "guide"] as const;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  label: { display: "flex", flexDirection: "column" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

const OFFERED_SHEETS = HIDEABLE_SHEET_IDS.filter((sheet) => !SHEETS_ON_FIRST_USE.includes(sheet));

interface SheetsFieldProps {
  readonly hidden: readonly HideableSheetId[];
  onChange(hidden: readonly HideableSheetId[]): void;
}

/** Chooses the sheets that the workbook shows. */
export function SheetsField({ hidden, onChange }: SheetsFieldProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const hiddenAfter = (sheet: HideableSheetId, shown: boolean) =>
    OFFERED_SHEETS.filter((one) => (one === sheet ? !shown : hidden.includes(one)));
  return (
    <>
      <Text id="sheets-lead">{t("sheets.lead")}</Text>
      <div className={styles.list} role="group" aria-labelledby="sheets-lead">
        {OFFERED_SHEETS.map((sheet) => (
          <Checkbox
            key={sheet}
            checked={!hidden.includes(sheet)}
            onChange={(_event, { checked }) => onChange(hiddenAfter(sheet, checked === true))}
            label={
              <span className={styles.label}>
                {hideableSheetLabel(sheet, language)}
                <Text size={200} className={styles.secondary}>
                  {t(`sheets.${sheet}`)}
                </Text>
              </span>
            }
          />
        ))}
      </div>
      <Text size={200} className={styles.secondary}>
        {t("sheets.always", {
          sheets: REQUIRED_SHEETS.map((sheet) => SHEETS_HEADINGS_TEXTS[language][sheet].name).join(", "),
        })}
      </Text>
    </>
  );
}
