/** The dashboard's title, and the note on how to read it. */
import type { Context } from "../../context";
import { CELL_FORMATS, COLOURS } from "../../cellFormats";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import { profileName } from "../../names";
import type { PageSection } from "../../pageLayout";
import { isUnusableDay } from "../../reportDate";
import { isoText, sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { HELPER_COLUMN } from "./grid";
import { USES_GROWTH } from "./method";

/** Name, community and report date: the rows that stay at the top of the screen and of each printed page. */
export function title(context: Context): PageSection {
  return {
    id: "title",
    rows: [{ height: 32 }, { height: 18 }],
    content: ({ row, column }) => ({
      blocks: [
        { row, column, cells: [[titleFormula(context)], [subtitleFormula(context)]] },
        { row, column: HELPER_COLUMN, cells: [[context.localize(SHEETS_DASHBOARD_TEXTS).behind]] },
      ],
      formats: [
        { range: { row, column, rows: 1, columns: 1 }, format: CELL_FORMATS.title },
        {
          range: { row: row + 1, column, rows: 1, columns: 1 },
          format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted },
        },
      ],
    }),
  };
}

function titleFormula({ localize }: Context): string {
  const name = DASHBOARD_CELLS.initiative;
  return `=IF(${name}="",${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).unnamed)},${name})`;
}

function subtitleFormula({ localize }: Context): string {
  const { community, reportDate } = DASHBOARD_CELLS;
  const asOf = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).asOf, { date: isoText(reportDate) });
  const warning = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).pinnedUnusable);
  const unusable = isUnusableDay(profileName("reportDate"));
  return `=IF(${community}="","",${community}&"  ·  ")&${asOf}&IF(${unusable},${warning},"")`;
}

/** How to read the page. */
export function readingNote(context: Context): PageSection {
  return {
    id: "reading",
    rows: [{ height: 66 }],
    content: (cells) => ({
      blocks: [{ row: cells.row, column: cells.column, cells: [[readingFormula(context)]] }],
      formats: [{ range: cells, format: CELL_FORMATS.lead }],
      merges: [cells],
    }),
  };
}

/** The note as concatenated string literals, because a literal in a formula has at most 255 characters. */
function readingFormula({ localize }: Context): string {
  const { reading, readingLinear, readingGrowth, readingMore } = localize(SHEETS_DASHBOARD_TEXTS);
  const joined = (text: string) => literals(text).map(quoted).join("&");
  return `=${joined(reading)}&IF(${USES_GROWTH},${joined(readingGrowth)},${joined(readingLinear)})&${joined(readingMore)}`;
}

const MAX_LITERAL = 200;

function literals(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; rest = rest.slice(MAX_LITERAL)) pieces.push(rest.slice(0, MAX_LITERAL));
  return pieces;
}
