/** Which indicator the scorecard shows, and what Indicators says of it. */
import { SHEETS_SCORECARD_TEXTS } from "../../../../languages/texts/sheets/scorecard";
import type { Context } from "../../../context";
import { entryText } from "../../../formula";
import { positionOrZero } from "../../../lookups";
import { NAMES } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import type { ScorecardFact } from "../../../scorecardRanges";
import { factOf, factsSection, type Subject } from "../curve/subject";

/** The scorecard's indicator, as the one of whom a line is drawn. */
export function scorecardSubject(page: Page): Subject {
  return { id: "scorecard", page };
}

/** The address of the cell of a fact, for formulas of the same sheet. */
export function factCell(page: Page, id: ScorecardFact): string {
  return factOf(scorecardSubject(page), id);
}

/** The facts, with the captions of their columns. */
export function scorecardFacts(context: Context): PageSection {
  const texts = context.localize(SHEETS_SCORECARD_TEXTS);
  return factsSection("scorecard", context, {
    title: texts.workings,
    rowLabel: texts.row,
    row: chosenRow(context),
  });
}

/** The row of the chosen indicator, 0 for an unknown one; without a choice that of the first on the dashboard. */
function chosenRow({ refs: { column } }: Context): string {
  const chosen = entryText(NAMES.scorecardIndicator);
  const keys = column("Indicators", "severityKey");
  return (
    `IF(${chosen}="",IFERROR(MATCH(MIN(${keys}),${keys},0),0),` +
    `${positionOrZero(chosen, column("Indicators", "key"))})`
  );
}
