import { useEffect, useState } from "react";
import { readPoints } from "../../excel";
import type { DashboardMetrics } from "../../model/dashboard";
import type { PointToSettle } from "../../model/points";

/** The points to settle, read again whenever the dashboard's metrics are; null before they are read, and where there are none to read. */
export function usePoints(metrics: DashboardMetrics | null): readonly PointToSettle[] | null {
  const [points, setPoints] = useState<readonly PointToSettle[] | null>(null);
  useEffect(() => {
    if (metrics === null) return;
    let isCurrent = true;
    readPoints().then(
      (read) => isCurrent && setPoints(read),
      () => isCurrent && setPoints(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [metrics]);
  return points;
}
