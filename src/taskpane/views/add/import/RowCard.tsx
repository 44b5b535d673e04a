import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../../blueprint/formula";
import { fieldName, importIssueText, type ReviewRow } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { FIELDS, readingOf, type Field as FieldId } from "../../../../model/import/fields";
import { isWholeLine, type Layout, type ValueRow } from "../../../../model/import/layout";
import type { NewObservation } from "../../../../model/import/rowReader";
import { truncate } from "../../../../model/text/normalizeText";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useNumbers } from "./useNumbers";
import { useStepStyles } from "./useStepStyles";

const useStyles = makeStyles({
  cells: {
    ...{ display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", margin: 0 },
    ...{ columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  },
  caption: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  written: { fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorStatusDangerForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** Icon and colour of each outcome: it is recognised without colours too. */
const OUTCOMES = {
  new: { icon: "●", tone: "good" },
  replace: { icon: "●", tone: "good" },
  merged: { icon: "●", tone: "good" },
  known: { icon: "○", tone: "none" },
  unreported: { icon: "○", tone: "none" },
  leftOut: { icon: "○", tone: "none" },
  empty: { icon: "○", tone: "none" },
  conflict: { icon: "▲", tone: "attention" },
  bad: { icon: "■", tone: "problem" },
} as const;

interface RowCardProps extends ReviewRow {
  readonly layout: Layout;
}

/** A row of the file: its own words beside what is written of them, and what is wrong with it. */
export function RowCard({ row, outcome, unusual, layout }: RowCardProps) {
  const steps = useStepStyles();
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { icon, tone } = unusual ? ({ icon: "▲", tone: "attention" } as const) : OUTCOMES[outcome.kind];
  const issues = outcome.kind === "bad" || outcome.kind === "conflict" ? outcome.issues : [];
  const observation = "observation" in outcome ? outcome.observation : undefined;
  const place =
    row.column === undefined
      ? t("card.row", { line: String(row.line) })
      : t("card.cell", { line: String(row.line), letters: columnLetters(row.column) });
  const title = unusual ? t("outcome.unusual") : t(`outcome.${outcome.kind}`);
  return (
    <li className={steps.card} aria-label={`${place}, ${title}`}>
      <div className={steps.cardHead}>
        <Text weight="semibold" className={styles[tone]}>
          <span aria-hidden="true">{`${icon}\u00a0`}</span>
          {title}
        </Text>
        <Text size={200} className={steps.quiet}>
          {place}
        </Text>
      </div>
      <dl className={styles.cells}>
        <Cells row={row} layout={layout} observation={observation} />
      </dl>
      {issues.map((issue) => (
        <Text
          key={issue.code}
          size={200}
          className={outcome.kind === "conflict" ? styles.attention : styles.problem}
        >
          {importIssueText(issue, language)}
        </Text>
      ))}
      {unusual && (
        <Text size={200} className={styles.attention}>
          {importIssueText(unusual, language)}
        </Text>
      )}
    </li>
  );
}

interface CellsProps {
  readonly row: ValueRow;
  readonly layout: Layout;
  readonly observation: NewObservation | undefined;
}

/** The cells that are read, then what is the same for all rows. */
function Cells({ row, layout, observation }: CellsProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { number } = useNumbers();
  const writtenOf = (field: FieldId) => {
    const read = observation?.[field];
    return typeof read === "number" ? number(read) : read;
  };
  const held = layout.columns.flatMap((field, index) => (field === null ? [] : [{ field, index }]));
  const inCells = new Set(held.map(({ field }) => field));
  const others = FIELDS.filter((field) => !inCells.has(field) && (writtenOf(field) ?? "") !== "");
  return (
    <>
      {held.map(({ field, index }) => {
        const text = cellOf(row, layout, index);
        const written = writtenOf(field);
        const isSame = written === undefined || isRead(observation, field, text, written);
        if (text === "" && (written ?? "") === "") return null;
        return (
          <CellPair key={index} caption={layout.captions[index] || fieldName(field, language)}>
            {text === "" ? t("card.blank") : truncate(text)}
            {!isSame && (
              <span className={styles.written}>{` → ${written === "" ? t("card.blank") : written}`}</span>
            )}
          </CellPair>
        );
      })}
      {others.map((field) => (
        <CellPair key={field} caption={fieldName(field, language)}>
          <span className={styles.written}>→ {writtenOf(field)}</span>
        </CellPair>
      ))}
    </>
  );
}

function CellPair({ caption, children }: { readonly caption: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.caption}>{truncate(caption)}</dt>
      <dd className={mergeClasses(styles.text)}>{children}</dd>
    </>
  );
}

/** The text of a cell of a row; a row that could not be pivoted has the original cells of the file. */
function cellOf(row: ValueRow, layout: Layout, index: number): string {
  const cellIndex = isWholeLine(row, layout) ? layout.kept[index] : index;
  return cellIndex === undefined ? "" : (row.cells[cellIndex] ?? "").trim();
}

/** Whether a cell says itself what is written of it. */
function isRead(
  observation: NewObservation | undefined,
  field: FieldId,
  text: string,
  written: string,
): boolean {
  const read = observation?.[field];
  if (typeof read === "number") return text === String(read) || text === String(read).replace(".", ",");
  // Groups may come from several columns, and texts go in as they are.
  return field === "group" || readingOf(field) === "text" || text === written;
}
