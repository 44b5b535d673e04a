/**
 * What everything else is found by: language and version, the tables, and the names of cells on sheets that people fill in
 * (docs/rules.md, Repair).
 */
import { cellAddress, rangeReference } from "../../blueprint/formula";
import { NAMES } from "../../blueprint/names";
import { captionsInLanguage } from "../../blueprint/recogniseTable";
import { CURRENT_SCHEMA } from "../../blueprint/schema";
import { CONSTANTS_AT } from "../../blueprint/sheets/lists";
import type { NameBlueprint, Rect, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { workbookBlueprint } from "../../blueprint/workbook";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "../../languages";
import { findOrThrow, getOrThrow } from "../../model/collections";
import { TABLE_IDS } from "../../model/entities";
import { EMPTY_INITIATIVE } from "../../model/initiative";
import { readRange } from "../readRange";
import { excelCode, WorkbookError } from "../errors";
import { captionsOf } from "../movedColumns";
import type { Requests } from "../requests";
import { sheetIn } from "../sheetMap";
import { freeSheetName, type FoundSheet } from "../upgrade/inventory";
import { findLostCells, queueCells, stepsOfCells } from "./lostCells";
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
  const sheets = await findLostCells(requests, survey, {
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
