import { useCallback, useState } from "react";
import { useDrafts } from "./DraftsContext";

/** Whether what was typed before stands in the form again, or was cleared by the person just now. */
type Standing = "new" | "back" | "cleared";

/** What a form has kept of what was typed into it. */
export interface Draft<T> {
  /** what was typed before the pane was last opened */
  readonly found: T | null;
  readonly standing: Standing;
  /** whether what is typed now is too long to outlast a reload of the pane */
  readonly isTooLong: boolean;
  /** `read` has to know it again. */
  keep(draft: unknown): void;
  /** Forgets it once it was sent. */
  drop(): void;
  /** Forgets it as the person wants to begin anew. */
  clear(): void;
}

/** The draft of a form. `read` makes sure that what was found is one; null where it is none. */
export function useDraft<T>(form: string, read: (found: unknown) => T | null): Draft<T> {
  const drafts = useDrafts();
  const [found] = useState(() => {
    const stored = drafts.read(form);
    return stored === undefined ? null : read(stored);
  });
  const [standing, setStanding] = useState<Standing>(found === null ? "new" : "back");
  const [isTooLong, setTooLong] = useState(false);

  const keep = useCallback(
    (draft: unknown) => {
      setTooLong(!drafts.keep(form, draft));
      setStanding((before) => (before === "cleared" ? "new" : before));
    },
    [drafts, form],
  );
  const forget = useCallback(
    (next: Standing) => {
      drafts.drop(form);
      setTooLong(false);
      setStanding(next);
    },
    [drafts, form],
  );
  const drop = useCallback(() => forget("new"), [forget]);
  const clear = useCallback(() => forget("cleared"), [forget]);
  return { found, standing, isTooLong, keep, drop, clear };
}
