/** The blocks of the dashboard: roles, canvas, indicators and late steps, each with its header and its rows. */
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, columnLetters, entryText } from "../../formula";
import { DEFAULTS } from "../initiative";
import { listName, NAMES, profileName } from "../../names";
import { DASHBOARD_TEXT } from "../../text/dashboard";
import type { CellBlock, TableId } from "../../types";
import { positionOf } from "../../vocabulary";
import { coverageBlock, coverageIn, whoIn } from "./coverage";
import { BEHIND, BLOCKS, GRID, ROWS } from "./layout";
import { sentence } from "../../sentences";

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
  return [
    heading(ROWS.bandTitle, BLOCKS.roles.column, "roles"),
    heading(ROWS.bandTitle, BLOCKS.canvas.column, "canvas"),
    heading(ROWS.indicatorsTitle, GRID, "indicators"),
    heading(ROWS.lateTitle, GRID, "late"),
    { row: ROWS.indicatorsTitle, column: NOTE_COLUMN, cells: [[indicatorsNote(context)]] },
    { row: ROWS.lateTitle, column: NOTE_COLUMN, cells: [[lateNote(context)]] },
    ...partBlocks("roles", ROWS.bandHeader, roleParts(context), context),
    ...partBlocks("canvas", ROWS.bandHeader, canvasParts(context), context),
    ...partBlocks("indicators", ROWS.indicatorsHeader, indicatorParts(context), context),
    ...partBlocks("late", ROWS.lateHeader, lateParts(context), context),
    ...behindBlocks(context),
    coverageBlock(context),
    { row: ROWS.reading, column: GRID, cells: [[say(DASHBOARD_TEXT.reading)]] },
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
  return Object.entries(parts)
    .map(([id, part]) => ({
      row: headerRow,
      column: column + offsets[id]!,
      cells: [[say(DASHBOARD_TEXT[part.caption])]],
    }))
    .concat(
      Object.entries(parts).map(([id, part]) => ({
        row,
        column: column + offsets[id]!,
        cells: Array.from({ length: rows }, (_, index) => [part.formula(row + index, index + 1)]),
      })),
    );
}

function roleParts(context: Context) {
  return {
    label: { caption: "role", formula: (_, number) => `=INDEX(${listName("role")},${number})` },
    coverage: { caption: "coverage", formula: (row) => `=${coverageIn(row)}` },
    who: { caption: "who", formula: (row, number) => `=${whoIn(context, row, number)}` },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["roles"]["columns"], Part>;
}

function canvasParts({ refs: { column } }: Context) {
  const cell = (row: number, part: "entries" | "days") =>
    cellAddress(row, BLOCKS.canvas.column + DASHBOARD_BLOCKS.canvas.columns[part]);
  const last = (number: number) =>
    `MAXIFS(${column("Canvas", "dated")},${column("Canvas", "number")},${number})`;
  const stalenessLimit = profileName("stalenessLimit");
  const limit = `IF(ISNUMBER(${stalenessLimit}),${stalenessLimit},${DEFAULTS.stalenessLimit})`;
  const position = (id: "empty" | "undated" | "stale" | "current") => positionOf("canvasState", id);
  return {
    label: { caption: "dimension", formula: (_, number) => `=INDEX(${listName("dimension")},${number})` },
    entries: {
      caption: "entries",
      formula: (_, number) => `=COUNTIFS(${column("Canvas", "number")},${number})`,
    },
    days: {
      caption: "days",
      formula: (_, number) => `=IF(${last(number)}=0,"",${NAMES.asOf}-${last(number)})`,
    },
    state: {
      caption: "state",
      formula: (row) =>
        `=INDEX(${listName("canvasState")},IF(${cell(row, "entries")}=0,${position("empty")},` +
        `IF(${cell(row, "days")}="",${position("undated")},` +
        `IF(${cell(row, "days")}>${limit},${position("stale")},${position("current")}))))`,
    },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["canvas"]["columns"], Part>;
}

/** The row of the table that a row of the dashboard shows stands behind the page; 0 when there is none. */
function positionCell(row: number): string {
  return `$${columnLetters(BEHIND)}${row + 1}`;
}

/** Texts of the row that a row of the dashboard shows, and its numbers; "" for what is empty or cannot be read. */
function shownFrom(table: TableId, { refs: { column } }: Context) {
  const value = (id: string, row: number) => `INDEX(${column(table, id)},${positionCell(row)})`;
  return {
    text: (id: string) => (row: number) => `=IF(${positionCell(row)}=0,"",${entryText(value(id, row))})`,
    number: (id: string) => (row: number) =>
      `=IF(${positionCell(row)}=0,"",IF(ISNUMBER(${value(id, row)}),${value(id, row)},""))`,
  };
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

function lateParts(context: Context) {
  const { text, number } = shownFrom("Roles", context);
  return {
    label: { caption: "role", formula: text("role") },
    step: { caption: "step", formula: text("nextStep") },
    owner: { caption: "owner", formula: text("owner") },
    due: { caption: "due", formula: number("due") },
    daysLate: { caption: "daysLate", formula: number("late") },
  } satisfies Record<keyof (typeof DASHBOARD_BLOCKS)["late"]["columns"], Part>;
}

/** Behind the page: which row of its table each row shows, and the source of the chart. */
function behindBlocks({ say, refs: { column } }: Context): readonly CellBlock[] {
  const match = (number: number, order: string) => `=IFERROR(MATCH(${number},${order},0),0)`;
  const positions = (first: number, rows: number, order: string): CellBlock => ({
    row: first,
    column: BEHIND,
    cells: Array.from({ length: rows }, (_, index) => [match(index + 1, order)]),
  });
  const { code, way, elapsed } = DASHBOARD_BLOCKS.indicators.columns;
  return [
    { row: ROWS.title, column: BEHIND, cells: [[say(DASHBOARD_TEXT.behind)]] },
    positions(ROWS.indicatorsFirst, DASHBOARD_ROOM.indicators, column("Indicators", "order")),
    positions(ROWS.lateFirst, DASHBOARD_ROOM.late, column("Roles", "lateOrder")),
    {
      row: ROWS.indicatorsHeader,
      column: BEHIND + 1,
      cells: [
        // An empty corner tells Excel that the first column names the categories.
        [null, say(DASHBOARD_TEXT.way), say(DASHBOARD_TEXT.elapsed)],
        ...Array.from({ length: DASHBOARD_ROOM.indicators }, (_, index) =>
          [code, way, elapsed].map(
            (offset) => `=${cellAddress(ROWS.indicatorsFirst + index, GRID + offset)}`,
          ),
        ),
      ],
    },
  ];
}

function indicatorsNote(context: Context): string {
  return note(context, DASHBOARD_CELLS.indicatorsTotal, DASHBOARD_ROOM.indicators, {
    none: "noIndicator",
    one: "moreIndicatorsOne",
    many: "moreIndicators",
  });
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
