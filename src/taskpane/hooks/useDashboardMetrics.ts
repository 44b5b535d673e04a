import { useCallback, useEffect, useState } from "react";
import { watchDashboard } from "../../excel";
import type { DashboardMetrics } from "../../model/dashboard";
import { useIsShown } from "../workbook/WorkbookContext";

/** The dashboard's metrics as last read, and the error of the latest attempt. */
export interface DashboardState {
  readonly metrics: DashboardMetrics | null;
  readonly error: unknown;
  /** whether another user changed the workbook since the last dismissal */
  readonly hasRemoteChanges: boolean;
  dismissRemoteChanges(): void;
  /** Reads them again. */
  refresh(): void;
}

/** Reads the dashboard's metrics and keeps them current while the view is shown. */
export function useDashboardMetrics(): DashboardState {
  const isShown = useIsShown();
  const [metrics, setMetrics] = useState<DashboardMetrics | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [hasRemoteChanges, setRemoteChanges] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isShown) return;
    const watching = watchDashboard({
      onMetrics: (latest) => {
        setMetrics(latest);
        setError(null);
      },
      onError: setError,
      onRemoteChange: () => setRemoteChanges(true),
    });
    watching.catch(setError);
    return () => {
      // A watch that failed to start has nothing to stop, and its error has been reported already.
      void watching.then(
        (watch) => watch.stop(),
        () => undefined,
      );
    };
  }, [isShown, attempt]);

  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  const dismissRemoteChanges = useCallback(() => setRemoteChanges(false), []);
  return { metrics, error, hasRemoteChanges, dismissRemoteChanges, refresh };
}
