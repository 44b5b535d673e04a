import { useCallback, useState } from "react";
import { useDraftStore } from "./DraftStoreContext";

/** Whether the form is new, was restored from a draft, or was just cleared by the user. */
type DraftState = "new" | "restored" | "cleared";

/** The draft of a form. */
export interface Draft<T> {
  /** the input from before the last reload of the pane */
  readonly restored: T | null;
  readonly state: DraftState;
  /** whether the current input is too long to survive a reload of the pane */
  readonly isTooLong: boolean;
  /** Stores the draft, in a form that `read` accepts. */
  save(draft: unknown): void;
  /** Removes it after it was submitted. */
  remove(): void;
  /** Discards it at the user's request. */
  clear(): void;
}

/** The draft of a form. `read` validates the stored value; it returns null if that is not a draft. */
export function useDraft<T>(form: string, read: (stored: unknown) => T | null): Draft<T> {
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
  const deleteDraft = useCallback(
    (next: DraftState) => {
      store.remove(form);
      setTooLong(false);
      setState(next);
    },
    [store, form],
  );
  const remove = useCallback(() => deleteDraft("new"), [deleteDraft]);
  const clear = useCallback(() => deleteDraft("cleared"), [deleteDraft]);
  return { restored, state, isTooLong, save, remove, clear };
}
