import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import type { ImportPreview } from "../../../../excel/import";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

const KINDS = [
  ...(["new", "replace", "known", "conflict", "bad", "unreported", "merged", "leftOut", "empty"] as const),
] as const;

/** The number of rows read, and the number of each outcome, which add up to it. */
export function RowCounts({ preview: { read, counts, layout } }: { readonly preview: ImportPreview }) {
  const styles = useStepStyles();
  const { tCount } = useMessages(PANE_IMPORT_TEXTS);
  return (
    <div role="status">
      {tCount(layout.pivotColumns.length > 0 ? "preview.readValues" : "preview.read", read)}
      <ul className={styles.list}>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>{tCount(`count.${kind}`, counts[kind])}</li>
        ))}
      </ul>
    </div>
  );
}
