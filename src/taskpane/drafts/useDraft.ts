import { useCallback, useState } from "react";
import { useDraftStore } from "./DraftStoreContext";

/** Whether the form is new, was restored from a draft, or was just cleared by the person. */
type DraftState = "new" | "restored" | "cleared";

/** What a form has kept of what was typed into it. */
export interface Draft<T> {
  /** what was typed before the pane was last opened */
  readonly restored: T | null;
  readonly state: DraftState;
  /** whether what is typed now is too long to outlast a reload of the pane */
  readonly isTooLong: boolean;
  /** `read` has to know it again. */
  save(draft: unknown): void;
  /** Removes it once it was submitted. */
  remove(): void;
  /** Discards it on the person's request. */
  clear(): void;
}

/** The draft of a form. `read` makes sure that what was found is one; null where it is none. */
export function useDraft<T>(form: string, read: (found: unknown) => T | null): Draft<T> {
  const store = useDraftStore();
  const [restored] = useState(() => {
    const stored = store.read(form);
    return stored === undefined ? null : read(stored);
  });
  const [state, setState] = useState<DraftState>(restored === null ? "new" : "restored");
  const [isTooLong, setTooLong] = useState(false);

  const save = useCallback(
    (draft: unknown) => {
      setTooLong(!store.save(form, draft));
      setState((before) => (before === "cleared" ? "new" : before));
    },
    [store, form],
  );
  const forget = useCallback(
    (next: DraftState) => {
      store.remove(form);
      setTooLong(false);
      setState(next);
    },
    [store, form],
  );
  const remove = useCallback(() => forget("new"), [forget]);
  const clear = useCallback(() => forget("cleared"), [forget]);
  return { restored, state, isTooLong, save, remove, clear };
}
