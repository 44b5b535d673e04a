import { useCallback, useEffect, useRef, useState } from "react";
import { CancelledError } from "../../excel";
import type { CheckProgress, WorkbookCheckResult } from "../../excel/check";
import { useIsShown } from "../workbook/WorkbookContext";

/** Larger workbooks are rechecked only at the user's request, since each check needs several round trips to Excel. */
const MAX_AUTO_CHECK_ROWS = 5_000;

/** Loaded once the view shows: the rules of all entries are many. */
const loadCheck = () => import("../../excel/check");

/** The state of the check. Results are kept until the next check has finished. */
export interface WorkbookCheck {
  readonly result: WorkbookCheckResult | null;
  /** the progress of a running check */
  readonly progress: CheckProgress | null;
  /** entries changed since the check */
  readonly outdated: boolean;
  readonly cancelled: boolean;
  readonly error: unknown;
  check(): Promise<void>;
  cancel(): void;
  /** Watches the workbook again, after a sheet of issues was added. */
  restartWatch(): void;
}

/** Checks the workbook when the view is first shown and, while it is shown, when entries change. */
export function useCheck(): WorkbookCheck {
  const isShown = useIsShown();
  const [result, setResult] = useState<WorkbookCheckResult | null>(null);
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [outdated, setOutdated] = useState(true);
  const [cancelled, setCancelled] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [watchCount, setWatchCount] = useState(0);
  const running = useRef<AbortController | null>(null);
  // A ref, since React may not have applied all state changes yet when the effect below runs.
  const isOutdatedNow = useRef(true);

  const check = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    isOutdatedNow.current = false;
    const isCurrent = () => running.current === controller;
    setProgress({ done: 0, total: 0 });
    setOutdated(false);
    setCancelled(false);
    try {
      const { checkWorkbook } = await loadCheck();
      const checkResult = await checkWorkbook({
        signal: controller.signal,
        onProgress: (current) => isCurrent() && setProgress(current),
      });
      if (!isCurrent()) return;
      setResult(checkResult);
      setError(null);
    } catch (failure) {
      if (!isCurrent()) return;
      if (failure instanceof CancelledError) setCancelled(true);
      else setError(failure);
    }
    running.current = null;
    setProgress(null);
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  const restartWatch = useCallback(() => setWatchCount((count) => count + 1), []);

  useEffect(() => {
    const watching = loadCheck().then(({ watchEntries }) =>
      watchEntries(() => {
        isOutdatedNow.current = true;
        setOutdated(true);
      }),
    );
    watching.catch(setError);
    return () => {
      void watching.then(
        (watch) => watch.stop(),
        () => undefined,
      );
    };
  }, [watchCount]);

  const isCheap = result === null || result.rows <= MAX_AUTO_CHECK_ROWS;
  const isDue = isShown && outdated && isCheap && progress === null && !cancelled && error === null;
  useEffect(() => {
    if (isDue && isOutdatedNow.current) void check();
  }, [isDue, check]);

  return { result, progress, outdated, cancelled, error, check, cancel, restartWatch };
}
