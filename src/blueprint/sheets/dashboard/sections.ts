/** The dashboard's sections, from top to bottom: to add one, write it and add its entry here. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry, type PageSection } from "../../pageLayout";
import { readingNote } from "../reportPages/readingNote";
import { agenda, AGENDA_ROWS, allPoints, allSteps } from "./agenda";
import { backbone } from "./backbone";
import { canvasAndDepartures } from "./canvasAndDepartures";
import { damageLine } from "./damage";
import { GRID, GRID_COLUMNS } from "./grid";
import { headline } from "./headline";
import { furtherOutcomes, outcomes } from "./outcomes";
import { title } from "./title";
import { trendChart } from "./trendChart";

const SPACE = { height: 3 } as const;
const LEGEND_HEIGHT = 36;

/** The sections of the dashboard. */
export function dashboardSections(context: Context): readonly PageEntry[] {
  return [
    title(context),
    damageLine(context),
    headline(),
    { ...outcomes(context), spaceAbove: SPACE },
    { sideBySide: [trendChart(context, AGENDA_ROWS), agenda(context)] },
    { ...backbone(context), spaceAbove: SPACE },
    { ...legend(context), spaceAbove: SPACE },
    { sideBySide: [canvasAndDepartures(context), allPoints(context)], startsPage: true },
    { ...allSteps(context), spaceAbove: SPACE },
    { ...furtherOutcomes(context), spaceAbove: SPACE },
  ];
}

/** The legend at the foot of the first page. */
function legend({ localize }: Context): PageSection {
  const { reading, legend: marks, readingMore } = localize(SHEETS_DASHBOARD_TEXTS);
  return readingNote(`${reading} ${marks} ${readingMore}`, LEGEND_HEIGHT);
}

/** The dashboard with a place for each of its sections. */
export function dashboardPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: GRID, columns: GRID_COLUMNS });
}
