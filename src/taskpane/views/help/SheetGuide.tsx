import { makeStyles } from "@fluentui/react-components";
import { SHEETS } from "../../../blueprint/text/sheets";
import type { SheetId } from "../../../blueprint/types";
import type { Place } from "../../../excel";
import { HELP } from "../../../locales/help";
import type { Language } from "../../../model/initiative";
import { RowButton } from "../../components/RowButton";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { TermList } from "./TermList";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

/** The sheets that people see, first to last. */
const VISIBLE_SHEETS = (Object.keys(SHEETS) as SheetId[]).filter((id) => id !== "lists");

interface SheetGuideProps {
  /** the language of the workbook's sheets; null where it has none of ours */
  readonly workbook: Language | null;
  onGo(place: Place): void;
}

/** What each sheet is for, with a link to it. */
export function SheetGuide({ workbook, onGo }: SheetGuideProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(HELP);
  const text = (id: SheetId) => ({ term: SHEETS[id].name[language], meaning: SHEETS[id].lead[language] });
  if (workbook === null) return <TermList terms={VISIBLE_SHEETS.map(text)} />;
  return (
    <ul className={styles.list}>
      {VISIBLE_SHEETS.map((id) => (
        <li key={id}>
          <RowButton
            title={text(id).term}
            details={text(id).meaning}
            actionLabel={say("help.goSheet")}
            isStrong
            onClick={() => onGo(firstCellOf(id, workbook))}
          />
        </li>
      ))}
    </ul>
  );
}

/** The first cell of a sheet as the workbook names it. */
export function firstCellOf(id: SheetId, workbook: Language): Place {
  return { sheet: SHEETS[id].name[workbook], address: "A1" };
}
