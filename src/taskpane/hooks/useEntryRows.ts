import { useCallback, useEffect, useState } from "react";
import type { TableId } from "../../blueprint/types";
import { readEntryRows, type EntryRows } from "../../excel";
import { useIsShown } from "../workbook/WorkbookContext";

/** Rows of tables as last read, and the error of the latest attempt. */
export interface EntryRowsState<Id extends TableId> {
  readonly rows: EntryRows<Id> | null;
  readonly error: unknown;
  /** Reads them again; throws what `readEntryRows` throws. */
  read(): Promise<EntryRows<Id>>;
  /** The same without a result; sets `error` on failure. */
  refresh(): void;
}

/** Reads rows of tables each time the view is shown. `ids` is the same list in each rendering. */
export function useEntryRows<Id extends TableId>(ids: readonly Id[]): EntryRowsState<Id> {
  const isShown = useIsShown();
  const [rows, setRows] = useState<EntryRows<Id> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(async () => {
    const latest = await readEntryRows(ids);
    setRows(latest);
    setError(null);
    return latest;
  }, [ids]);
  const refresh = useCallback(() => void read().catch(setError), [read]);
  useEffect(() => {
    if (isShown) refresh();
  }, [isShown, refresh]);
  return { rows, error, read, refresh };
}
