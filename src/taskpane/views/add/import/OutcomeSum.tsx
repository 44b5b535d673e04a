import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";
import { useNumbers } from "./useNumbers";

const KINDS = [
  ...(["new", "replace", "known", "conflict", "bad", "unreported", "merged", "leftOut", "empty"] as const),
] as const;

const useStyles = makeStyles({
  sum: { borderCollapse: "collapse", width: "100%" },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, verticalAlign: "baseline", textAlign: "start" },
  number: {
    ...{ textAlign: "end", whiteSpace: "nowrap", paddingLeft: tokens.spacingHorizontalM },
    fontVariantNumeric: "tabular-nums",
  },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What becomes of the cells of files: one line for each outcome, which add up to all cells. */
export function OutcomeSum({ previews }: { readonly previews: readonly ImportPreview[] }) {
  const styles = useStyles();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const { number } = useNumbers();
  const countOf = (kind: (typeof KINDS)[number]) =>
    previews.reduce((sum, { counts }) => sum + counts[kind], 0);
  const total = previews.reduce((sum, { read }) => sum + read, 0);
  const isWide = previews.every(({ layout }) => layout.pivotColumns.length > 0);
  const what = previews.length > 1 ? "sum.files" : isWide ? "sum.cells" : "sum.rows";
  const rows = KINDS.flatMap((kind) => (countOf(kind) > 0 ? [[kind, countOf(kind)] as const] : []));
  return (
    <table className={styles.sum} aria-label={t("sum.title")}>
      <tbody>
        {rows.map(([kind, count]) => (
          <tr key={kind}>
            <th scope="row" className={styles.cell} style={{ fontWeight: "inherit" }}>
              {t(`sum.${kind}`)}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>{number(count)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
            {t(what)}
          </th>
          <td className={mergeClasses(styles.cell, styles.number, styles.total)}>{number(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
