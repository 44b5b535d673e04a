import { useEffect, useState } from "react";
import { readPoints } from "../../excel";
import type { DashboardMetrics } from "../../model/dashboard";
import type { PointToSettle } from "../../model/points";

/** The points to settle. */
interface Points {
  /** null before they are read, and where there are none to read */
  readonly points: readonly PointToSettle[] | null;
  /** why they could not be read; null if they could */
  readonly failure: unknown;
}

/** The points to settle, read again whenever the dashboard's metrics are. */
export function usePoints(metrics: DashboardMetrics | null): Points {
  const [read, setRead] = useState<Points>({ points: null, failure: null });
  useEffect(() => {
    if (metrics === null) return;
    let isCurrent = true;
    readPoints().then(
      (points) => isCurrent && setRead({ points, failure: null }),
      (failure: unknown) => isCurrent && setRead({ points: null, failure }),
    );
    return () => {
      isCurrent = false;
    };
  }, [metrics]);
  return read;
}
