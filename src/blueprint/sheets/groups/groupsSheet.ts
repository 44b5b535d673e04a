/** The sheet of the groups of each breakdown, hidden until somebody uses it. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { matchPosition } from "../../lookups";
import type { Formulas } from "../../table";
import type { SheetBlueprint } from "../../types";
import { sheetOnFirstUse } from "../entrySheet";
import { breakdownKey, groupKeyText, NO_ORDER } from "./keys";

const NEW_ROWS = 3;

/** Which groups each breakdown has. */
export function groupsSheet(context: Context): SheetBlueprint {
  return sheetOnFirstUse(
    {
      sheet: "groups",
      id: "Groups",
      widths: {},
      minimumRows: NEW_ROWS,
      formulas: formulas(context),
      frozen: 2,
      isPrinted: false,
    },
    context,
  );
}

function formulas({ refs }: Context): Formulas {
  const thisCell = (id: string) => refs.thisRow("Groups", id);
  const all = (id: string) => refs.column("Groups", id);
  const [group, breakdown] = [entryText(thisCell("group")), entryText(thisCell("breakdown"))];
  const [line, breakdownRow, order] = ["line", "breakdownRow", "orderNumber"].map(thisCell);
  const [lines, breakdownRows, orders] = ["line", "breakdownRow", "orderNumber"].map(all);
  // Texts that are too long to be looked up are those of no group.
  const first = (id: string) => `IFERROR(${matchPosition(thisCell(id), all(id))},0)`;
  const isBefore =
    `(${breakdownRows}<${breakdownRow})+(${breakdownRows}=${breakdownRow})*` +
    `((${orders}<${order})+(${orders}=${order})*(${lines}<${line}))`;
  return {
    line: `=${refs.rowNumber("Groups")}`,
    breakdownKey: `=IF(${group}="","",${breakdownKey(breakdown)})`,
    groupKey: `=IF(${group}="","",${groupKeyText(breakdown, group)})`,
    // Of several rows with the same breakdown and group the first one counts.
    breakdownRow: `=IF(${thisCell("groupKey")}="",0,IF(${first("groupKey")}=${line},${first("breakdownKey")},0))`,
    orderNumber: `=IF(ISNUMBER(${thisCell("order")}),${thisCell("order")},${NO_ORDER})`,
    place: `=IF(${breakdownRow}=0,0,1+SUMPRODUCT((${breakdownRows}>0)*(${isBefore})))`,
  };
}
