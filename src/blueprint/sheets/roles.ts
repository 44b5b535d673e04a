import { ROLES } from "../../catalogue/roles";
import { MARKS } from "../../catalogue/term";
import type { Context } from "../context";
import { DASHBOARD_BLOCKS } from "../dashboardRanges";
import { entryText, isFilled, quoted } from "../formula";
import { COLOURS, LOOKS } from "../look";
import { itemName, listName, NAMES } from "../names";
import { columnsArea, dateline, printOf, TITLE_HEIGHTS, titleBlock, titleLooks } from "../page";
import { HEADER_ROW, headerLooks, shownColumns, tableOf, widthsOf, type Formulas } from "../table";
import { COMMON, SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";
import { positionOf } from "../vocabulary";

/** The worksheet keeps its six rows; the holders stand below, where they can grow. */
const HOLDERS_TITLE_ROW = HEADER_ROW + ROLES.length + 2;
const HOLDERS_HEADER_ROW = HOLDERS_TITLE_ROW + 1;
const NEW_HOLDER_ROWS = 6;

/** A holding's post is role × 10 + part, its place role × 1000 + number within the role. */
export const POST = 10;
export const PLACE = 1000;
/** Weighs a role carried over any number of roles that fall. */
const RANK = 100;

const WIDTHS = {
  role: 38,
  who: 34,
  coverage: 28,
  owner: 24,
  due: 13,
  done: 13,
  late: 13,
  nextStep: 36,
  strengths: 36,
  weaknesses: 36,
};

/** The six-role worksheet, and who holds which role. */
export function rolesSheet(context: Context): SheetBlueprint {
  const { say } = context;
  const { block, look } = dateline(context, shownColumns("Roles") - 1);
  return {
    id: "roles",
    name: say(SHEETS.roles.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: [...widthsOf("Roles", WIDTHS), ...new Array<number>(6).fill(10)],
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: HEADER_ROW, height: 32 },
      { row: HEADER_ROW + 1, rows: ROLES.length, height: 48 },
      { row: HOLDERS_TITLE_ROW, height: 26 },
      { row: HOLDERS_HEADER_ROW, height: 32 },
    ],
    blocks: [
      titleBlock("roles", context),
      block,
      { row: HOLDERS_TITLE_ROW, column: 0, cells: [[say(COMMON.roleHolders)]] },
    ],
    looks: [
      ...titleLooks(),
      look,
      { box: { row: HOLDERS_TITLE_ROW, column: 0, rows: 1, columns: 1 }, look: LOOKS.section },
      ...headerLooks("Roles", HEADER_ROW),
      ...headerLooks("RoleHolders", HOLDERS_HEADER_ROW),
    ],
    merges: [],
    tables: [
      tableOf(
        { id: "Roles", row: HEADER_ROW, minimumRows: ROLES.length, formulas: worksheetFormulas(context) },
        context,
      ),
      tableOf(
        {
          id: "RoleHolders",
          row: HOLDERS_HEADER_ROW,
          minimumRows: NEW_HOLDER_ROWS,
          formulas: holderFormulas(context),
        },
        context,
      ),
    ],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: 1, columns: 1 },
    print: printOf(context, { area: columnsArea(shownColumns("Roles")) }),
    protect: false,
  };
}

function worksheetFormulas({ refs: { column, here, line } }: Context): Formulas {
  const own = (id: string) => here("Roles", id);
  const number = own("number");
  const done = `IF(ISNUMBER(${own("done")}),INT(${own("done")})<=${NAMES.asOf},FALSE)`;
  return {
    line: `=${line("Roles")}`,
    number: `=IFERROR(MATCH(TRIM(${own("role")}),${listName("role")},0),0)`,
    who: `=IF(${number}=0,"",${onDashboard(number, "who")})`,
    coverage: `=IF(${number}=0,"",${onDashboard(number, "coverage")})`,
    late:
      `=IF(AND(${entryText(own("nextStep"))}<>"",ISNUMBER(${own("due")})),` +
      `IF(AND(INT(${own("due")})<${NAMES.asOf},NOT(${done})),${NAMES.asOf}-INT(${own("due")}),""),"")`,
    lateOrder:
      `=IF(${own("late")}="",0,` +
      `SUMPRODUCT(ISNUMBER(${column("Roles", "late")})*(${column("Roles", "line")}<=${own("line")})))`,
  };
}

/** What the dashboard says of a role. */
function onDashboard(role: string, part: "coverage" | "who"): string {
  const { name, columns } = DASHBOARD_BLOCKS.roles;
  return `INDEX(${name},${role},${columns[part] + 1})`;
}

function holderFormulas({ say, refs: { column, here, line } }: Context): Formulas {
  const all = (id: string) => column("RoleHolders", id);
  const own = (id: string) => here("RoleHolders", id);
  const above = `(${all("line")}<${own("line")})`;
  const same = (id: string) => `(${all(id)}=${own(id)})`;
  const backup = `${own("live")}*${POST}+${positionOf("part", "backup")}`;
  // Empty bounds nothing; what cannot be read as a date keeps the holding from counting.
  const bound = (id: string, holds: string) =>
    `IF(ISNUMBER(${own(id)}),INT(${own(id)})${holds}${NAMES.asOf},NOT(${isFilled(own(id))}))`;
  const begun = bound("from", "<=");
  const notEnded = bound("until", ">=");
  const perPerson = (id: string) =>
    `=IF(OR(${own("personKey")}="",NOT(${isFilled(own("role"))})),"",SUMPRODUCT(${same("personKey")}*${all(id)}))`;
  return {
    line: `=${line("RoleHolders")}`,
    personKey: `=${entryText(own("person"))}`,
    partnerKey: `=${entryText(own("partner"))}`,
    live:
      `=IF(${own("personKey")}="",0,IF(AND(${begun},${notEnded}),` +
      `IFERROR(MATCH(TRIM(${own("role")}),${listName("role")},0),0),0))`,
    post:
      `=IF(${own("live")}=0,0,${own("live")}*${POST}+` +
      `IFERROR(MATCH(TRIM(${own("part")}),${listName("part")},0),${positionOf("part", "share")}))`,
    first: `=IF(${own("live")}=0,0,IF(SUMPRODUCT(${same("live")}*${same("personKey")}*${above})=0,1,0))`,
    place:
      `=IF(${own("first")}=0,0,${own("live")}*${PLACE}+` +
      `SUMPRODUCT(${same("live")}*${all("first")}*(${all("line")}<=${own("line")})))`,
    carry:
      `=IF(OR(${own("live")}=0,${own("post")}=${backup}),0,` +
      `IF(SUMPRODUCT(${same("live")}*(${all("post")}<>${backup})*${same("personKey")}*${above})=0,1,0))`,
    solo:
      `=IF(${own("first")}=0,0,` +
      `IF(SUMPRODUCT(${same("live")}*(${all("personKey")}<>${own("personKey")}))=0,1,0))`,
    affiliated: `=IF(${own("partnerKey")}="",0,${own("live")})`,
    partnerFirst:
      `=IF(${own("affiliated")}=0,0,` +
      `IF(SUMPRODUCT(${same("affiliated")}*${same("partnerKey")}*${above})=0,1,0))`,
    active:
      `=IF(OR(${own("personKey")}="",NOT(${isFilled(own("role"))})),"",` +
      `IF(${own("live")}>0,${itemName("answer", "yes")},${itemName("answer", "no")}))`,
    coverage:
      `=IF(${isFilled(own("role"))},` +
      `IFERROR(${onDashboard(`MATCH(TRIM(${own("role")}),${listName("role")},0)`, "coverage")},` +
      `${quoted(`${MARKS.bad} ${say(COMMON.unknownRole)}`)}),"")`,
    carries: perPerson("carry"),
    falls: perPerson("solo"),
    rank: `=IF(${own("live")}=0,0,IF(${own("carries")}=0,0,` + `${own("carries")}*${RANK}+${own("falls")}))`,
  };
}
