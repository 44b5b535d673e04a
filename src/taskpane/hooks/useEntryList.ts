import { useCallback, useEffect, useState } from "react";
import { listEntries, type EntryList } from "../../excel";
import type { TableId } from "../../model/entities";

/** The entries of a table, as last read, and the error of the latest attempt. */
interface EntryListState {
  readonly list: EntryList | null;
  readonly error: unknown;
  read(): void;
}

/** Reads the entries of a table each time that they are shown. */
export function useEntryList(table: TableId, isShown: boolean): EntryListState {
  const [list, setList] = useState<EntryList | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(() => {
    listEntries(table).then((latest) => {
      setList(latest);
      setError(null);
    }, setError);
  }, [table]);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);
  return { list, error, read };
}
