import { useCallback, useState } from "react";
import { useSingleFlight } from "./useSingleFlight";

/** The state of a task that the user started. */
export type TaskState =
  { readonly phase: "idle" | "busy" | "done" } | { readonly phase: "failed"; readonly error: unknown };

/** Runs one task at a time and keeps the state of the latest. */
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
