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
import { reasonText, type ImportSurvey } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import type { Reason } from "../../../../model/import/reasons";
import type { Draft } from "../../../hooks/useImport";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { fieldName } from "./fieldName";
import { useStepStyles } from "./styles";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  cell: { verticalAlign: "top", overflowWrap: "anywhere", padding: tokens.spacingVerticalXS },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

/** Marks stand beside the colour, which not everybody sees. */
const MARKS = { new: "●", replace: "●", known: "○", conflict: "▲", bad: "■", empty: "○" } as const;
const LONGEST_CELL = 60;

interface FirstRowsProps {
  readonly rows: ImportSurvey["first"];
  readonly draft: Draft;
}

/** The first rows of the file as they are read, with what is wrong said where it is. */
export function FirstRows({ rows, draft: { plan, captions } }: FirstRowsProps) {
  const styles = useStyles();
  const steps = useStepStyles();
  const { language } = useSpeech();
  const { say } = useWords(IMPORT);
  const shown = plan.columns.flatMap((field, index) => (field === null ? [] : [{ field, index }]));
  const width = { minWidth: `${150 + shown.length * 100}px` };
  return (
    <section aria-label={say("preview.rows")} className={steps.group}>
      <Text as="h3" weight="semibold" className={steps.heading}>
        {say("preview.rows")}
      </Text>
      <div className={styles.scroll} role="region" aria-label={say("preview.rows")} tabIndex={0}>
        <Table size="small" style={width}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say("preview.line")}</TableHeaderCell>
              <TableHeaderCell>{say("preview.outcome")}</TableHeaderCell>
              {shown.map(({ field, index }) => (
                <TableHeaderCell key={index}>{captions[index] || fieldName(field, language)}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map(({ row, verdict }) => {
              const reasons = verdict.kind === "bad" || verdict.kind === "conflict" ? verdict.reasons : [];
              const placed = (index: number) => reasons.filter(({ column }) => column === index);
              const others = reasons.filter(({ column }) => !shown.some(({ index }) => index === column));
              return (
                <TableRow key={row.line}>
                  <TableCell className={styles.cell}>{row.line}</TableCell>
                  <TableCell className={styles.cell}>
                    {MARKS[verdict.kind]} {say(`outcome.${verdict.kind}`)}
                    <Faults reasons={others} captions={captions} />
                  </TableCell>
                  {shown.map(({ index }) => (
                    <TableCell key={index} className={styles.cell}>
                      {shortened(row.cells[index] ?? "")}
                      <Faults reasons={placed(index)} captions={captions} />
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}

function Faults({
  reasons,
  captions,
}: {
  readonly reasons: readonly Reason[];
  readonly captions: readonly string[];
}) {
  const styles = useStyles();
  const { language } = useSpeech();
  return (
    <>
      {reasons.map((reason) => (
        <Text key={reason.code} size={200} block className={styles.fault}>
          ■ {reasonText(reason, captions, language)}
        </Text>
      ))}
    </>
  );
}

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}
