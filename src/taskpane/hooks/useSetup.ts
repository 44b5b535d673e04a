import { useCallback, useEffect, useState } from "react";
import { readSetup, showSheets, type Setup } from "../../excel";
import type { HideableSheetId } from "../../model/initiative";

/** The setup of the workbook as last read, and the errors. */
export interface SetupState {
  readonly setup: Setup | null;
  /** why the workbook could not be read */
  readonly error: unknown;
  /** the last sheet that was shown or hidden, or failed to be */
  readonly changed: SheetChange | null;
  read(): void;
  /** Shows what was read elsewhere. */
  show(setup: Setup): void;
  showSheet(sheet: HideableSheetId, shown: boolean): void;
}

export interface SheetChange {
  readonly sheet: string;
  readonly shown: boolean;
  readonly error?: unknown;
}

/** Reads the setup of the workbook each time the view is shown, and shows or hides sheets. */
export function useSetup(isShown: boolean): SetupState {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [changed, setChanged] = useState<SheetChange | null>(null);

  const read = useCallback(() => {
    readSetup().then((latest) => {
      setSetup(latest);
      setError(null);
    }, setError);
  }, []);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);

  const showSheet = (id: HideableSheetId, shown: boolean) => {
    const sheets = setup?.sheets ?? [];
    const name = sheets.find((sheet) => sheet.id === id)?.name ?? id;
    showSheets({ [id]: shown }).then(
      (latest) => {
        setSetup((before) => before && { ...before, sheets: latest });
        setChanged({ sheet: name, shown });
      },
      (failure: unknown) => setChanged({ sheet: name, shown, error: failure }),
    );
  };
  return { setup, error, changed, read, show: setSetup, showSheet };
}
