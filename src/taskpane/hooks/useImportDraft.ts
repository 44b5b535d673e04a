import { useCallback, useRef } from "react";
import { choicesOf, type RememberedChoice } from "../../excel/import";
import type { ImportPlan } from "../../model/import/plan";
import { SEPARATORS, type Separator } from "../../model/import/rows";
import { textOf, textsOf } from "../drafts/readDraft";
import { useDraft } from "../drafts/useDraft";

/** How the columns of the last source were chosen, and where its captions are. */
export interface KeptColumns extends RememberedChoice {
  readonly separator: Separator;
  readonly header: number;
}

/** What was chosen for the columns of a source. */
interface ChosenColumns {
  readonly captions: readonly string[];
  readonly plan: ImportPlan;
  readonly source: Pick<KeptColumns, "separator" | "header">;
}

/** What of an import outlasts a reload of the pane: pasted cells, and how columns were chosen. Files are chosen anew. */
export function useImportDraft() {
  const pasted = useDraft("import.pasted", textOf);
  const columns = useDraft("import.columns", readColumns);
  const { keep, drop: dropColumns } = columns;
  const { drop: dropPasted } = pasted;
  const chosen = useRef(columns.found);

  const keepColumns = useCallback(
    ({ captions, plan, source: { separator, header } }: ChosenColumns) => {
      chosen.current = { ...choicesOf(captions, plan), separator, header };
      keep(chosen.current);
    },
    [keep],
  );
  const drop = useCallback(() => {
    chosen.current = null;
    dropColumns();
    dropPasted();
  }, [dropColumns, dropPasted]);
  return { pasted, chosen, keepColumns, drop };
}

function readColumns(found: unknown): KeptColumns | null {
  const { captions, choices, separator: sign } = textsOf(found, ["captions", "choices", "separator"]) ?? {};
  const separator = SEPARATORS.find((one) => one === sign);
  if (captions === undefined || choices === undefined || separator === undefined) return null;
  const { header } = found as { readonly header?: unknown };
  return Number.isInteger(header) ? { captions, choices, separator, header: header as number } : null;
}
