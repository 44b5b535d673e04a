/** What should outlast the initiative, and what is decided about it. */
import { idsOf } from "../../model/vocabulary";
import { SHEETS_SUSTAINABILITY_TEXTS } from "../../languages/texts/sheets/sustainability";
import { CELL_FORMATS, COLOURS } from "../cellFormats";
import type { Context } from "../context";
import { rangeAddress } from "../formula";
import { equalTexts } from "../lookups";
import { itemName } from "../names";
import { namesOn } from "../sheetFrame";
import { SHEET_CELLS } from "../sheetRanges";
import type { NameBlueprint, Rect, SheetBlueprint } from "../types";
import { entrySheet } from "./entrySheet";

const QUESTION: Rect = { row: 3, column: 0, rows: 2, columns: 1 };
/** The counts, beside their labels. */
const TOTAL: Rect = { row: 5, column: 1, rows: 1, columns: 1 };
const UNDECIDED: Rect = { ...TOTAL, row: TOTAL.row + 1 };
const LABELS: Rect = { ...TOTAL, column: TOTAL.column - 1, rows: 2 };
const HEADER_ROW = UNDECIDED.row + 2;
const NEW_ROWS = 12;
const LINE_HEIGHT = 18;

/** The sheet Sustainability. */
export function sustainabilitySheet(context: Context): SheetBlueprint {
  const texts = context.localize(SHEETS_SUSTAINABILITY_TEXTS);
  const frame = entrySheet(
    {
      sheet: "sustainability",
      id: "Sustainability",
      widths: {},
      headerRow: HEADER_ROW,
      minimumRows: NEW_ROWS,
      formulas: {},
      frozen: 1,
    },
    context,
  );
  return {
    ...frame,
    // With the questions and the counts, frozen panes would leave little of a small screen.
    freeze: { rows: 1, columns: 1 },
    rowHeights: [...frame.rowHeights, { row: QUESTION.row, rows: 4, height: LINE_HEIGHT }],
    blocks: [
      ...frame.blocks,
      { ...QUESTION, cells: [[texts.question], [texts.ways]] },
      {
        ...LABELS,
        cells: [
          [texts.total, `=${countedRows(context, "all")}`],
          [texts.undecided, `=${rangeAddress(TOTAL)}-${countedRows(context, "decided")}`],
        ],
      },
    ],
    formats: [
      ...frame.formats,
      { range: QUESTION, format: { fontColor: COLOURS.muted, vertical: "Center" } },
      { range: LABELS, format: { ...CELL_FORMATS.text, vertical: "Center" } },
      {
        range: { ...TOTAL, rows: 2 },
        format: { ...CELL_FORMATS.computed, vertical: "Center", horizontal: "Left", numberFormat: "0" },
      },
    ],
  };
}

/** The names of the counts. */
export function sustainabilityNames(context: Context): readonly NameBlueprint[] {
  const named = namesOn("sustainability", context);
  return [
    named(SHEET_CELLS.sustainabilityTotal, TOTAL),
    named(SHEET_CELLS.sustainabilityUndecided, UNDECIDED),
  ];
}

/** The number of rows that state what should last: all, or only those with a decision from the list. */
function countedRows({ refs: { column } }: Context, rows: "all" | "decided"): string {
  const decisions = idsOf("decision")
    .map((id) => equalTexts(column("Sustainability", "decision"), itemName("decision", id)))
    .join("+");
  const filled = `ISNUMBER(1/(TRIM(${column("Sustainability", "what")})<>""))`;
  return `SUMPRODUCT(${filled}*${rows === "all" ? "1" : `(${decisions})`})`;
}
