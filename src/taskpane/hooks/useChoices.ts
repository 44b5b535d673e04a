import { useCallback, useEffect, useState } from "react";
import { readChoices, type Choices } from "../../excel";

/** What forms offer, as last read, and what kept it from being read. */
export interface ChoicesReading {
  readonly choices: Choices | null;
  readonly error: unknown;
  read(): void;
}

/** Reads what forms offer each time the view is shown: partners or indicators may have been added meanwhile. */
export function useChoices(isShown: boolean): ChoicesReading {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(() => {
    readChoices().then((found) => {
      setChoices(found);
      setError(null);
    }, setError);
  }, []);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);
  return { choices, error, read };
}
