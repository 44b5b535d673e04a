import { useCallback, useRef } from "react";
import { choicesOf, type RememberedChoice } from "../../excel/import";
import type { ImportPlan } from "../../model/import/plan";
import { SEPARATORS, type Separator } from "../../model/import/rows";
import type { ImportSource } from "../../model/import/source";
import { readText, readTexts } from "../drafts/readDraft";
import { useDraft } from "../drafts/useDraft";

/** The remembered mapping of the columns of the last source, and its parsing options. */
export interface RememberedColumns extends RememberedChoice {
  /** undefined for a workbook */
  readonly separator: Separator | undefined;
  readonly header: number;
}

/** The chosen mapping of the columns of a source. */
interface ChosenColumns {
  readonly headers: readonly string[];
  readonly plan: ImportPlan;
  readonly source: Pick<ImportSource, "separator" | "header">;
}

/** The parts of an import that survive a reload of the pane: pasted cells and the mapping of columns, but not files. */
export function useImportDraft() {
  const pasted = useDraft("import.pasted", readText);
  const columns = useDraft("import.columns", readColumns);
  const { save, remove: dropColumns } = columns;
  const { remove: dropPasted } = pasted;
  const remembered = useRef(columns.restored);

  const rememberColumns = useCallback(
    ({ headers, plan, source: { separator, header } }: ChosenColumns) => {
      remembered.current = { ...choicesOf(headers, plan), separator, header };
      save(remembered.current);
    },
    [save],
  );
  const clearDrafts = useCallback(() => {
    remembered.current = null;
    dropColumns();
    dropPasted();
  }, [dropColumns, dropPasted]);
  return { pasted, remembered, rememberColumns, clearDrafts };
}

function readColumns(stored: unknown): RememberedColumns | null {
  const { captions, choices } = readTexts(stored, ["captions", "choices"]) ?? {};
  if (captions === undefined || choices === undefined) return null;
  const { header, ...others } = stored as { readonly header?: unknown; readonly separator?: unknown };
  const separator = SEPARATORS.find((one) => one === others.separator);
  return Number.isInteger(header) ? { captions, choices, separator, header: header as number } : null;
}
