import type { Context } from "../context";
import { entryText, quoted } from "../formula";
import { COLOURS } from "../cellFormats";
import { listName, NAMES } from "../names";
import type { Formulas } from "../table";
import { SHEETS_COMMON_TEXTS } from "../../languages/texts/sheets/common";
import type { SheetBlueprint } from "../types";
import { entrySheet } from "./entrySheet";

const NEW_ROWS = 7;
/** The maximum length of an address that Excel opens from a formula. */
const MAX_LINK_LENGTH = 255;

const WIDTHS = { link: 7 };

/** The sheet Canvas: the dated record of process and progress, by dimension. */
export function canvasSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "canvas",
      id: "Canvas",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: formulas(context),
      formats: { link: { fontColor: COLOURS.accent } },
      frozen: 1,
    },
    context,
  );
}

function formulas(context: Context): Formulas {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Canvas", id);
  const evidence = entryText(thisCell("evidence"));
  const roleKey = thisCell("roleKey");
  const begins = (scheme: string) => `LEFT(${evidence},${scheme.length})=${quoted(scheme)}`;
  const open = quoted(context.localize(SHEETS_COMMON_TEXTS).open);
  return {
    link:
      `=IF(AND(OR(${begins("http://")},${begins("https://")}),LEN(${evidence})<=${MAX_LINK_LENGTH}),` +
      `HYPERLINK(${evidence},${open}),"")`,
    roleKey: `=${entryText(thisCell("role"))}`,
    number:
      `=IF(${entryText(thisCell("description"))}="",0,` +
      `IFERROR(MATCH(TRIM(${thisCell("dimension")}),${listName("dimension")},0),0))`,
    dated:
      `=IF(AND(${thisCell("number")}>0,ISNUMBER(${thisCell("date")})),` +
      `IF(INT(${thisCell("date")})<=${NAMES.asOf},INT(${thisCell("date")}),0),0)`,
    reviewed: `=IF(AND(${thisCell("dated")}>0,ISNUMBER(${thisCell("review")})),INT(${thisCell("review")}),0)`,
    roleRow: `=IF(${roleKey}="",0,SUMPRODUCT((${column("Roles", "key")}=${roleKey})*${column("Roles", "line")}))`,
  };
}
