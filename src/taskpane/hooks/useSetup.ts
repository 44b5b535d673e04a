import { useCallback, useEffect, useState } from "react";
import { readSetup, showSheets, type Setup } from "../../excel";
import type { HideableSheetId } from "../../model/initiative";

/** How the workbook is set up, as last read, and what went wrong. */
export interface SetupState {
  readonly setup: Setup | null;
  /** what kept the workbook from being read */
  readonly error: unknown;
  /** the sheet that was shown or hidden last, or could not be */
  readonly changed: SheetChange | null;
  read(): void;
  showSheet(sheet: HideableSheetId, shown: boolean): void;
}

export interface SheetChange {
  readonly sheet: string;
  readonly shown: boolean;
  readonly error?: unknown;
}

/** Reads how the workbook is set up each time the view is shown, and shows or hides sheets. */
export function useSetup(isShown: boolean): SetupState {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [changed, setChanged] = useState<SheetChange | null>(null);

  const read = useCallback(() => {
    readSetup().then((found) => {
      setSetup(found);
      setError(null);
    }, setError);
  }, []);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);

  const showSheet = (id: HideableSheetId, shown: boolean) => {
    const sheets = setup?.sheets ?? [];
    const name = sheets.find((sheet) => sheet.id === id)?.name ?? id;
    const hidden = sheets.filter((sheet) => (sheet.id === id ? !shown : !sheet.shown));
    showSheets(hidden.map((sheet) => sheet.id)).then(
      (found) => {
        setSetup((before) => before && { ...before, sheets: found });
        setChanged({ sheet: name, shown });
      },
      (failure: unknown) => setChanged({ sheet: name, shown, error: failure }),
    );
  };
  return { setup, error, changed, read, showSheet };
}
