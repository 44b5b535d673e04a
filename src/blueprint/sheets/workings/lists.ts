/** The lists of roles, of the dimensions of the canvas and of steps that the dashboard shows. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import type { CanvasStateId } from "../../../model/dashboard";
import { positionOf } from "../../../model/vocabulary";
import { NUMBER_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { cellAddress, entryText, quoted } from "../../formula";
import { listName, NAMES, thresholdValue } from "../../names";
import type { Page, PageSection } from "../../pageLayout";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { STEP_TABLES, type StepTable } from "../steps";
import { comingRow } from "./comingSteps";
import { TABLE_ROW_COLUMN } from "./grid";
import { linkToRow } from "./links";
import {
  listColumn,
  listSection,
  offsetOf,
  tableRowCell,
  valuesFrom,
  type ColumnId,
  type ListColumn,
} from "./listSection";

const DATE = { numberFormat: NUMBER_FORMATS.date } as const;

/** The roles, with their holders and coverage. */
export function rolesList(context: Context): PageSection {
  const { text, plain } = valuesFrom("Roles", context);
  return listSection(
    {
      id: "roles",
      heading: "roles",
      rows: DASHBOARD_ROOM.roles,
      columnsOf: (_, page) => ({
        label: { caption: "role", formula: text("key") },
        who: { caption: "who", formula: text("who") },
        coverage: { caption: "coverage", formula: text("coverage") },
        watch: { caption: "watch", formula: plain("watch") },
        link: {
          caption: "link",
          formula: (row) => `=${linkToRow(page, context, "Roles", tableRowCell(row))}`,
        },
      }),
      tableRows: ({ row, rows }) => roleRows(row, rows, context),
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
      rows: DIMENSIONS.length,
      columnsOf: (rows, page) => canvasColumns(rows, page, context),
      tableRows: (rows) => canvasRows(rows, context),
    },
    context,
  );
}

/** For each dimension, the first of its entries of the latest date; without a date, the first of all; 0 for none. */
function canvasRows({ row, rows }: Rect, { refs: { column } }: Context): CellBlock {
  const [numbers, days] = [column("Canvas", "number"), column("Canvas", "dated")];
  return {
    row,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) => {
      const last = `MAXIFS(${days},${numbers},${index + 1})`;
      return [`=IFERROR(SUMPRODUCT(MATCH(1,(${numbers}=${index + 1})*(${days}=${last}),0)),0)`];
    }),
  };
}

function canvasColumns(rows: Rect, page: Page, context: Context): Record<ColumnId<"canvas">, ListColumn> {
  const { column } = context.refs;
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
      format: DATE,
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
    link: {
      caption: "link",
      formula: (row) => `=${linkToRow(page, context, "Canvas", tableRowCell(row))}`,
    },
  };
}

/** The late steps of all tables and those of the next days, by the day on which they are due. */
export function stepsList(context: Context): PageSection {
  return listSection(
    {
      id: "steps",
      heading: "steps",
      rows: DASHBOARD_ROOM.steps,
      columnsOf: (_, page) => stepColumns(page, context),
      tableRows: ({ row, rows }, page) => stepRows(row, rows, page, context),
    },
    context,
  );
}

/** The late steps, then those that are coming: a column for each table, 0 where a table has no step of that place. */
function stepRows(firstRow: number, rows: number, page: Page, { refs: { column } }: Context): CellBlock {
  return {
    row: firstRow,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) =>
      STEP_TABLES.map((table, tableIndex) => {
        const isLate = `${index + 1}<=${DASHBOARD_CELLS.lateSteps}`;
        const late = `MATCH(${index + 1},${column(table, "lateOrder")},0)`;
        const coming = comingRow(page, tableIndex, `${index + 1}-${DASHBOARD_CELLS.lateSteps}`);
        return `=IFERROR(IF(${isLate},${late},${coming}),0)`;
      }),
    ),
  };
}

/** A step is in one of three tables, whose columns have different ids. */
function stepColumns(page: Page, context: Context): Record<ColumnId<"steps">, ListColumn> {
  const { localize } = context;
  const { column } = context.refs;
  const fromTable = (row: number, parts: Readonly<Record<StepTable, string>>) =>
    `=${STEP_TABLES.map((table, index) => `IF(${tableRowCell(row, index)}>0,${parts[table]},`).join("")}"")))`;
  const value = (row: number, table: StepTable, id: string) =>
    `INDEX(${column(table, id)},${tableRowCell(row, STEP_TABLES.indexOf(table))})`;
  const columns = (row: number, ids: Readonly<Record<StepTable, string>>, format = entryText) =>
    fromTable(row, {
      Roles: format(value(row, "Roles", ids.Roles)),
      Debrief: format(value(row, "Debrief", ids.Debrief)),
      Activities: format(value(row, "Activities", ids.Activities)),
    });
  const day = (cell: string) => `INT(${cell})`;
  return {
    label: {
      caption: "about",
      formula: (row) =>
        fromTable(row, {
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
      format: DATE,
      formula: (row) => columns(row, { Roles: "due", Debrief: "due", Activities: "until" }, day),
    },
    daysToGo: {
      caption: "daysToGo",
      formula: (row) => {
        // Minus the days late, or what `lateOrder` says of a step that is coming.
        const days = (table: StepTable) =>
          `IF(ISNUMBER(${value(row, table, "late")}),-${value(row, table, "late")},-${value(row, table, "lateOrder")}-1)`;
        return fromTable(row, {
          Roles: days("Roles"),
          Debrief: days("Debrief"),
          Activities: days("Activities"),
        });
      },
    },
    link: {
      caption: "link",
      formula: (row) => {
        const link = (table: StepTable) =>
          linkToRow(page, context, table, tableRowCell(row, STEP_TABLES.indexOf(table)));
        return fromTable(row, {
          Roles: link("Roles"),
          Debrief: link("Debrief"),
          Activities: link("Activities"),
        });
      },
    },
  };
}

/** The late ones among the steps, as the task pane reads them. */
export function lateStepsList(context: Context): PageSection {
  return listSection(
    {
      id: "late",
      heading: "late",
      rows: DASHBOARD_ROOM.late,
      columnsOf: (_, page) => lateColumns(page),
    },
    context,
  );
}

function lateColumns(page: Page): Record<ColumnId<"late">, ListColumn> {
  const step = (id: ColumnId<"steps">, number: number) => {
    const { row, column } = listColumn(page, "steps", id);
    return cellAddress(row + number - 1, column);
  };
  const ifLate = (value: (number: number) => string) => (_: number, number: number) => {
    const days = step("daysToGo", number);
    return `=IF(ISNUMBER(${days}),IF(${days}<0,${value(number)},""),"")`;
  };
  return {
    label: { caption: "about", formula: ifLate((number) => step("label", number)) },
    step: { caption: "step", formula: ifLate((number) => step("step", number)) },
    owner: { caption: "owner", formula: ifLate((number) => step("owner", number)) },
    due: { caption: "due", format: DATE, formula: ifLate((number) => step("due", number)) },
    daysLate: { caption: "daysLate", formula: ifLate((number) => `-${step("daysToGo", number)}`) },
  };
}
