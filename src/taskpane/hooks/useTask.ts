import { useCallback, useState } from "react";

/** Where something that a person asked of Excel stands. */
export type TaskState =
  { readonly phase: "idle" | "busy" | "done" } | { readonly phase: "failed"; readonly error: unknown };

/** Does one thing after the other, and tells how the last one went. */
export function useTask() {
  const [state, setState] = useState<TaskState>({ phase: "idle" });
  const run = useCallback(async (work: () => Promise<void>) => {
    setState({ phase: "busy" });
    try {
      await work();
      setState({ phase: "done" });
    } catch (error) {
      setState({ phase: "failed", error });
    }
  }, []);
  return { state, run };
}
