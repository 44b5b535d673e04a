import type { Context } from "../context";
import { entryText } from "../formula";
import { COLOURS } from "../look";
import { listName, NAMES } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf, type Formulas } from "../table";
import { SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";

const NEW_ROWS = 7;
const WIDTHS = { dimension: 44, description: 70, date: 13, evidence: 44, author: 28 };

/** The living record of process and progress. */
export function canvasSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Canvas") - 1);
  return {
    id: "canvas",
    name: say(SHEETS.canvas.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf("Canvas", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 32 }],
    blocks: [titleBlock("canvas", context), block],
    looks: [...titleLooks(), look, ...headerLooks("Canvas", HEADER_ROW)],
    merges: [],
    tables: [
      tableOf({ id: "Canvas", row: HEADER_ROW, minimumRows: NEW_ROWS, formulas: formulas(context) }, context),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: printOf(context, {
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(shownColumns("Canvas")),
    }),
    protect: false,
  };
}

function formulas({ refs: { here } }: Context): Formulas {
  const own = (id: string) => here("Canvas", id);
  return {
    number:
      `=IF(${entryText(own("description"))}="",0,` +
      `IFERROR(MATCH(TRIM(${own("dimension")}),${listName("dimension")},0),0))`,
    dated:
      `=IF(AND(${own("number")}>0,ISNUMBER(${own("date")})),` +
      `IF(INT(${own("date")})<=${NAMES.asOf},INT(${own("date")}),0),0)`,
  };
}
