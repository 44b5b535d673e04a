/** The groups of the breakdown with the widest gap in the judged period; of the first breakdown with a value where no gap is known. */
import type { Context } from "../../../context";
import { entryText } from "../../../formula";
import { NAMES } from "../../../names";
import type { Page, PageSection } from "../../../pageLayout";
import { SCORECARD_ROOM, type ScorecardFact } from "../../../scorecardRanges";
import { ANY_NUMBER } from "../../groups/groupCells";
import { groupDayKey } from "../../groups/keys";
import { ROOM } from "../../tracker/layout";
import { linkToReport, linkToRow } from "../links";
import { blockCell, blockSection, ifShown, singleAddress } from "./blocks";
import { factCell } from "./facts";

const ID = "groups";

/** The values of all groups in the order of the sheet Lists. */
function valuesOf(page: Page): string {
  return `INDEX(${NAMES.groupValues},0,${factCell(page, "order")})`;
}

/** The groups that the page lists. */
export function scorecardGroups(context: Context): PageSection {
  const { refs } = context;
  return blockSection(ID, SCORECARD_ROOM.groups, (page) => {
    const row = (place: number) => blockCell(page, ID, "row", place);
    const value = (place: number) => blockCell(page, ID, "value", place);
    const breakdown = singleAddress(page, "groupBreakdown");
    const found = `${NAMES.groupBreakdowns},${breakdown},${valuesOf(page)},${ANY_NUMBER}`;
    return {
      // Without another one MINIFS gives 0.
      row: (place) =>
        place === 1
          ? `=IF(${breakdown}=0,0,MINIFS(${NAMES.groupRows},${found}))`
          : `=IF(${row(place - 1)}=0,0,MINIFS(${NAMES.groupRows},${found},${NAMES.groupRows},">"&${row(place - 1)}))`,
      name: (place) =>
        ifShown(row(place), entryText(`INDEX(${refs.column("Groups", "group")},${row(place)})`)),
      value: (place) =>
        ifShown(row(place), `INDEX(${valuesOf(page)},MATCH(${row(place)},${NAMES.groupRows},0))`),
      // Of values of different signs there is no share.
      share: (place) =>
        ifShown(
          row(place),
          `IF(MINIFS(${valuesOf(page)},${NAMES.groupBreakdowns},${breakdown})<0,"",` +
            `IF(MAXIFS(${valuesOf(page)},${NAMES.groupBreakdowns},${breakdown})=0,0,` +
            `${value(place)}/MAXIFS(${valuesOf(page)},${NAMES.groupBreakdowns},${breakdown})))`,
        ),
      link: (place) => `=${linkToRow(page, context, "Groups", row(place))}`,
      reportLink: (place) =>
        ifShown(
          row(place),
          linkToReport(
            page,
            context,
            "partnerDayKey",
            groupDayKey(row(place), factCell(page, "row"), factCell(page, "judgedDay")),
          ),
        ),
    };
  });
}

/** The first row in Groups of the breakdown that is shown; 0 for none. */
export function groupBreakdown(page: Page): string {
  const fact = (id: ScorecardFact) => factCell(page, id);
  const first = `MINIFS(${NAMES.groupBreakdowns},${NAMES.groupBreakdowns},">0",${valuesOf(page)},${ANY_NUMBER})`;
  return (
    `=IF(OR(${fact("row")}=0,NOT(${NAMES.hasGroups})),0,IF(${fact("order")}>${ROOM.indicators},0,` +
    `IF(N(${fact("widestBreakdown")})>0,INDEX(${NAMES.breakdownRows},${fact("widestBreakdown")}),${first})))`
  );
}

/** How many groups of it have a value. */
export function listedGroups(page: Page): string {
  const breakdown = singleAddress(page, "groupBreakdown");
  return `=IF(${breakdown}=0,0,COUNTIFS(${NAMES.groupBreakdowns},${breakdown},${valuesOf(page)},${ANY_NUMBER}))`;
}
