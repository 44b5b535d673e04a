import { useCallback, useEffect, useState } from "react";
import { readDashboard, watchDashboard } from "../../excel";
import type { DashboardFigures } from "../../model/dashboard";

/** The dashboard's figures as last read, and what kept the latest reading from succeeding. */
export interface FiguresReading {
  readonly figures: DashboardFigures | null;
  readonly error: unknown;
  refresh(): void;
}

/** Reads the dashboard's figures and keeps them current while the view is shown. */
export function useFigures(): FiguresReading {
  const [figures, setFigures] = useState<DashboardFigures | null>(null);
  const [error, setError] = useState<unknown>(null);

  const take = useCallback((latest: DashboardFigures) => {
    setFigures(latest);
    setError(null);
  }, []);
  const refresh = useCallback(() => {
    readDashboard().then(take, setError);
  }, [take]);

  useEffect(() => {
    const watching = watchDashboard(take, setError);
    watching.catch(setError);
    return () => {
      void watching.then(
        (watch) => watch.stop(),
        () => undefined,
      );
    };
  }, [take]);

  return { figures, error, refresh };
}
