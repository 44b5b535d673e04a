import { DASHBOARD_ROOM } from "../../src/blueprint/dashboardRanges";
import type { DashboardFigures } from "../../src/model/dashboard";

/** The figures that the dashboard has room to show. */
export function onTheDashboard(figures: DashboardFigures): DashboardFigures {
  return {
    ...figures,
    indicators: figures.indicators.slice(0, DASHBOARD_ROOM.indicators),
    late: figures.late.slice(0, DASHBOARD_ROOM.late),
  };
}
