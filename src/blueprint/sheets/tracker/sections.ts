/** The sections of the tracker, from top to bottom: to add one, write it and add its entry here. */
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry, type PageSection } from "../../pageLayout";
import { titleSection } from "../../sheetFrame";
import { SHEETS_TRACKER_TEXTS } from "../../../languages/texts/sheets/tracker";
import { choices, summary } from "./choices";
import { completeness } from "./completeness";
import { indicatorLines } from "./indicatorLines";
import { lateReports } from "./lateReports";
import { FACTS_COLUMN, PRINTED_COLUMNS } from "./layout";
import { oneIndicator } from "./oneIndicator";
import { periods } from "./periods";

/** The sections of the sheet. */
export function trackerSections(context: Context): readonly PageEntry[] {
  const { room } = context;
  return [
    title(context),
    choices(context),
    summary(context),
    { ...periods(context), spaceAbove: { height: 4 } },
    indicatorLines(context, room.trackerIndicators),
    { ...oneIndicator(context), startsPage: true },
    { ...completeness(context, room.trackerPartners), startsPage: true },
    { ...lateReports(context), spaceAbove: {} },
  ];
}

/** The sheet with a place for each of its sections. */
export function trackerPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: 0, columns: PRINTED_COLUMNS });
}

/** The title rows, with a legend of the sheet's own, and the caption of what is off the printed page. */
function title(context: Context): PageSection {
  const section = titleSection("tracker", context, context.localize(SHEETS_TRACKER_TEXTS).legend);
  return {
    ...section,
    content(cells, page) {
      const content = section.content(cells, page);
      const caption = {
        row: cells.row,
        column: FACTS_COLUMN,
        cells: [[context.localize(SHEETS_TRACKER_TEXTS).behind]],
      };
      return { ...content, blocks: [...(content.blocks ?? []), caption] };
    },
  };
}
