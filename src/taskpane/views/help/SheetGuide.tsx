import { makeStyles } from "@fluentui/react-components";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { SheetId } from "../../../blueprint/types";
import type { WorkbookLocation } from "../../../excel";
import { PANE_HELP_TEXTS } from "../../../languages/texts/pane/help";
import { DEFAULT_LANGUAGE, type Language } from "../../../languages";
import { RowButton } from "../../components/RowButton";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { TermList } from "./TermList";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

/** The visible sheets, in order. */
const VISIBLE_SHEETS = (Object.keys(SHEETS_HEADINGS_TEXTS[DEFAULT_LANGUAGE]) as SheetId[]).filter(
  (id) => id !== "workings" && id !== "lists",
);

interface SheetGuideProps {
  /** the language of the workbook's sheets; null if it is not an Ensemble workbook */
  readonly workbook: Language | null;
  onGo(place: WorkbookLocation): void;
}

/** The purpose of each sheet, with a link to it. */
export function SheetGuide({ workbook, onGo }: SheetGuideProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_HELP_TEXTS);
  const termOf = (id: SheetId) => ({
    term: SHEETS_HEADINGS_TEXTS[language][id].name,
    meaning: SHEETS_HEADINGS_TEXTS[language][id].lead,
  });
  if (workbook === null) return <TermList terms={VISIBLE_SHEETS.map(termOf)} />;
  return (
    <ul className={styles.list}>
      {VISIBLE_SHEETS.map((id) => (
        <li key={id}>
          <RowButton
            title={termOf(id).term}
            details={termOf(id).meaning}
            actionLabel={t("help.goSheet")}
            isStrong
            onClick={() => onGo(firstCellOf(id, workbook))}
          />
        </li>
      ))}
    </ul>
  );
}

/** The first cell of a sheet, by its name in the workbook's language. */
export function firstCellOf(id: SheetId, workbook: Language): WorkbookLocation {
  return { sheet: SHEETS_HEADINGS_TEXTS[workbook][id].name, address: "A1" };
}
