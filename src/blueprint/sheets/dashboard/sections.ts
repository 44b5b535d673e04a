/** The dashboard's sections, from top to bottom: to add one, write it and add its entry here. */
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry } from "../../pageLayout";
import { agenda, AGENDA_ROWS, allPoints, allSteps } from "./agenda";
import { backbone } from "./backbone";
import { canvasAndDepartures } from "./canvasAndDepartures";
import { damageLine } from "./damage";
import { GRID, GRID_COLUMNS } from "./grid";
import { headline } from "./headline";
import { furtherOutcomes, outcomes } from "./outcomes";
import { readingNote } from "./reading";
import { title } from "./title";
import { trendChart } from "./trendChart";

const SPACE = { height: 3 } as const;

/** The sections of the dashboard. */
export function dashboardSections(context: Context): readonly PageEntry[] {
  return [
    title(context),
    damageLine(context),
    headline(),
    { ...outcomes(context), spaceAbove: SPACE },
    { sideBySide: [trendChart(context, AGENDA_ROWS), agenda(context)] },
    { ...backbone(context), spaceAbove: SPACE },
    { ...readingNote(context), spaceAbove: SPACE },
    { sideBySide: [canvasAndDepartures(context), allPoints(context)], startsPage: true },
    { ...allSteps(context), spaceAbove: SPACE },
    { ...furtherOutcomes(context), spaceAbove: SPACE },
  ];
}

/** The dashboard with a place for each of its sections. */
export function dashboardPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: GRID, columns: GRID_COLUMNS });
}
