import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { columnLetters } from "../../../../blueprint/formula";
import { fieldName, importIssueText, type ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { readingOf, type Field as FieldId } from "../../../../model/import/fields";
import { isWholeLine, type Layout, type ValueRow } from "../../../../model/import/layout";
import type { NewObservation } from "../../../../model/import/rowReader";
import type { Language } from "../../../../languages";
import type { ImportIssue } from "../../../../model/issues/issue";
import { truncate } from "../../../../model/text/normalizeText";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  cell: { verticalAlign: "top", overflowWrap: "anywhere", padding: tokens.spacingVerticalXS },
  line: { width: "56px" },
  read: { color: tokens.colorNeutralForeground2 },
  issue: { color: tokens.colorStatusDangerForeground1 },
});

/** Icons that do not depend on colour. */
const OUTCOME_ICONS = {
  new: "●",
  replace: "●",
  known: "○",
  conflict: "▲",
  bad: "■",
  unreported: "○",
  merged: "●",
  leftOut: "○",
  empty: "○",
} as const;
type ClassifiedRow = ImportPreview["first"][number];

interface PreviewRowsProps {
  readonly preview: ImportPreview;
}

/** The first rows of the file as they were parsed, with the issues at their cells. */
export function PreviewRows({ preview: { first, layout } }: PreviewRowsProps) {
  const styles = useStyles();
  const steps = useStepStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const shown = layout.columns.flatMap((field, index) => (field === null ? [] : [{ field, index }]));
  const width = { minWidth: `${170 + shown.length * 110}px` };
  return (
    <div className={steps.group}>
      <Text as="h3" weight="semibold" className={steps.heading}>
        {t("preview.rows")}
      </Text>
      <div className={styles.scroll} role="region" aria-label={t("preview.rows")} tabIndex={0}>
        <Table size="small" style={width}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.line}>{t("preview.line")}</TableHeaderCell>
              <TableHeaderCell>{t("preview.outcome")}</TableHeaderCell>
              {shown.map(({ field, index }) => (
                <TableHeaderCell key={index} className={styles.cell}>
                  {layout.captions[index] || fieldName(field, language)}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {first.map((each) => (
              <PreviewRow
                key={`${each.row.line} ${each.row.column}`}
                row={each.row}
                outcome={each.outcome}
                layout={layout}
                shown={shown}
              />
            ))}
          </TableBody>
        </Table>
      </div>
    </div>
  );
}

interface PreviewRowProps {
  readonly row: ClassifiedRow["row"];
  readonly outcome: ClassifiedRow["outcome"];
  readonly layout: Layout;
  readonly shown: readonly { readonly field: FieldId; readonly index: number }[];
}

function PreviewRow({ row, outcome, layout, shown }: PreviewRowProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const issues = outcome.kind === "bad" || outcome.kind === "conflict" ? outcome.issues : [];
  const others = issues.filter(({ place: { column } }) => !shown.some(({ index }) => index === column));
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        {row.column === undefined
          ? row.line
          : t("preview.place", { line: row.line, letters: columnLetters(row.column) })}
      </TableCell>
      <TableCell className={styles.cell}>
        {OUTCOME_ICONS[outcome.kind]} {t(`outcome.${outcome.kind}`)}
        <CellIssues issues={others} />
      </TableCell>
      {shown.map(({ field, index }) => {
        const text = cellOf(row, layout, index);
        const read =
          "observation" in outcome ? readAs(outcome.observation, field, text, language) : undefined;
        return (
          <TableCell key={index} className={styles.cell}>
            {truncate(text)}
            {read !== undefined && (
              <Text size={200} block className={styles.read}>
                {t("preview.readAs", { value: read })}
              </Text>
            )}
            <CellIssues issues={issues.filter(({ place: { column } }) => column === index)} />
          </TableCell>
        );
      })}
    </TableRow>
  );
}

/** The text of a cell of a row; a row that could not be pivoted has the original cells of the file. */
function cellOf(row: ValueRow, layout: Layout, index: number): string {
  const cellIndex = isWholeLine(row, layout) ? layout.kept[index] : index;
  return cellIndex === undefined ? "" : (row.cells[cellIndex] ?? "");
}

/** How a cell was interpreted, if that differs from its text: for example "1,234" or "T1 2024". */
function readAs(
  observation: NewObservation,
  field: FieldId,
  text: string,
  language: Language,
): string | undefined {
  const read = observation[field];
  const plain = text.trim();
  if (read === undefined || field === "group" || readingOf(field) === "text") return undefined;
  if (typeof read === "string") return read === plain ? undefined : read;
  const isPlain = plain === String(read) || plain === String(read).replace(".", ",");
  return isPlain ? undefined : new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(read);
}

function CellIssues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const styles = useStyles();
  const { language } = useI18n();
  return (
    <>
      {issues.map((issue) => (
        <Text key={issue.code} size={200} block className={styles.issue}>
          ■ {importIssueText(issue, language)}
        </Text>
      ))}
    </>
  );
}
