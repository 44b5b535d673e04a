import type { Context } from "../context";
import { entryText } from "../formula";
import { sameTexts } from "../lookups";
import { COLOURS } from "../look";
import { itemName } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf, type Formulas } from "../table";
import { isUsableDay } from "../reportDate";
import { SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";
import { soughtFormula } from "./data/keys";

const WIDTHS = {
  name: 36,
  sector: 27,
  contact: 28,
  email: 30,
  joined: 13,
  note: 44,
  roles: 12,
  activities: 12,
  observations: 12,
};

/** The organisations around the table. */
export function partnersSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Partners") - 1);
  return {
    id: "partners",
    name: say(SHEETS.partners.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf("Partners", WIDTHS),
    rowHeights: [...TITLE_HEIGHTS, { row: HEADER_ROW, height: 32 }],
    blocks: [titleBlock("partners", context), block],
    looks: [...titleLooks(), look, ...headerLooks("Partners", HEADER_ROW)],
    merges: [],
    tables: [
      tableOf({ id: "Partners", row: HEADER_ROW, minimumRows: 1, formulas: formulas(context) }, context),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: printOf(context, {
      titleRows: { from: 0, to: HEADER_ROW },
      area: columnsArea(shownColumns("Partners")),
    }),
    protect: false,
  };
}

function formulas({ refs: { column, here, line } }: Context): Formulas {
  const key = here("Partners", "key");
  const ifPartner = (then: string) => `=IF(${key}="","",${then})`;
  const holders = (id: string) => column("RoleHolders", id);
  const activities = (id: string) => column("Activities", id);
  const isActivity = `ISNUMBER(1/(TRIM(${activities("name")})<>""))`;
  const isStopped = sameTexts(activities("state"), itemName("activityState", "stopped"));
  return {
    line: `=${line("Partners")}`,
    key: `=${entryText(here("Partners", "name"))}`,
    sought: soughtFormula(key),
    joinedDay: `=IF(${isUsableDay(here("Partners", "joined"))},INT(${here("Partners", "joined")}),0)`,
    roles: ifPartner(`SUMPRODUCT((${holders("partnerKey")}=${key})*${holders("partnerFirst")})`),
    activities: ifPartner(
      `SUMPRODUCT(${isActivity}*${sameTexts(activities("partner"), key)}*(1-${isStopped}))`,
    ),
    observations: ifPartner(
      `COUNTIFS(${column("Observations", "partnerRow")},${here("Partners", "line")},` +
        `${column("Observations", "cell")},">0")`,
    ),
  };
}
