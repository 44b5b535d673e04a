/** The blocks of the dashboard: roles, canvas, indicators and late steps, each with its header and its rows. */
import type { CanvasStateId } from "../../../model/dashboard";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, entryText, absoluteColumn, quoted } from "../../formula";
import { itemName, listName, NAMES, profileName, thresholdValue } from "../../names";
import { sentence } from "../../sentences";
import { DASHBOARD_TEXT } from "../../text/dashboard";
import type { CellBlock, TableId } from "../../types";
import { positionOf } from "../../../model/vocabulary";
import { LATE_TABLES, type LateTable } from "../lateSteps";
import { BEHIND, BLOCKS, GRID, ROWS } from "./layout";

type BlockId = keyof typeof BLOCKS;
type TextId = keyof typeof DASHBOARD_TEXT;
/** Captions and formulas of one block, by the part that the task pane reads. */
interface Part {
  readonly caption: TextId;
  readonly formula: (row: number, number: number) => string;
}

/** Headings, headers and rows of every block. */
export function bandBlocks(context: Context): readonly CellBlock[] {
  const { say } = context;
  const heading = (row: number, column: number, text: TextId): CellBlock => ({
    row,
    column,
    cells: [[say(DASHBOARD_TEXT[text])]],
  });
  const noteAt = (row: number, cell: string): CellBlock => ({ row, column: NOTE_COLUMN, cells: [[cell]] });
  return [
    heading(ROWS.bandTitle, BLOCKS.roles.column, "roles"),
    heading(ROWS.bandTitle, BLOCKS.canvas.column, "canvas"),
    heading(ROWS.indicatorsTitle, GRID, "indicators"),
    heading(ROWS.lateTitle, GRID, "late"),
    noteAt(ROWS.bandTitle, rolesNote(context)),
    noteAt(ROWS.indicatorsTitle, indicatorsNote(context)),
    noteAt(ROWS.lateTitle, lateNote(context)),
    ...partBlocks("roles", ROWS.bandHeader, roleParts(context), context),
    ...partBlocks("canvas", ROWS.bandHeader, canvasParts(context), context),
    ...partBlocks("indicators", ROWS.indicatorsHeader, indicatorParts(context), context),
    ...partBlocks("late", ROWS.lateHeader, lateParts(context), context),
    ...positionBlocks(context),
    { row: ROWS.reading, column: GRID, cells: [[readingFormula(context)]] },
  ];
}

/** Notes stand beside their heading. */
const NOTE_COLUMN = GRID + 3;

function partBlocks(
  block: BlockId,
  headerRow: number,
  parts: Readonly<Record<string, Part>>,
  { say }: Context,
): readonly CellBlock[] {
  const { row, column, rows } = BLOCKS[block];
  const offsets: Readonly<Record<string, number>> = DASHBOARD_BLOCKS[block].columns;
  return Object.entries(parts).flatMap(([id, part]) => [
    { row: headerRow, column: column + offsets[id]!, cells: [[say(DASHBOARD_TEXT[part.caption])]] },
    {
      row,
      column: column + offsets[id]!,
      cells: Array.from({ length: rows }, (_, index) => [part.formula(row + index, index + 1)]),
    },
  ]);
}

/** Behind each row: the row of the table that it shows, 0 for none; late steps have one for each of their tables. */
const POSITION = BEHIND + 4;

function positionCell(row: number, offset = 0): string {
  return absoluteColumn(row, POSITION + offset);
}

/** What a row of a table says; "" for what is empty or cannot be read. */
function shownFrom(table: TableId, { refs: { column } }: Context) {
  const value = (id: string, row: number) => `INDEX(${column(table, id)},${positionCell(row)})`;
  return {
    text: (id: string) => (row: number) => `=IF(${positionCell(row)}=0,"",${entryText(value(id, row))})`,
    plain: (id: string) => (row: number) => `=IF(${positionCell(row)}=0,"",${value(id, row)})`,
    number: (id: string) => (row: number) =>
      `=IF(${positionCell(row)}=0,"",IF(ISNUMBER(${value(id, row)}),${value(id, row)},""))`,
  };
}

function roleParts(context: Context) {
  const { text, plain } = shownFrom("Roles", context);
  return {
    label: { caption: "role", formula: text("key") },
    who: { caption: "who", formula: text("who") },
    coverage: { caption: "coverage", formula: text("coverage") },
    watch: { caption: "watch", formula: plain("watch") },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["roles"]["columns"], Part>;
}

function canvasParts({ refs: { column } }: Context) {
  const cell = (row: number, part: "entries" | "days" | "review") =>
    cellAddress(row, BLOCKS.canvas.column + DASHBOARD_BLOCKS.canvas.columns[part]);
  const ofDimension = (number: number) => `${column("Canvas", "number")},${number}`;
  const last = (number: number) => `MAXIFS(${column("Canvas", "dated")},${ofDimension(number)})`;
  const review = (number: number) =>
    `MAXIFS(${column("Canvas", "reviewed")},${ofDimension(number)},${column("Canvas", "dated")},${last(number)})`;
  const position = (id: CanvasStateId) => positionOf("canvasState", id);
  return {
    label: { caption: "dimension", formula: (_, number) => `=INDEX(${listName("dimension")},${number})` },
    entries: { caption: "entries", formula: (_, number) => `=COUNTIFS(${ofDimension(number)})` },
    days: {
      caption: "days",
      formula: (_, number) => `=IF(${last(number)}=0,"",${NAMES.asOf}-${last(number)})`,
    },
    review: {
      caption: "review",
      formula: (_, number) => `=IF(${last(number)}=0,"",IF(${review(number)}<1,"",INT(${review(number)})))`,
    },
    state: {
      caption: "state",
      formula: (row) =>
        `=INDEX(${listName("canvasState")},IF(${cell(row, "entries")}=0,${position("empty")},` +
        `IF(${cell(row, "days")}="",${position("undated")},` +
        `IF(${cell(row, "days")}>${thresholdValue("staleness")},${position("stale")},` +
        `IF(${cell(row, "review")}="",${position("current")},` +
        `IF(${cell(row, "review")}<${NAMES.asOf},${position("stale")},${position("current")}))))))`,
    },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["canvas"]["columns"], Part>;
}

function indicatorParts(context: Context) {
  const { text, number } = shownFrom("Indicators", context);
  return {
    code: { caption: "code", formula: text("key") },
    name: { caption: "name", formula: text("name") },
    unit: { caption: "unit", formula: text("unit") },
    latestPeriod: { caption: "latestPeriod", formula: number("latestPeriod") },
    latest: { caption: "latest", formula: number("latest") },
    target: { caption: "target", formula: number("target") },
    way: { caption: "way", formula: number("way") },
    elapsed: { caption: "elapsed", formula: number("elapsed") },
    reporting: { caption: "reporting", formula: number("reporting") },
    expected: { caption: "expected", formula: number("expected") },
    status: { caption: "status", formula: text("status") },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["indicators"]["columns"], Part>;
}

/** A late step stands in one of three tables, which name its parts each in its own way. */
function lateParts({ say, refs: { column } }: Context) {
  const from = (row: number, parts: Readonly<Record<LateTable, string>>) =>
    `=${LATE_TABLES.map((table, index) => `IF(${positionCell(row, index)}>0,${parts[table]},`).join("")}"")))`;
  const value = (row: number, table: LateTable, id: string) =>
    `INDEX(${column(table, id)},${positionCell(row, LATE_TABLES.indexOf(table))})`;
  const columns = (row: number, ids: Readonly<Record<LateTable, string>>, as = entryText) =>
    from(row, {
      Roles: as(value(row, "Roles", ids.Roles)),
      Debrief: as(value(row, "Debrief", ids.Debrief)),
      Activities: as(value(row, "Activities", ids.Activities)),
    });
  const plain = (cell: string) => cell;
  const day = (cell: string) => `INT(${cell})`;
  return {
    label: {
      caption: "about",
      formula: (row) =>
        from(row, {
          Roles: entryText(value(row, "Roles", "role")),
          Debrief: entryText(value(row, "Debrief", "tool")),
          Activities: quoted(say(DASHBOARD_TEXT.activity)),
        }),
    },
    step: {
      caption: "step",
      formula: (row) => columns(row, { Roles: "nextStep", Debrief: "decision", Activities: "name" }),
    },
    owner: {
      caption: "owner",
      formula: (row) => columns(row, { Roles: "owner", Debrief: "owner", Activities: "partner" }),
    },
    due: {
      caption: "due",
      formula: (row) => columns(row, { Roles: "due", Debrief: "due", Activities: "until" }, day),
    },
    daysLate: {
      caption: "daysLate",
      formula: (row) => columns(row, { Roles: "late", Debrief: "late", Activities: "late" }, plain),
    },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["late"]["columns"], Part>;
}

/** Which row of its table each row of the page shows. */
function positionBlocks({ say, refs: { column } }: Context): readonly CellBlock[] {
  const match = (number: number, order: string) => `=IFERROR(MATCH(${number},${order},0),0)`;
  const rows = <T>(count: number, row: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => row(index));
  const line = column("Roles", "line");
  // A key of at least one sign: a role that stands twice has none in its second row.
  const nextRole = (index: number) => {
    const filled = `${column("Roles", "key")},"?*"`;
    if (index === 0) return `=MINIFS(${line},${filled})`;
    const above = positionCell(BLOCKS.roles.row + index - 1);
    return `=IF(${above}=0,0,MINIFS(${line},${filled},${line},">"&${above}))`;
  };
  return [
    { row: ROWS.title, column: BEHIND, cells: [[say(DASHBOARD_TEXT.behind)]] },
    {
      row: ROWS.bandFirst,
      column: POSITION,
      cells: rows(DASHBOARD_ROOM.roles, (index) => [nextRole(index)]),
    },
    {
      row: ROWS.indicatorsFirst,
      column: POSITION,
      cells: rows(DASHBOARD_ROOM.indicators, (index) => [match(index + 1, column("Indicators", "order"))]),
    },
    {
      row: ROWS.lateFirst,
      column: POSITION,
      cells: rows(DASHBOARD_ROOM.late, (index) =>
        LATE_TABLES.map((table) => match(index + 1, column(table, "lateOrder"))),
      ),
    },
  ];
}

function rolesNote(context: Context): string {
  return note(context, DASHBOARD_CELLS.rolesTotal, DASHBOARD_ROOM.roles, {
    none: "noRole",
    one: "moreRolesOne",
    many: "moreRoles",
  });
}

function indicatorsNote(context: Context): string {
  const { say } = context;
  const method = `IF(${entryText(profileName("method"))}=${itemName("method", "growth")},${itemName("method", "growth")},${itemName("method", "linear")})`;
  const named = `${sentence(say(DASHBOARD_TEXT.method), { method })}&" "`;
  const counted = note(context, DASHBOARD_CELLS.indicatorsTotal, DASHBOARD_ROOM.indicators, {
    none: "noIndicator",
    one: "moreIndicatorsOne",
    many: "moreIndicators",
  });
  return `=${named}&${counted.slice(1)}`;
}

function lateNote(context: Context): string {
  return note(context, DASHBOARD_CELLS.lateSteps, DASHBOARD_ROOM.late, {
    none: "noLate",
    one: "moreLateOne",
    many: "moreLate",
  });
}

/** Says that there is nothing, or how many the page has no room for. */
function note(
  { say }: Context,
  total: string,
  room: number,
  texts: Readonly<Record<"none" | "one" | "many", TextId>>,
): string {
  const said = (id: TextId) => sentence(say(DASHBOARD_TEXT[id]), { count: `(${total}-${room})` });
  return (
    `=IF(${total}=0,${said(texts.none)},IF(${total}<=${room},"",` +
    `IF(${total}=${room + 1},${said(texts.one)},${said(texts.many)})))`
  );
}

/** A formula takes no text of more than 255 characters, so the sentence is joined. */
function readingFormula({ say }: Context): string {
  return `=${[DASHBOARD_TEXT.reading, DASHBOARD_TEXT.readingMore]
    .flatMap((text) => pieces(say(text)))
    .map(quoted)
    .join("&")}`;
}

const LONGEST_LITERAL = 200;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let rest = text; rest !== ""; rest = rest.slice(LONGEST_LITERAL))
    found.push(rest.slice(0, LONGEST_LITERAL));
  return found;
}
