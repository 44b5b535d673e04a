import { useState, useSyncExternalStore } from "react";
import { showAllRows, showRows, type Concern, type ShownRows } from "../../excel";
import { useTask } from "./useTask";

/** The filter that the pane has applied, with what it is about; the same for all views. */
interface Shown extends ShownRows {
  readonly about: string;
}

/** What is said about the latest attempt. */
type RowsNotice = { readonly id: "ownFilter" | "noRows" | "changed"; readonly sheet: string };

let current: Shown | null = null;
const listeners = new Set<() => void>();

function setShown(shown: Shown | null): void {
  current = shown;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface ShowRows {
  readonly shown: Shown | null;
  readonly notice: RowsNotice | null;
  readonly failure: unknown;
  show(concern: Concern, about: string): void;
  showAll(): void;
}

/** Filters tables to the rows that a figure is about, one at a time, and takes the filter off again. */
export function useShowRows(): ShowRows {
  const shown = useSyncExternalStore(subscribe, () => current);
  const [notice, setNotice] = useState<RowsNotice | null>(null);
  const { state, run: runTask } = useTask();
  const run = (work: () => Promise<RowsNotice | null>) => void runTask(async () => setNotice(await work()));
  /** Takes the filter off that is on. */
  const clear = async (): Promise<RowsNotice | null> => {
    if (current === null) return null;
    const { sheet } = current;
    const isCleared = await showAllRows(current);
    setShown(null);
    return isCleared ? null : { id: "changed", sheet };
  };
  return {
    shown,
    notice,
    failure: state.phase === "failed" ? state.error : null,
    show: (concern, about) =>
      run(async () => {
        await clear();
        const outcome = await showRows(concern);
        if (outcome.kind !== "shown") return { id: outcome.kind, sheet: outcome.sheet };
        setShown({ ...outcome.shown, about });
        return null;
      }),
    showAll: () => run(clear),
  };
}
