/** What is behind the scorecard: sections of the sheet Workings, and their names. */
import type { Context } from "../../../context";
import type { Page, PageEntry } from "../../../pageLayout";
import { namesOn } from "../../../sheetFrame";
import {
  SCORECARD_BLOCKS,
  SCORECARD_CELLS,
  SCORECARD_ROOM,
  type ScorecardBlock,
  type ScorecardCell,
} from "../../../scorecardRanges";
import type { NameBlueprint, Rect } from "../../../types";
import {
  actionCount,
  runningActivities,
  scorecardNext,
  scorecardWorks,
  storyCount,
  storyEntries,
  worksShown,
} from "./actions";
import { dayKey } from "../../data/keys";
import { axisSection } from "../curve/axis";
import { pointsSection } from "../curve/points";
import { blockCells, cellsSection, singleCell } from "./blocks";
import { linkToReport, linkToRow } from "../links";
import { factCell, scorecardFacts } from "./facts";
import { groupBreakdown, listedGroups, scorecardGroups } from "./groups";
import {
  allPartners,
  hasBaseline,
  listedPartners,
  partnerDay,
  partnerDecimals,
  partnersGap,
  scorecardPartners,
} from "./partners";
import { curveText, figureText, paceText } from "./texts";
import { earlierPeriods, periodDecimals, scorecardConflicts, scorecardPeriods } from "./periods";

/** The sections, the one whose rows depend on the room for partners last. */
export function scorecardWorkings(context: Context): readonly PageEntry[] {
  return [
    scorecardFacts(context),
    cellsSection((page) => ({
      earlierPeriods: earlierPeriods(page, context),
      partnerDay: partnerDay(page),
      hasBaseline: hasBaseline(page),
      listedPartners: listedPartners(page),
      partnersGap: partnersGap(page),
      groupBreakdown: groupBreakdown(page),
      listedGroups: listedGroups(page),
      storyEntries: storyCount(page, context),
      running: runningActivities(page, context),
      works: worksShown(page),
      actions: actionCount(page),
      periodDecimals: periodDecimals(page),
      partnerDecimals: partnerDecimals(page),
      figureText: figureText(context),
      paceText: paceText(context),
      curveText: curveText(context),
      link: `=${linkToRow(page, context, "Indicators", factCell(page, "row"))}`,
      figureLink: `=${linkToReport(page, context, "indicatorDayKey", `(${dayKey(factCell(page, "line"), factCell(page, "latestPeriod"))})`)}`,
    })),
    scorecardConflicts(context),
    scorecardPeriods(context),
    axisSection("scorecard", context),
    pointsSection("scorecard", context),
    scorecardGroups(context),
    storyEntries(context),
    scorecardWorks(context),
    scorecardNext(context),
    scorecardPartners(context),
    allPartners(context),
  ];
}

/** The cells that the name of a block covers: of the periods those that the page lists. */
function listedCells(page: Page, id: ScorecardBlock): Rect {
  const cells = blockCells(page, id);
  return id === "periods" ? { ...cells, rows: SCORECARD_ROOM.periods } : cells;
}

/** The defined names of the blocks and of the single cells. */
export function scorecardWorkingsNames(page: Page, context: Context): readonly NameBlueprint[] {
  const named = namesOn("workings", context);
  return [
    ...(Object.keys(SCORECARD_BLOCKS) as ScorecardBlock[]).map((id) =>
      named(SCORECARD_BLOCKS[id].name, listedCells(page, id)),
    ),
    ...(Object.keys(SCORECARD_CELLS) as ScorecardCell[]).map((id) =>
      named(SCORECARD_CELLS[id], singleCell(page, id)),
    ),
  ];
}
