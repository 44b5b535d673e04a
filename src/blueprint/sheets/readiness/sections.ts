/** The sections of Readiness, from top to bottom: to add one, write it and add its entry here. */
import { CELL_FORMATS, COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry, type PageSection } from "../../pageLayout";
import { dateline, titleSection } from "../../sheetFrame";
import { headerFormats, tableOf } from "../../table";
import { SHEETS_READINESS_TEXTS } from "../../../languages/texts/sheets/readiness";
import { PAGE_COLUMNS } from "./helperCells";
import { pulse, steps } from "./itemSections";
import { ratingFormulas } from "./ratings";
import { facts, verdict } from "./verdict";

const SPACE = { height: 8 } as const;
const NEW_RATINGS = 24;

/** The sections of the sheet. */
export function readinessSections(context: Context): readonly PageEntry[] {
  return [
    titleSection("readiness", context),
    { ...verdict(context), spaceAbove: SPACE },
    { ...facts(context), spaceAbove: SPACE },
    { ...steps(context), spaceAbove: SPACE },
    { ...pulse(context), startsPage: true },
    { ...ratings(context), spaceAbove: {}, startsPage: true },
  ];
}

/** The sheet with a place for each of its sections. */
export function readinessPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: 0, columns: PAGE_COLUMNS });
}

/** The table that people fill in; its helper columns reach into those of the helper cells. */
function ratings(context: Context): PageSection {
  const { localize, file } = context;
  return {
    id: "ratings",
    rows: [
      { part: "title", height: 26 },
      { part: "lead" },
      { part: "header", height: 20 },
      { part: "rows", count: Math.max(NEW_RATINGS, file.ratings?.length ?? 0) },
    ],
    clearsHelperCells: true,
    content({ row, column, columns }, page) {
      const header = page.cellsOf("ratings", "header");
      // On the title, which is printed on all pages of the table.
      const { block, format } = dateline(context, column + columns - 1, row);
      return {
        blocks: [
          {
            row,
            column,
            cells: [
              [localize(SHEETS_READINESS_TEXTS).ratings],
              [localize(SHEETS_READINESS_TEXTS).ratingsLead],
            ],
          },
          block,
        ],
        formats: [
          { range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.section },
          {
            range: page.cellsOf("ratings", "lead"),
            format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted },
          },
          format,
          ...headerFormats("Ratings", header.row),
        ],
        tables: [
          tableOf(
            {
              id: "Ratings",
              row: header.row,
              minimumRows: NEW_RATINGS,
              formulas: ratingFormulas(context),
            },
            context,
          ),
        ],
      };
    },
  };
}
