/**
 * What everything else is found by: language and version, the tables, and the names of cells on sheets that people fill in
 * (docs/rules.md, Repair).
 */
import { cellAddress, columnLetters, rangeReference } from "../../blueprint/formula";
import { NAMES } from "../../blueprint/names";
import { captionsInLanguage } from "../../blueprint/recogniseTable";
import { CURRENT_SCHEMA } from "../../blueprint/schema";
import { CONSTANTS_AT } from "../../blueprint/sheets/lists";
import type { NameBlueprint, Rect, SheetBlueprint, SheetId, WorkbookBlueprint } from "../../blueprint/types";
import { workbookBlueprint } from "../../blueprint/workbook";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "../../languages";
import { elementAt, findOrThrow, getOrThrow } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { EMPTY_INITIATIVE } from "../../model/initiative";
import { readRange, type Cells } from "../readRange";
import { excelCode, WorkbookError } from "../errors";
import { captionsOf } from "../movedColumns";
import type { Requests } from "../requests";
import { sheetIn } from "../sheetMap";
import { freeSheetName, matchSheets, type FoundSheet } from "../upgrade/inventory";
import {
  isLabel,
  namesOn,
  placesByLabel,
  placesOn,
  referencesOn,
  type FoundReferences,
  type PlacedName,
  type SheetPlaces,
} from "./labelledCells";
import { findLostColumns, queueColumn, rowFinder, type LostColumn } from "./lostColumns";
import { findLostLines, queueLine, type LostLine } from "./lostLines";
import { findShiftedCells, queueShift, type ShiftedCells } from "./shiftedCells";
import { findLostTables, type FoundTable, type LostTables } from "./lostTables";
import type { Survey } from "./survey";
import type { LeftPart, RepairStep } from "./types";

/** The parts that are put in place first. */
export interface FirstParts {
  readonly language: Language;
  readonly schemaVersion: number;
  readonly steps: readonly RepairStep[];
  readonly left: readonly LeftPart[];
  /** takes the steps; afterwards the workbook is surveyed again */
  apply(requests: Requests): Promise<void>;
}

/** Finds the parts that are missing. Throws a WorkbookError `notEnsemble` where nothing says that the workbook is one. */
export async function findFirstParts(requests: Requests, survey: Survey): Promise<FirstParts> {
  const lost = await findLostTables(requests, survey);
  const language = languageOf(survey, lost);
  const blueprint = emptyBlueprint(language);
  const schemaVersion = survey.schemaVersion ?? versionOf(survey, lost);
  requireEnsemble(survey, lost);
  const version = await versionCells(requests, survey, blueprint, { language, schemaVersion });
  const sheets = await lostCells(requests, survey, {
    lost,
    blueprint,
    isCurrent: schemaVersion === CURRENT_SCHEMA.version,
  });
  const blocking = namesInTheWay(survey, lost.found);
  const copies = lost.copies.map(({ id, sheet, name }): LeftPart => ({
    kind: "copy",
    table: id,
    sheet,
    ...(name !== undefined && { name }),
  }));
  return {
    language,
    schemaVersion,
    left: copies,
    steps: [
      ...(version ? [{ kind: "writeVersion", sheet: version.sheet } as const] : []),
      ...lost.found.map(stepOf),
      ...sheets.flatMap(stepsOfCells),
    ],
    apply: async (requests) => {
      if (version?.isProtected) await unprotect(requests, version.sheet);
      const made = await requests.send((context) => {
        version?.queue(context);
        blocking.forEach((name) => context.workbook.names.getItem(name).delete());
        const tables = lost.found.map((table) => queueTable(context, table, blueprint));
        for (const lostOnSheet of sheets) queueCells(context, lostOnSheet);
        const known = new Set([...survey.names.keys()].filter((name) => !blocking.has(name)));
        for (const { name, formula } of sheets.flatMap((each) => each.names)) {
          if (known.has(name.toLowerCase())) context.workbook.names.getItem(name).formula = formula;
          else context.workbook.names.add(name, formula);
        }
        return tables;
      });
      await convertMisplaced(requests, lost.found, made);
    },
  };
}

/**
 * The defined names that are called as tables that were found: a program without tables keeps one in the place of each, and
 * Excel lets no table have the name. Throws a WorkbookError `definedNameTaken` where one is of something else.
 */
function namesInTheWay({ names }: Survey, found: readonly FoundTable[]): ReadonlySet<string> {
  const taken = found.filter(({ id }) => names.has(id.toLowerCase()));
  const foreign = taken.filter(({ id, sheet }) => {
    const formula = getOrThrow(names, id.toLowerCase());
    const refersToNothing = formula.startsWith("=#") || formula.includes("#REF!");
    return !refersToNothing && sheetIn(formula) !== sheet;
  });
  if (foreign.length > 0) throw new WorkbookError("definedNameTaken", { names: foreign.map(({ id }) => id) });
  return new Set(taken.map(({ id }) => id.toLowerCase()));
}

const EMPTY_BLUEPRINTS = new Map<Language, WorkbookBlueprint>();

/** The blueprint without entries: its labels, names and tables are those of every workbook of the language. */
function emptyBlueprint(language: Language): WorkbookBlueprint {
  const known = EMPTY_BLUEPRINTS.get(language) ?? workbookBlueprint(EMPTY_INITIATIVE, { language });
  EMPTY_BLUEPRINTS.set(language, known);
  return known;
}

function stepOf(table: FoundTable): RepairStep {
  const { id, sheet } = table;
  return table.kind === "renamed"
    ? { kind: "renameTable", table: id, sheet, from: table.name }
    : { kind: "makeTable", table: id, sheet, cells: addressOf(table.area) };
}

function addressOf({ row, column, rows, columns }: Rect): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/**
 * Queues the name of a table, or the table over its cells, looking as the blueprint has it. Returns the cells that become its header, as
 * they are at this point of the request.
 */
function queueTable(
  { workbook }: Excel.RequestContext,
  found: FoundTable,
  { sheets }: WorkbookBlueprint,
): Excel.Range | undefined {
  if (found.kind === "renamed") {
    workbook.tables.getItem(found.name).name = found.id;
    return undefined;
  }
  const { row, column, rows, columns } = found.area;
  const range = workbook.worksheets.getItem(found.sheet).getRangeByIndexes(row, column, rows, columns);
  const header = range.getRow(0).load("values");
  // No table can have merged cells.
  range.unmerge();
  const table = workbook.tables.add(range, true);
  table.name = found.id;
  const own = sheets.flatMap(({ tables }) => tables);
  table.style = findOrThrow(own, ({ id }) => id === found.id).style;
  return header;
}

/** Makes cells again of tables whose captions somebody has moved since they were read: they are looked for anew. */
async function convertMisplaced(
  requests: Requests,
  found: readonly FoundTable[],
  headers: readonly (Excel.Range | undefined)[],
): Promise<void> {
  const misplaced = found.filter((table, index) => {
    const header = headers[index];
    if (table.kind !== "cells" || !header) return false;
    return captionsOf(header).join("\n") !== table.captions.join("\n");
  });
  if (misplaced.length === 0) return;
  await requests.send(({ workbook }) => {
    for (const { id } of misplaced) workbook.tables.getItem(id).convertToRange();
  });
}

/** Throws a WorkbookError `notEnsemble` unless the workbook says what it is, or at least two of its tables are found. */
function requireEnsemble({ language, schemaVersion, tables }: Survey, { found }: LostTables): void {
  if (language !== undefined && schemaVersion !== undefined) return;
  const ids = new Set<string>(TABLE_IDS.map((id) => id.toLowerCase()));
  const named = tables.filter(({ name }) => ids.has(name.toLowerCase())).length;
  if (named + found.length < 2) throw new WorkbookError("notEnsemble");
}

/** The language that the workbook says it has, unless more captions are of another one. */
function languageOf({ tables, language: said }: Survey, { found }: LostTables): Language {
  const known = TABLE_IDS.flatMap((id) => [
    ...tables
      .filter(({ name }) => name.toLowerCase() === id.toLowerCase())
      .map(({ captions }) => ({ id, captions })),
    ...found.flatMap((table) => {
      if (table.id !== id) return [];
      const captions =
        table.kind === "cells" ? table.captions : tables.find(({ name }) => name === table.name)?.captions;
      return captions ? [{ id, captions }] : [];
    }),
  ]);
  const count = (language: Language) =>
    known.reduce((sum, { id, captions }) => sum + captionsInLanguage(id, captions, language), 0);
  return LANGUAGES.reduce(
    (best, language) => (count(language) > count(best) ? language : best),
    said ?? DEFAULT_LANGUAGE,
  );
}

/** The latest version whose own tables or names are there; the first if none is. */
function versionOf({ tables, names }: Survey, { found }: LostTables): number {
  const isThere = (table: string) =>
    tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()) ||
    found.some(({ id }) => id === table);
  const [latest = 1] = CURRENT_SCHEMA.migrations
    .filter(
      ({ addedTables = [], addedRows = {} }) =>
        addedTables.some(isThere) || Object.values(addedRows).some((name) => names.has(name.toLowerCase())),
    )
    .map(({ to }) => to)
    .sort((one, other) => other - one);
  return latest > 1 || !names.has(NAMES.sheetMap.toLowerCase()) ? latest : 2;
}

/** How language and version are written where they cannot be read; undefined where they can. */
async function versionCells(
  requests: Requests,
  survey: Survey,
  { sheets, names: blueprintNames }: WorkbookBlueprint,
  { language, schemaVersion }: { readonly language: Language; readonly schemaVersion: number },
) {
  if (survey.language === language && survey.schemaVersion !== undefined) return undefined;
  const lists = findOrThrow(sheets, ({ id }) => id === "lists");
  const found =
    sheetOfConstants(survey, lists, blueprintNames) ?? (await namedSheetOfConstants(requests, survey));
  const sheet = found?.name ?? freeSheetName(lists.name, survey);
  if (found === undefined && survey.structureProtected) throw new WorkbookError("structureProtected");
  return {
    sheet,
    isProtected: found?.isProtected === true,
    queue: ({ workbook }: Excel.RequestContext) => {
      const worksheet = found ? workbook.worksheets.getItem(found.id) : workbook.worksheets.add(sheet);
      const cells = [
        { name: NAMES.language, at: CONSTANTS_AT.language, value: language },
        { name: NAMES.schemaVersion, at: CONSTANTS_AT.schemaVersion, value: schemaVersion },
      ];
      for (const { name, at, value } of cells) {
        worksheet.getRangeByIndexes(at.row, at.column, 1, 1).values = [[value]];
        const formula = rangeReference(sheet, at);
        if (survey.names.has(name.toLowerCase())) workbook.names.getItem(name).formula = formula;
        else workbook.names.add(name, formula);
      }
    },
  };
}

/** Unprotects a sheet that is written anew later. Throws a WorkbookError `sheetProtected` where it has a password. */
async function unprotect(requests: Requests, sheet: string): Promise<void> {
  try {
    await requests.send(({ workbook }) => workbook.worksheets.getItem(sheet).protection.unprotect());
  } catch (error) {
    if (excelCode(error) !== "AccessDenied") throw error;
    throw new WorkbookError("sheetProtected", { sheet }, { cause: error });
  }
}

/** The sheet of list words that has its own name in any language, and says language and version where it should. */
async function namedSheetOfConstants(
  requests: Requests,
  { sheets }: Survey,
): Promise<FoundSheet | undefined> {
  const ownNames = LANGUAGES.map((language) =>
    findOrThrow(emptyBlueprint(language).sheets, ({ id }) => id === "lists").name.toLowerCase(),
  );
  const { language, schemaVersion } = CONSTANTS_AT;
  for (const sheet of sheets.filter(({ name }) => ownNames.includes(name.toLowerCase()))) {
    const saidLanguage = await readRange(requests, sheet.id, language);
    const saidVersion = await readRange(requests, sheet.id, schemaVersion);
    if (isLanguage(saidLanguage.values[0]?.[0]) && typeof saidVersion.values[0]?.[0] === "number")
      return sheet;
  }
  return undefined;
}

/** The sheet of list words, by any name that refers to it. */
function sheetOfConstants(
  { sheets, names, sheetMap }: Survey,
  lists: SheetBlueprint,
  blueprintNames: readonly NameBlueprint[],
): FoundSheet | undefined {
  const byName = (name: string | undefined) =>
    name === undefined ? undefined : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const referring = blueprintNames
    .filter(({ formula }) => sheetIn(formula) === lists.name)
    .flatMap(({ name }) => sheetIn(names.get(name.toLowerCase()) ?? "") ?? []);
  return byName(sheetMap.get("lists")) ?? referring.flatMap((name) => byName(name) ?? [])[0];
}

/** What is wrong with the cells outside tables of a sheet that people fill in. */
interface LostCells {
  readonly sheet: string;
  /** columns that were deleted: everything else is looked for once they are there again */
  readonly columns: readonly LostColumn[];
  /** blank rows that were inserted into blocks of calculated cells, from the bottom up: the same holds for them */
  readonly surplus: readonly number[];
  /** cells that are beside other labels than theirs: the same holds for them too */
  readonly shifts: readonly ShiftedCells[];
  /** lines that were deleted */
  readonly lines: readonly LostLine[];
  /** labels that were cleared */
  readonly labels: readonly WrittenCell[];
  /** names that refer to nothing, or to other cells than they should */
  readonly names: readonly NameBlueprint[];
}

/** A text that is written again. */
interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

interface LostCellsOptions {
  readonly lost: LostTables;
  readonly blueprint: WorkbookBlueprint;
  /** whether the workbook is of the current version: the labels of others may be different ones */
  readonly isCurrent: boolean;
}

/** What is wrong with cells on sheets that people fill in. One more round trip for each sheet with names. */
async function lostCells(
  requests: Requests,
  survey: Survey,
  { lost, blueprint, isCurrent }: LostCellsOptions,
): Promise<readonly LostCells[]> {
  const tables = [
    ...survey.tables.flatMap(({ name, sheet }) => {
      const id = TABLE_IDS.find((each) => each.toLowerCase() === name.toLowerCase());
      return id ? [{ id, sheet }] : [];
    }),
    ...lost.found,
  ];
  const inventory = { ...survey, tables };
  const nothingAdded = {
    addedSheets: new Set<SheetId>(),
    addedTables: new Set<never>(),
    movedNames: new Map(),
  };
  const matched = matchSheets(inventory, blueprint, nothingAdded);
  const restored: LostCells[] = [];
  for (const sheet of blueprint.sheets.filter(({ protect }) => !protect)) {
    const found = survey.sheets.find(({ id }) => id === matched.get(sheet.id)?.id);
    const named = namesOn(sheet, blueprint.names);
    if (!found?.used || named.length === 0) continue;
    const { used } = found;
    const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const cells = await readRange(requests, found.id, area);
    const lostHere = lostCellsOf(sheet, named, { cells, survey, found, isCurrent });
    if (Object.values(lostHere).some(({ length }) => length > 0))
      restored.push({ ...lostHere, sheet: found.name });
  }
  return restored;
}

interface FoundCells {
  readonly cells: Cells;
  readonly survey: Survey;
  readonly found: Pick<FoundSheet, "name">;
  readonly isCurrent: boolean;
}

function lostCellsOf(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  { cells, survey, found, isCurrent }: FoundCells,
): Omit<LostCells, "sheet"> {
  const references = referencesOn(found.name, survey.names);
  const places = placesOn(sheet, named, { cells, references, isCurrent });
  const nothing = { columns: [], surplus: [], shifts: [], lines: [], labels: [], names: [] };
  const rows = rowsAboveTable(sheet, survey, found);
  const columns = findLostColumns(sheet, named, { references, places, rows });
  if (columns.length > 0) {
    const rowOf = rowFinder(named, references, places);
    const inColumns = named.flatMap(({ name, rect }) => {
      const column = places.columns.get(rect.column);
      const isHurt = places.lostColumns.some(
        (lost) => lost >= rect.column && lost < rect.column + rect.columns,
      );
      if (column === undefined || !isHurt) return [];
      return [{ name, formula: rangeReference(found.name, { ...rect, row: rowOf(rect.row), column }) }];
    });
    return { ...nothing, columns, names: inColumns };
  }
  const surplus = isCurrent ? surplusRows(cells, named, { references, places }) : [];
  if (surplus.length > 0) return { ...nothing, surplus };
  const shifted =
    isCurrent && sheet.tables.length === 0
      ? findShiftedCells(sheet, named, { cells, references, places })
      : [];
  const shifts = shifted.filter(({ rows: count }) => count > 0);
  if (shifts.length > 0) return { ...nothing, shifts };
  // Something is in the way of these: their names are right.
  const stays = new Set(shifted.flatMap((each) => each.names));
  const known = placesByLabel(named, places);
  const lines = findLostLines(sheet, named, references, places);
  // Where cells will be once the lines are inserted again.
  const after = placesByLabel(named, places);
  const names = named.flatMap(({ name, rect }) => {
    const now = references.rectOf(name);
    const grows = rect.rows > 1 && lines.some(({ from }) => from >= rect.row && from < rect.row + rect.rows);
    if (now && stays.has(name)) return [];
    if (now && !grows && addressOf(now) === addressOf(known.get(name) ?? now)) return [];
    const place = after.get(name) ?? besidePlaced(rect, named, after);
    return [{ name, formula: rangeReference(found.name, place) }];
  });
  const areRowsKnown = isCurrent && lines.length === 0;
  const labels = areRowsKnown ? lostLabels(sheet, cells, named, { references, places }) : [];
  return { ...nothing, lines, labels, names };
}

/** How many rows are above the table of a sheet; undefined for a sheet without one. */
function rowsAboveTable(
  { tables: [table] }: SheetBlueprint,
  survey: Survey,
  { name }: Pick<FoundSheet, "name">,
): number | undefined {
  if (!table) return undefined;
  const found = survey.tables.find(
    (each) => each.sheet === name && each.name.toLowerCase() === table.id.toLowerCase(),
  );
  return found?.area.row ?? table.row;
}

/** The rows between those of blocks of calculated cells, if nothing at all is in them; from the bottom up. */
function surplusRows(
  { formulas }: Cells,
  named: readonly PlacedName[],
  { references, places }: { readonly references: FoundReferences; readonly places: SheetPlaces },
): readonly number[] {
  const placed = new Set(places.rows.values());
  const between = named.flatMap(({ name, rect }) => {
    const now = references.rectOf(name);
    if (!now || now.rows <= rect.rows) return [];
    return Array.from({ length: now.rows }, (_, index) => now.row + index);
  });
  return [...new Set(between)]
    .filter((row) => !placed.has(row) && (formulas[row] ?? []).every((cell) => cell === ""))
    .sort((one, other) => other - one);
}

/** Labels of named cells that were cleared. */
function lostLabels(
  sheet: SheetBlueprint,
  { formulas }: Cells,
  named: readonly PlacedName[],
  { references, places }: { readonly references: FoundReferences; readonly places: SheetPlaces },
): readonly WrittenCell[] {
  const rowOf = rowFinder(named, references, places);
  const labelColumn = Math.min(...named.map(({ rect }) => rect.column)) - 1;
  const column = places.columns.get(labelColumn);
  const own = named.filter(({ name }) => references.rectOf(name)).map(({ rect }) => rect.row);
  return sheet.blocks.flatMap(({ row, column: first, cells }) =>
    cells.flatMap((line, offset) => {
      const [content, from] = [line[labelColumn - first], row + offset];
      if (content === undefined || !isLabel(content) || column === undefined || !own.includes(from))
        return [];
      const now = { row: rowOf(from), column };
      return (formulas[now.row]?.[column] ?? "") === "" ? [{ ...now, content }] : [];
    }),
  );
}

function stepsOfCells({
  sheet,
  columns,
  surplus,
  shifts,
  lines,
  labels,
  names,
}: LostCells): readonly RepairStep[] {
  const lineLabels = lines.flatMap(({ label }) => label ?? []);
  const calculated = lines.length - lineLabels.length;
  return [
    ...columns.map(({ column, hasEntries }) => ({
      kind: "restoreSheetColumn" as const,
      ...{ sheet, column: columnLetters(column), hasEntries },
    })),
    ...(surplus.length > 0 ? [{ kind: "removeRows" as const, sheet, rows: surplus.length }] : []),
    ...(shifts.length > 0
      ? [
          {
            kind: "moveCells" as const,
            sheet,
            cells: shifts.map(({ row, column }) => cellAddress(row, column)),
          },
        ]
      : []),
    ...(lineLabels.length > 0 ? [{ kind: "restoreLines" as const, sheet, labels: lineLabels }] : []),
    ...(calculated > 0 ? [{ kind: "restoreCalculatedLines" as const, sheet, lines: calculated }] : []),
    ...(labels.length > 0
      ? [{ kind: "restoreLabels" as const, sheet, labels: labels.map(({ content }) => content) }]
      : []),
    ...(names.length > 0
      ? [{ kind: "restoreNames" as const, sheet, names: names.map(({ name }) => name) }]
      : []),
  ];
}

function queueCells(
  { workbook }: Excel.RequestContext,
  { sheet, columns, surplus, shifts, lines, labels }: LostCells,
): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  for (const row of surplus) worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete("Up");
  for (const shift of shifts) queueShift(worksheet, shift);
  for (const column of columns) queueColumn(worksheet, column);
  for (const line of lines) queueLine(worksheet, line);
  for (const { row, column, content } of labels)
    worksheet.getRangeByIndexes(row, column, 1, 1).values = [[content]];
}

/** A place by that of the nearest cell above it whose label was found; where the blueprint has it without any. */
function besidePlaced(rect: Rect, named: readonly PlacedName[], places: ReadonlyMap<string, Rect>): Rect {
  const above = named
    .flatMap(({ name, rect: own }) => {
      const place = places.get(name);
      return place && own.row <= rect.row ? [{ own, place }] : [];
    })
    .sort((one, other) => one.own.row - other.own.row);
  if (above.length === 0) return rect;
  const { own, place } = elementAt(above, above.length - 1);
  return { ...rect, row: rect.row + place.row - own.row, column: rect.column + place.column - own.column };
}
