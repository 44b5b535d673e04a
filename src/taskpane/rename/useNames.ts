import { useCallback, useEffect, useRef, useState } from "react";
import { readNames, type NameUse } from "../../excel/rename";
import type { NameKind } from "../../model/entities";

/** The names of a kind, as last read; null until then. */
interface NamesState {
  readonly names: readonly NameUse[] | null;
  readonly error: unknown;
  read(): void;
}

/** Reads the names of a kind each time the form is shown, and when another kind is chosen. */
export function useNames(kind: NameKind, isShown: boolean): NamesState {
  const [found, setFound] = useState<{ readonly kind: NameKind; readonly names: readonly NameUse[] } | null>(
    null,
  );
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);
  const read = useCallback(() => {
    latest.current += 1;
    const reading = latest.current;
    // An answer that comes late is about a kind that is no longer chosen.
    const isLatest = () => reading === latest.current;
    readNames(kind).then(
      (names) => {
        if (!isLatest()) return;
        setFound({ kind, names });
        setError(null);
      },
      (failure: unknown) => isLatest() && setError(failure),
    );
  }, [kind]);
  useEffect(() => {
    if (isShown) read();
  }, [isShown, read]);
  return { names: found?.kind === kind ? found.names : null, error, read };
}
