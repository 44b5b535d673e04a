import { IMPORT } from "../../../../locales/import";
import type { ImportSurvey } from "../../../../excel/import";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./useStepStyles";

const KINDS = ["new", "replace", "known", "conflict", "bad", "unreported", "empty"] as const;

/** How many rows were read, and what becomes of them: the figures add up. */
export function RowCounts({ preview: { read, counts, layout } }: { readonly preview: ImportSurvey }) {
  const styles = useStepStyles();
  const { sayCount } = useWords(IMPORT);
  return (
    <div role="status">
      {sayCount(layout.figures.length > 0 ? "preview.readValues" : "preview.read", read)}
      <ul className={styles.list}>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>{sayCount(`count.${kind}`, counts[kind])}</li>
        ))}
      </ul>
    </div>
  );
}
