import { FREQUENCIES } from "../../catalogue/initiative";
import { RATINGS } from "../../catalogue/readiness";
import type { PhaseId } from "../../model/initiative";
import { COLUMN_MAP_FIELDS, headerReference, idInMap } from "../columnMap";
import { COLUMNS } from "../columns";
import type { Context } from "../context";
import { entryText, rangeReference, quoted } from "../formula";
import { COLOURS, CELL_FORMATS } from "../cellFormats";
import { itemName, listName, NAMES, phaseLabelName } from "../names";
import { printSettings } from "../sheetFrame";
import { SCHEMA_VERSION } from "../schemaVersion";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import { SHEET_IDS } from "../types";
import type { Rect, CellBlock, CellInput, NameBlueprint, SheetBlueprint, SheetId, TableId } from "../types";
import { idsOf, LIST_IDS, labelsOf, type ListId } from "../../model/vocabulary";

const VERSION_ROW = 2;
const LANGUAGE_ROW = 3;
const HEADER_ROW = 5;
const FIRST_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
const FIRST_ROW = HEADER_ROW + 1;
/** A list takes two columns, ids and labels; the months and points of two lists and the map of columns follow. */
const MONTHS_COLUMN = LIST_IDS.length * 2;
const POINTS_COLUMN = MONTHS_COLUMN + 1;
const MAP_COLUMN = POINTS_COLUMN + 2;
/** The cells that all rows of observations read: the first cell of their header, and their columns. */
export const CONFLICT_CELLS_AT = {
  row: HEADER_ROW,
  column: MAP_COLUMN + COLUMN_MAP_FIELDS.length + 1,
  columns: 3,
} as const;

/** The numbers of periods beside each other: a row above the lists. */
export const PERIOD_NUMBERS_ACROSS_AT = { row: HEADER_ROW - 1, column: 0 } as const;

/** The pairs of indicators and partners: below everything else. */
export const PAIR_CELLS_AT = { row: 1000, column: 0 } as const;

/** The helper cells of the sheet Activities: the first cell of their header. */
export const HELPER_CELLS_AT = {
  row: HEADER_ROW,
  column: CONFLICT_CELLS_AT.column + CONFLICT_CELLS_AT.columns + 1,
} as const;

/** What there is no room for: right of the helper cells of the sheet Activities. */
export const ROOM_CELLS_AT = { row: HEADER_ROW, column: HELPER_CELLS_AT.column + 16 } as const;

/** What formulas look at to see whether the workbook is damaged: right of those. */
export const DAMAGE_CELLS_AT = { row: HEADER_ROW, column: ROOM_CELLS_AT.column + 6 } as const;

/** Choices for imported files, one column per kind of file: unlocked, so that the add-in can write them. */
const IMPORT_CHOICES: Rect = { row: VERSION_ROW, column: 4, rows: 2, columns: 12 };

/** Where the map of sheets is: a row of ids, below it a reference to the first cell of each, which follows renaming. */
const SHEET_MAP: Rect = { row: VERSION_ROW, column: 20, rows: 2, columns: SHEET_IDS.length };

/** The sheet of each table. */
export const TABLE_SHEETS: Readonly<Record<TableId, SheetId>> = {
  Partners: "partners",
  Roles: "roles",
  RoleHolders: "holders",
  Bodies: "bodies",
  Ratings: "ratings",
  Checklist: "checklists",
  Sustainability: "sustainability",
  Canvas: "canvas",
  Activities: "activities",
  Indicators: "indicators",
  ReportingPlan: "plan",
  Groups: "groups",
  Rules: "rules",
  Observations: "data",
  Debrief: "debrief",
};

/** Lists whose labels formulas compare one by one; each label has a defined name. */
const COMPARED_LISTS = [
  "answer",
  "combination",
  "kind",
  "direction",
  "indicatorStatus",
  "observationState",
  "observationStatus",
  "coverage",
  "canvasState",
  "part",
  "roleFlag",
  "story",
  "rating",
  "ratingState",
  "itemLevel",
  "spread",
  "verdict",
  "section",
  "checkState",
  "decision",
  "activityState",
  "activityCheck",
  "gap",
  "debriefState",
  "method",
  "agreement",
  "targetCheck",
  "plausibility",
  "ruleState",
] as const satisfies readonly ListId[];

/** In characters; one width takes one action, however many columns there are. */
const LIST_WIDTH = 25;

/** The hidden sheet of lists and maps, in plain cells that every program keeps. */
export function listsSheet(context: Context): SheetBlueprint {
  const { localize } = context;
  return {
    id: "lists",
    name: localize(SHEETS_HEADINGS_TEXTS).lists.name,
    tabColor: COLOURS.muted,
    visible: false,
    gridlines: true,
    columnWidths: [...LIST_IDS.flatMap(() => [LIST_WIDTH, LIST_WIDTH]), 12, 12, 4, 16, 20, 40, 20],
    rowHeights: [{ row: 0, height: 32 }],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [[localize(SHEETS_HEADINGS_TEXTS).lists.title], [localize(SHEETS_HEADINGS_TEXTS).lists.lead]],
      },
      {
        row: VERSION_ROW,
        column: 0,
        cells: [
          ["schemaVersion", SCHEMA_VERSION],
          ["language", context.language],
        ],
      },
      ...LIST_IDS.map((list, index) => listBlock(list, index * 2, context)),
      {
        row: HEADER_ROW,
        column: MONTHS_COLUMN,
        cells: [["frequencyMonths"], ...FREQUENCIES.map(({ months }) => [months])],
      },
      {
        row: HEADER_ROW,
        column: POINTS_COLUMN,
        cells: [["ratingPoints"], ...RATINGS.map(({ points }) => [points])],
      },
    ],
    formats: [
      { range: { row: 0, column: 0, rows: 1, columns: 1 }, format: CELL_FORMATS.title },
      {
        range: { row: HEADER_ROW, column: 0, rows: 1, columns: MAP_COLUMN + COLUMN_MAP_FIELDS.length },
        format: CELL_FORMATS.header,
      },
      { range: IMPORT_CHOICES, format: { numberFormat: "@", locked: false } },
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: printSettings(context),
    protect: true,
  };
}

/** The sheet with the maps of sheets and columns; their cells are references, which follow renaming and moving. */
export function addMaps(
  lists: SheetBlueprint,
  sheets: readonly SheetBlueprint[],
  context: Context,
): SheetBlueprint {
  const names = SHEET_IDS.flatMap((id) => sheets.find((sheet) => sheet.id === id)?.name ?? []);
  const ids = SHEET_IDS.filter((id) => sheets.some((sheet) => sheet.id === id));
  const sheetMap = [ids, names.map((name) => rangeReference(name, FIRST_CELL))];
  const columnMap = [COLUMN_MAP_FIELDS, ...columnMapRows(sheets, context)];
  return {
    ...lists,
    blocks: [
      ...lists.blocks,
      { ...SHEET_MAP, cells: sheetMap },
      { row: HEADER_ROW, column: MAP_COLUMN, cells: columnMap },
    ],
  };
}

/** The defined names of the lists, of single labels, and of the cells that identify the workbook. */
export function listNames({ localize, language }: Context): readonly NameBlueprint[] {
  const sheet = localize(SHEETS_HEADINGS_TEXTS).lists.name;
  const named = (name: string, rect: Rect): NameBlueprint => ({ name, formula: rangeReference(sheet, rect) });
  const wordsOf = (list: ListId) => CONSTANTS_AT.words(list, labelsOf(list, language).length);
  return [
    named(NAMES.schemaVersion, CONSTANTS_AT.schemaVersion),
    named(NAMES.language, CONSTANTS_AT.language),
    named(NAMES.importChoices, IMPORT_CHOICES),
    named(NAMES.sheetMap, SHEET_MAP),
    ...LIST_IDS.map((list) => named(listName(list), wordsOf(list))),
    ...COMPARED_LISTS.flatMap((list) =>
      idsOf(list).map((id, index) =>
        named(itemName(list, id), { ...wordsOf(list), row: FIRST_ROW + index, rows: 1 }),
      ),
    ),
    named(NAMES.frequencyMonths, CONSTANTS_AT.months),
    named(NAMES.ratingPoints, CONSTANTS_AT.points),
    named(NAMES.columnMap, {
      row: FIRST_ROW,
      column: MAP_COLUMN,
      rows: Object.values(COLUMNS).flat().length,
      columns: COLUMN_MAP_FIELDS.length,
    }),
  ];
}

/** Where the words and numbers are that formulas compare and look up. */
export const CONSTANTS_AT = {
  words: (list: ListId, words: number): Rect => ({
    row: FIRST_ROW,
    column: LIST_IDS.indexOf(list) * 2 + 1,
    rows: words,
    columns: 1,
  }),
  months: { row: FIRST_ROW, column: MONTHS_COLUMN, rows: FREQUENCIES.length, columns: 1 },
  points: { row: FIRST_ROW, column: POINTS_COLUMN, rows: RATINGS.length, columns: 1 },
  schemaVersion: { row: VERSION_ROW, column: 1, rows: 1, columns: 1 },
  language: { row: LANGUAGE_ROW, column: 1, rows: 1, columns: 1 },
} as const;

/** The references of the map of columns to their header cells. */
export const COLUMN_REFERENCES: Rect = {
  row: FIRST_ROW,
  column: MAP_COLUMN + COLUMN_MAP_FIELDS.indexOf("caption"),
  rows: Object.values(COLUMNS).flat().length,
  columns: 1,
};

function listBlock(list: ListId, column: number, { language }: Context): CellBlock {
  const labels = labelsOf(list, language);
  return {
    row: HEADER_ROW,
    column,
    cells: [
      [list, "word"],
      ...idsOf(list).map((id, index) => {
        const label = labels[index] ?? "";
        return [id, list === "phase" ? phaseLabelFormula(id as PhaseId, label) : label];
      }),
    ],
  };
}

/** A formula for the label of a phase: the initiative's own label, else the default one. */
function phaseLabelFormula(phase: PhaseId, commonLabel: string): string {
  const ownLabel = entryText(phaseLabelName(phase));
  return `=IF(${ownLabel}="",${quoted(commonLabel)},${ownLabel})`;
}

/** The map of columns: each caption is a reference to the header cell, which follows when people rename or move it. */
function columnMapRows(
  sheets: readonly SheetBlueprint[],
  { refs }: Context,
): readonly (readonly CellInput[])[] {
  return (Object.keys(COLUMNS) as TableId[]).flatMap((table) => {
    const sheet = sheets.find(({ tables }) => tables.some(({ id }) => id === table));
    if (!sheet) return [];
    return COLUMNS[table].map((column) => [
      table,
      idInMap(column),
      headerReference(table, refs.caption(table, column.id)),
      sheet.name,
    ]);
  });
}
