import { ROLES } from "../../catalogue/roles";
import type { Context } from "../context";
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

/** How many names a role shows before "+n". */
const NAMES_SHOWN = 4;
/** A holding's post is role × 10 + part, its place role × 1000 + number within the role. */
const POST = 10;
const PLACE = 1000;
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
  const holder = (id: string) => column("RoleHolders", id);
  const own = (id: string) => here("Roles", id);
  const number = own("number");
  const holders = own("holders");
  const lead = `${number}*${POST}+${positionOf("part", "lead")}`;
  const backup = `${number}*${POST}+${positionOf("part", "backup")}`;
  const firstLead = `INDEX(${holder("personKey")},MATCH(${lead},${holder("post")},0))`;
  const firstPartner = `INDEX(${holder("partnerKey")},MATCH(${number},${holder("affiliated")},0))`;
  const hasBackup = `COUNTIFS(${holder("post")},${backup})>0`;
  const hasOtherThanLead = `SUMPRODUCT(((${holder("post")}=${lead})+(${holder("post")}=${backup}))*(${holder("personKey")}<>${firstLead}))>0`;
  const hasOtherPartner = `SUMPRODUCT((${holder("affiliated")}=${number})*(${holder("partnerKey")}<>${firstPartner}))>0`;
  const level = (id: "uncovered" | "named" | "shared" | "secured") => positionOf("coverage", id);
  const person = (place: number) =>
    `INDEX(${holder("personKey")},MATCH(${number}*${PLACE}+${place},${holder("place")},0))`;
  const others = Array.from({ length: NAMES_SHOWN - 1 }, (_, index) => index + 2)
    .map((place) => `IF(${holders}<${place},"",", "&${person(place)})`)
    .join("&");
  const rest = `IF(${holders}>${NAMES_SHOWN}," +"&(${holders}-${NAMES_SHOWN}),"")`;
  return {
    line: `=${line("Roles")}`,
    number: `=IFERROR(MATCH(TRIM(${own("role")}),${listName("role")},0),0)`,
    holders: `=IF(${number}=0,0,SUMPRODUCT((${holder("live")}=${number})*${holder("first")}))`,
    who: `=IF(${holders}=0,"",${person(1)}&${others}&${rest})`,
    level:
      `=IF(${number}=0,0,IF(${holders}=0,${level("uncovered")},` +
      `IF(IFERROR(AND(${hasBackup},${hasOtherThanLead}),FALSE),${level("secured")},` +
      `IF(IFERROR(${hasOtherPartner},FALSE),${level("shared")},${level("named")}))))`,
    coverage: `=IF(${own("level")}=0,"",INDEX(${listName("coverage")},${own("level")}))`,
    late:
      `=IF(AND(TRIM(${own("nextStep")})<>"",ISNUMBER(${own("due")})),` +
      `IF(AND(${own("due")}<${NAMES.asOf},OR(${own("done")}="",${own("done")}>${NAMES.asOf})),` +
      `${NAMES.asOf}-${own("due")},""),"")`,
    lateOrder:
      `=IF(${own("late")}="",0,` +
      `SUMPRODUCT(ISNUMBER(${column("Roles", "late")})*(${column("Roles", "line")}<=${own("line")})))`,
  };
}

function holderFormulas({ refs: { column, here, line } }: Context): Formulas {
  const all = (id: string) => column("RoleHolders", id);
  const own = (id: string) => here("RoleHolders", id);
  const above = `(${all("line")}<${own("line")})`;
  const same = (id: string) => `(${all(id)}=${own(id)})`;
  const backup = `${own("live")}*${POST}+${positionOf("part", "backup")}`;
  const begun = `OR(${own("from")}="",AND(ISNUMBER(${own("from")}),${own("from")}<=${NAMES.asOf}))`;
  const notEnded = `OR(${own("until")}="",AND(ISNUMBER(${own("until")}),${own("until")}>=${NAMES.asOf}))`;
  const perPerson = (id: string) =>
    `=IF(OR(${own("personKey")}="",TRIM(${own("role")})=""),"",SUMPRODUCT(${same("personKey")}*${all(id)}))`;
  return {
    line: `=${line("RoleHolders")}`,
    personKey: `=TRIM(${own("person")})`,
    partnerKey: `=TRIM(${own("partner")})`,
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
      `=IF(OR(${own("personKey")}="",TRIM(${own("role")})=""),"",` +
      `IF(${own("live")}>0,${itemName("answer", "yes")},${itemName("answer", "no")}))`,
    coverage:
      `=IFERROR(INDEX(${column("Roles", "coverage")},` +
      `MATCH(MATCH(TRIM(${own("role")}),${listName("role")},0),${column("Roles", "number")},0)),"")`,
    carries: perPerson("carry"),
    falls: perPerson("solo"),
    rank: `=IF(${own("live")}=0,0,IF(${own("carries")}=0,0,` + `${own("carries")}*${RANK}+${own("falls")}))`,
  };
}
