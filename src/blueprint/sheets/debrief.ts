import type { Context } from "../context";
import { entryText } from "../formula";
import { CELL_FORMATS, statusConditionals } from "../cellFormats";
import { itemName } from "../names";
import { sentenceFormula } from "../sentences";
import type { Formulas } from "../table";
import { SHEETS_DEBRIEF_TEXTS } from "../../languages/texts/sheets/debrief";
import type { Rect, SheetBlueprint } from "../types";
import { STATUS_ICONS } from "../../catalogue/term";
import { entrySheet } from "./entrySheet";
import { daysLate, lateOrder } from "./steps";

const SUMMARY: Rect = { row: 3, column: 0, rows: 1, columns: 1 };
const HEADER_ROW = 4;
const NEW_ROWS = 15;

const WIDTHS = { late: 9 };

/** The debrief questions, their answers and decisions. */
export function debriefSheet(context: Context): SheetBlueprint {
  const frame = entrySheet(
    {
      sheet: "debrief",
      id: "Debrief",
      widths: WIDTHS,
      headerRow: HEADER_ROW,
      minimumRows: NEW_ROWS,
      formulas: formulas(context),
      frozen: 0,
    },
    context,
  );
  return {
    ...frame,
    rowHeights: [...frame.rowHeights, { row: SUMMARY.row, height: 22 }],
    blocks: [...frame.blocks, { ...SUMMARY, cells: [[summary(context)]] }],
    formats: [...frame.formats, { range: SUMMARY, format: CELL_FORMATS.text }],
    conditionals: statusConditionals("A4").map((conditional) => ({ range: SUMMARY, conditional })),
  };
}

function formulas({ refs }: Context): Formulas {
  const thisCell = (id: string) => refs.thisRow("Debrief", id);
  const state = entryText(thisCell("state"));
  const isOpen = `${thisCell("open")}=1`;
  return {
    line: `=${refs.rowNumber("Debrief")}`,
    open:
      `=IF(${entryText(thisCell("decision"))}="",0,` +
      `IF(OR(${state}=${itemName("debriefState", "done")},${state}=${itemName("debriefState", "dropped")}),0,1))`,
    late: `=${daysLate(isOpen, thisCell("due"))}`,
    asked: `=IF(${entryText(thisCell("question"))}="",0,IF(${entryText(thisCell("answer"))}="",1,2))`,
    lateOrder: lateOrder(refs, "Debrief", isOpen, thisCell("due")),
  };
}

/** The number of open decisions and of unanswered questions. */
function summary({ localize, refs: { column } }: Context): string {
  const all = (id: string) => column("Debrief", id);
  const late = `COUNT(${all("late")})`;
  const text = sentenceFormula(localize(SHEETS_DEBRIEF_TEXTS).summary, {
    open: `SUM(${all("open")})`,
    late,
    unanswered: `COUNTIF(${all("asked")},1)`,
    questions: `COUNTIF(${all("asked")},">0")`,
  });
  return `=IF(${late}>0,"${STATUS_ICONS.attention} ","")&${text}`;
}
