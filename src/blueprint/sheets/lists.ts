import { FREQUENCIES } from "../../catalogue/initiative";
import { RATINGS } from "../../catalogue/readiness";
import type { PhaseId } from "../../model/initiative";
import { COLUMN_MAP_FIELDS, headerReference } from "../columnMap";
import { COLUMNS } from "../columns";
import type { Context } from "../context";
import { entryText, nameOfBox, quoted } from "../formula";
import { COLOURS, LOOKS } from "../look";
import { itemName, listName, NAMES, phaseLabelName } from "../names";
import { printOf } from "../page";
import { SCHEMA_VERSION } from "../schemaVersion";
import { SHEETS } from "../text/sheets";
import { SHEET_IDS } from "../types";
import type { Box, CellBlock, CellInput, NameBlueprint, SheetBlueprint, SheetId, TableId } from "../types";
import { idsOf, LIST_IDS, wordsOf, type ListId } from "../../model/vocabulary";

const VERSION_ROW = 2;
const LANGUAGE_ROW = 3;
const HEADER_ROW = 5;
const FIRST_CELL: Box = { row: 0, column: 0, rows: 1, columns: 1 };
const FIRST_ROW = HEADER_ROW + 1;
/** A list takes two columns, ids and words; what goes with the words of two lists and the map of columns follow. */
const MONTHS_COLUMN = LIST_IDS.length * 2;
const POINTS_COLUMN = MONTHS_COLUMN + 1;
const MAP_COLUMN = POINTS_COLUMN + 2;
/** Where what all rows of observations read stands: the cell of its header at the left, and how wide it is. */
export const SHARED_AT = {
  row: HEADER_ROW,
  column: MAP_COLUMN + COLUMN_MAP_FIELDS.length + 1,
  columns: 2,
} as const;

/** Where the workings of the sheet Activities stand: the cell of their header at the left. */
export const WORKINGS_AT = { row: HEADER_ROW, column: SHARED_AT.column + SHARED_AT.columns + 1 } as const;

/** Room for what was chosen for the files of so many kinds: cells that the add-in fills although the sheet is protected. */
const IMPORT_CHOICES: Box = { row: VERSION_ROW, column: 4, rows: 2, columns: 12 };

/** Where the map of sheets is: a row of ids, below it a reference to the first cell of each, which follows renaming. */
const SHEET_MAP: Box = { row: VERSION_ROW, column: 20, rows: 2, columns: SHEET_IDS.length };

/** Which sheet holds which table. */
export const TABLE_SHEETS: Readonly<Record<TableId, SheetId>> = {
  Partners: "partners",
  Roles: "roles",
  RoleHolders: "roles",
  Ratings: "readiness",
  Checklist: "checklists",
  Sustainability: "checklists",
  Canvas: "canvas",
  Activities: "activities",
  Indicators: "indicators",
  Observations: "data",
  Debrief: "debrief",
};

/** Lists whose words formulas compare one by one. */
const COMPARED = [
  "answer",
  "combination",
  "kind",
  "direction",
  "indicatorStatus",
  "observationState",
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
] as const satisfies readonly ListId[];

/** The hidden sheet that everything else compares with, in plain cells that every program keeps. */
export function listsSheet(context: Context): SheetBlueprint {
  const { say } = context;
  return {
    id: "lists",
    name: say(SHEETS.lists.name),
    tabColor: COLOURS.quiet,
    visible: false,
    gridlines: true,
    columnWidths: [...LIST_IDS.flatMap(() => [20, 30]), 12, 12, 4, 16, 20, 40, 20],
    rowHeights: [{ row: 0, height: 32 }],
    blocks: [
      { row: 0, column: 0, cells: [[say(SHEETS.lists.title)], [say(SHEETS.lists.lead)]] },
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
    looks: [
      { box: { row: 0, column: 0, rows: 1, columns: 1 }, look: LOOKS.title },
      {
        box: { row: HEADER_ROW, column: 0, rows: 1, columns: MAP_COLUMN + COLUMN_MAP_FIELDS.length },
        look: LOOKS.header,
      },
      { box: IMPORT_CHOICES, look: { numberFormat: "@", locked: false } },
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: printOf(context),
    protect: true,
  };
}

/** The sheet with the maps of the sheets and of the columns of the workbook, which formulas keep true. */
export function withMaps(
  lists: SheetBlueprint,
  sheets: readonly SheetBlueprint[],
  context: Context,
): SheetBlueprint {
  const names = SHEET_IDS.flatMap((id) => sheets.find((sheet) => sheet.id === id)?.name ?? []);
  const ids = SHEET_IDS.filter((id) => sheets.some((sheet) => sheet.id === id));
  const sheetMap = [ids, names.map((name) => nameOfBox(name, FIRST_CELL))];
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

/** The names of the lists, of their words and of the workbook's marks. */
export function listNames({ say, language }: Context): readonly NameBlueprint[] {
  const sheet = say(SHEETS.lists.name);
  const named = (name: string, box: Box): NameBlueprint => ({ name, formula: nameOfBox(sheet, box) });
  const words = (list: ListId) => LIST_IDS.indexOf(list) * 2 + 1;
  return [
    named(NAMES.schemaVersion, { row: VERSION_ROW, column: 1, rows: 1, columns: 1 }),
    named(NAMES.language, { row: LANGUAGE_ROW, column: 1, rows: 1, columns: 1 }),
    named(NAMES.importChoices, IMPORT_CHOICES),
    named(NAMES.sheetMap, SHEET_MAP),
    ...LIST_IDS.map((list) =>
      named(listName(list), {
        row: FIRST_ROW,
        column: words(list),
        rows: wordsOf(list, language).length,
        columns: 1,
      }),
    ),
    ...COMPARED.flatMap((list) =>
      idsOf(list).map((id, index) =>
        named(itemName(list, id), {
          row: FIRST_ROW + index,
          column: words(list),
          rows: 1,
          columns: 1,
        }),
      ),
    ),
    named(NAMES.frequencyMonths, {
      row: FIRST_ROW,
      column: MONTHS_COLUMN,
      rows: FREQUENCIES.length,
      columns: 1,
    }),
    named(NAMES.ratingPoints, {
      row: FIRST_ROW,
      column: POINTS_COLUMN,
      rows: RATINGS.length,
      columns: 1,
    }),
    named(NAMES.columnMap, {
      row: FIRST_ROW,
      column: MAP_COLUMN,
      rows: Object.values(COLUMNS).flat().length,
      columns: COLUMN_MAP_FIELDS.length,
    }),
  ];
}

function listBlock(list: ListId, column: number, { language }: Context): CellBlock {
  const words = wordsOf(list, language);
  return {
    row: HEADER_ROW,
    column,
    cells: [
      [list, "word"],
      ...idsOf(list).map((id, index) => {
        const word = words[index] ?? "";
        return [id, list === "phase" ? labelOf(id as PhaseId, word) : word];
      }),
    ],
  };
}

/** The initiative's own label of a phase, else the field's word. */
function labelOf(phase: PhaseId, word: string): string {
  const label = entryText(phaseLabelName(phase));
  return `=IF(${label}="",${quoted(word)},${label})`;
}

/** Which column is which: each caption is a reference to the header cell, which follows when people rename or move it. */
function columnMapRows(
  sheets: readonly SheetBlueprint[],
  { refs }: Context,
): readonly (readonly CellInput[])[] {
  return (Object.keys(COLUMNS) as TableId[]).flatMap((table) => {
    const sheet = sheets.find(({ tables }) => tables.some(({ id }) => id === table));
    if (!sheet) return [];
    return COLUMNS[table].map(({ id }) => [
      table,
      id,
      headerReference(table, refs.caption(table, id)),
      sheet.name,
    ]);
  });
}
