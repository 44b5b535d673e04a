import { useCallback, useState } from "react";
import { useSingleFlight } from "./useSingleFlight";

/** Where something that a person asked of Excel stands. */
export type TaskState =
  { readonly phase: "idle" | "busy" | "done" } | { readonly phase: "failed"; readonly error: unknown };

/** Does one thing after the other, and tells how the last one went. */
export function useTask() {
  const [state, setState] = useState<TaskState>({ phase: "idle" });
  const singleFlight = useSingleFlight();
  const run = useCallback(
    (work: () => Promise<void>) =>
      singleFlight(async () => {
        setState({ phase: "busy" });
        try {
          await work();
          setState({ phase: "done" });
        } catch (error) {
          setState({ phase: "failed", error });
        }
      }),
    [singleFlight],
  );
  return { state, run };
}
