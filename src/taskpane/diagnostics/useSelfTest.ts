import { useCallback, useRef, useState } from "react";
import { CancelledError } from "../../excel";
import { runSelfTest, type SelfTestResult } from "../../excel/selfTest";
import { useSingleFlight } from "../hooks/useSingleFlight";

/** The state of a self-test. */
export type SelfTestState =
  | { readonly phase: "idle" | "cancelled" }
  | { readonly phase: "running"; readonly done: number; readonly total: number; readonly isWaiting: boolean }
  | { readonly phase: "done"; readonly result: SelfTestResult }
  | { readonly phase: "failed"; readonly error: unknown };

/** Runs a self-test, one at a time, and cancels it. */
export function useSelfTest() {
  const [state, setState] = useState<SelfTestState>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  const singleFlight = useSingleFlight();
  const run = useCallback(
    () =>
      singleFlight(async () => {
        const controller = new AbortController();
        running.current = controller;
        setState({ phase: "running", done: 0, total: 0, isWaiting: false });
        try {
          const result = await runSelfTest({
            signal: controller.signal,
            onProgress: (done, total) => setState({ phase: "running", done, total, isWaiting: false }),
            onWait: () =>
              setState((current) =>
                current.phase === "running" ? { ...current, isWaiting: true } : current,
              ),
          });
          setState({ phase: "done", result });
        } catch (error) {
          setState(error instanceof CancelledError ? { phase: "cancelled" } : { phase: "failed", error });
        }
        running.current = null;
      }),
    [singleFlight],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, run, cancel };
}
