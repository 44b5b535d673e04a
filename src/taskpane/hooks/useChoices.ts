import { useCallback, useEffect, useState } from "react";
import { readChoices, type Choices } from "../../excel";

/** The choices that forms offer, as last read, and the error of the latest attempt. */
export interface ChoicesState {
  readonly choices: Choices | null;
  readonly error: unknown;
  /** Reads them again; throws what `readChoices` throws. */
  read(): Promise<Choices>;
  /** The same without a result; sets `error` on failure. */
  refresh(): void;
}

/** Reads the choices of forms each time the view is shown: partners or indicators may have been added meanwhile. */
export function useChoices(isShown: boolean): ChoicesState {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(async () => {
    const latest = await readChoices();
    setChoices(latest);
    setError(null);
    return latest;
  }, []);
  const refresh = useCallback(() => void read().catch(setError), [read]);
  useEffect(() => {
    if (isShown) refresh();
  }, [isShown, refresh]);
  return { choices, error, read, refresh };
}
