/** The dashboard's lists of roles, of the dimensions of the canvas and of late steps. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import type { CanvasStateId } from "../../../model/dashboard";
import { positionOf } from "../../../model/vocabulary";
import { COLOURS, NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, entryText, quoted } from "../../formula";
import { listName, NAMES, thresholdValue } from "../../names";
import type { PageSection } from "../../pageLayout";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { LATE_TABLES, type LateTable } from "../lateSteps";
import { TABLE_ROW_COLUMN } from "./grid";
import {
  DATE,
  listColumn,
  listSection,
  NUMBER,
  offsetOf,
  roomNote,
  rowsInOrder,
  STATUS,
  tableRowCell,
  valuesFrom,
  withHeader,
  type ColumnId,
  type ListColumn,
} from "./listSection";

/** The roles, with their holders and coverage. */
export function rolesList(context: Context): PageSection {
  const { text, plain } = valuesFrom("Roles", context);
  return listSection(
    {
      id: "roles",
      heading: "roles",
      note: roomNote(context, DASHBOARD_CELLS.rolesTotal, DASHBOARD_ROOM.roles, {
        none: "noRole",
        one: "moreRolesOne",
        many: "moreRoles",
      }),
      columns: 6,
      headerHeight: 32,
      rows: { count: DASHBOARD_ROOM.roles, height: 31 },
      ruleColour: COLOURS.faintRule,
      columnsOf: () => ({
        label: { caption: "role", formula: text("key") },
        who: { caption: "who", formula: text("who") },
        coverage: { caption: "coverage", formula: text("coverage") },
        watch: { caption: "watch", formula: plain("watch") },
      }),
      tableRows: ({ row, rows }) => roleRows(row, rows, context),
      formats: () => [],
      statuses: ["coverage", "watch"],
    },
    context,
  );
}

/** Rows of Roles with a key of at least one character: a repeated role has an empty key in its second row. */
function roleRows(firstRow: number, rows: number, { refs: { column } }: Context): CellBlock {
  const numbers = column("Roles", "line");
  const hasKey = `${column("Roles", "key")},"?*"`;
  return {
    row: firstRow,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) => {
      if (index === 0) return [`=MINIFS(${numbers},${hasKey})`];
      const above = tableRowCell(firstRow + index - 1);
      return [`=IF(${above}=0,0,MINIFS(${numbers},${hasKey},${numbers},">"&${above}))`];
    }),
  };
}

/** The dimensions of the canvas, each with the age of its latest entry. */
export function canvasList(context: Context): PageSection {
  return listSection(
    {
      id: "canvas",
      heading: "canvas",
      columns: 6,
      headerHeight: 32,
      rows: { count: DIMENSIONS.length, height: 31 },
      ruleColour: COLOURS.rule,
      columnsOf: (rows) => canvasColumns(rows, context),
      formats: (page) => [
        { range: withHeader(listColumn(page, "canvas", "label")), format: { indent: 1 } },
        { range: withHeader(listColumn(page, "canvas", "entries", 2)), format: NUMBER },
        {
          range: listColumn(page, "canvas", "entries", 2),
          format: { numberFormat: NUMBER_FORMATS.count },
        },
        { range: withHeader(listColumn(page, "canvas", "review")), format: DATE },
        { range: withHeader(listColumn(page, "canvas", "state")), format: STATUS },
      ],
      statuses: ["state"],
    },
    context,
  );
}

function canvasColumns(rows: Rect, { refs: { column } }: Context): Record<ColumnId<"canvas">, ListColumn> {
  const cell = (row: number, id: ColumnId<"canvas">) =>
    cellAddress(row, rows.column + offsetOf("canvas", id));
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
  };
}

/** The late steps of all tables, sorted by days late, descending. */
export function lateStepsList(context: Context): PageSection {
  return listSection(
    {
      id: "late",
      heading: "late",
      note: roomNote(context, DASHBOARD_CELLS.lateSteps, DASHBOARD_ROOM.late, {
        none: "noLate",
        one: "moreLateOne",
        many: "moreLate",
      }),
      columns: 8,
      headerHeight: 20,
      rows: { count: DASHBOARD_ROOM.late, height: 32 },
      ruleColour: COLOURS.faintRule,
      columnsOf: () => lateColumns(context),
      tableRows: ({ row, rows }) =>
        rowsInOrder(
          row,
          rows,
          LATE_TABLES.map((table) => context.refs.column(table, "lateOrder")),
        ),
      formats: (page) => [
        { range: withHeader(listColumn(page, "late", "due")), format: DATE },
        { range: withHeader(listColumn(page, "late", "daysLate")), format: NUMBER },
      ],
      statuses: [],
    },
    context,
  );
}

/** A late step is in one of three tables, whose columns have different ids. */
function lateColumns({ localize, refs: { column } }: Context): Record<ColumnId<"late">, ListColumn> {
  const fromLateTable = (row: number, parts: Readonly<Record<LateTable, string>>) =>
    `=${LATE_TABLES.map((table, index) => `IF(${tableRowCell(row, index)}>0,${parts[table]},`).join("")}"")))`;
  const value = (row: number, table: LateTable, id: string) =>
    `INDEX(${column(table, id)},${tableRowCell(row, LATE_TABLES.indexOf(table))})`;
  const columns = (row: number, ids: Readonly<Record<LateTable, string>>, format = entryText) =>
    fromLateTable(row, {
      Roles: format(value(row, "Roles", ids.Roles)),
      Debrief: format(value(row, "Debrief", ids.Debrief)),
      Activities: format(value(row, "Activities", ids.Activities)),
    });
  const plain = (cell: string) => cell;
  const day = (cell: string) => `INT(${cell})`;
  return {
    label: {
      caption: "about",
      formula: (row) =>
        fromLateTable(row, {
          Roles: entryText(value(row, "Roles", "role")),
          Debrief: entryText(value(row, "Debrief", "tool")),
          Activities: quoted(localize(SHEETS_DASHBOARD_TEXTS).activity),
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
  };
}
