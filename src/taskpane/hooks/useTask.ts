import { useCallback, useState } from "react";
import { useOneAtATime } from "./useOneAtATime";

/** Where something that a person asked of Excel stands. */
export type TaskState =
  { readonly phase: "idle" | "busy" | "done" } | { readonly phase: "failed"; readonly error: unknown };

/** Does one thing after the other, and tells how the last one went. */
export function useTask() {
  const [state, setState] = useState<TaskState>({ phase: "idle" });
  const once = useOneAtATime();
  const run = useCallback(
    (work: () => Promise<void>) =>
      once(async () => {
        setState({ phase: "busy" });
        try {
          await work();
          setState({ phase: "done" });
        } catch (error) {
          setState({ phase: "failed", error });
        }
      }),
    [once],
  );
  return { state, run };
}
