import { useCallback, useEffect, useState } from "react";
import { watchDashboard } from "../../excel";
import type { DashboardMetrics } from "../../model/dashboard";
import { useShown } from "../workbook/WorkbookContext";

/** The dashboard's figures as last read, and what kept the latest reading from succeeding. */
export interface FiguresReading {
  readonly figures: DashboardMetrics | null;
  readonly error: unknown;
  /** whether they changed through somebody at another machine, and nobody has said that they saw it */
  readonly changedByOthers: boolean;
  seen(): void;
  /** Reads them anew. */
  refresh(): void;
}

/** Reads the dashboard's figures and keeps them current while the view is shown. */
export function useFigures(): FiguresReading {
  const shown = useShown();
  const [figures, setFigures] = useState<DashboardMetrics | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [changedByOthers, setChangedByOthers] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!shown) return;
    const watching = watchDashboard({
      onMetrics: (latest) => {
        setFigures(latest);
        setError(null);
      },
      onError: setError,
      onRemoteChange: () => setChangedByOthers(true),
    });
    watching.catch(setError);
    return () => {
      // A watch that never began has nothing to stop; why it did not is told already.
      void watching.then(
        (watch) => watch.stop(),
        () => undefined,
      );
    };
  }, [shown, attempt]);

  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  const seen = useCallback(() => setChangedByOthers(false), []);
  return { figures, error, changedByOthers, seen, refresh };
}
