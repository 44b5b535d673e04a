import { hasEntriesOn } from "../blueprint/hideableSheets";
import { ENTRY_CELLS } from "../blueprint/profile";
import { ENTITIES, TABLE_IDS, type TableId } from "../model/entities";
import type { FrameworkId } from "../catalogue/frameworks";
import type { Language } from "../languages";
import { SHEETS_ON_FIRST_USE, type HideableSheetId, type InitiativeFile } from "../model/initiative";
import type { FileIssue } from "../model/issues/issue";
import { validateInitiative } from "../model/validateInitiative";
import { systemClock, type Clock } from "./clock";
import { InvalidEntriesError, toWorkbookError, WorkbookError } from "./errors";
import { frameworkOfWorkbook, inMethodOrder, isMethodRow, withKnownPhase } from "./methodRows";
import { entriesFromRows } from "./entriesFromRows";
import { retryIfColumnsMove } from "./movedColumns";
import { readPages, shapeOf } from "./readPages";
import { missingProfileNames, profileCells, profileOf, valueReaderOf } from "./readProfile";
import type { ValueReader } from "./readValue";
import { Requests } from "./requests";
import { queueSheets, sheetsOf } from "./sheets";
import {
  columnStates,
  locateTables,
  metadataOf,
  missingTables,
  queueMetadata,
  queueTable,
  type ColumnState,
  type LocatedTable,
  type ReadingOptions,
} from "./workbookTables";

/** The result of an export. */
export interface ExportedInitiative {
  readonly file: InitiativeFile;
  /**
   * missing columns, whose properties the file lacks, and columns whose identification is not confirmed
   */
  readonly columns: readonly ColumnState[];
}

/**
 * The workbook's entries as an initiative file, identical to the one that it was built from if nothing was edited;
 * blank rows and unchanged standard rows are omitted. Two round trips, more only for entries beyond one answer's size.
 * Throws an InvalidEntriesError for entries that are invalid in a file; consequences of missing columns are not reported.
 */
export async function exportInitiative(clock: Clock = systemClock): Promise<ExportedInitiative> {
  try {
    const { value, errors, columns } = await readRawEntries(new Requests(clock));
    const { file, issues } = validateInitiative(
      value,
      isCausedBy(columns.filter(({ state }) => state === "missing")),
    );
    if (errors.length > 0) throw new InvalidEntriesError(withErrors(errors, issues));
    if (!file) throw new InvalidEntriesError(issues);
    return { file: inMethodOrder(file), columns };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The entries of a workbook before validation. */
export interface RawEntries {
  /** in the shape of an initiative file, with the cells' contents unchecked */
  readonly value: object;
  /** cells that hold an error */
  readonly errors: readonly FileIssue[];
  readonly columns: readonly ColumnState[];
}

/** Reads the entries of a workbook, including invalid ones. Throws a WorkbookError: `notEnsemble`, `partMissing`. */
export function readRawEntries(requests: Requests, options: ReadingOptions = {}): Promise<RawEntries> {
  return retryIfColumnsMove(() => readOnce(requests, options));
}

async function readOnce(requests: Requests, options: ReadingOptions): Promise<RawEntries> {
  const { partialFile, tables, readValue, errors: inProfile } = await readProfileAndTables(requests, options);
  const rows = await readPages(requests, tables.map(shapeOf));
  const entries = (id: TableId, isBlank: (entry: object) => boolean) => {
    const { entered } = tables.find((table) => table.id === id) ?? { entered: [] };
    return entriesFromRows(ENTITIES[id].list, entered, rows.get(id) ?? [], readValue, isBlank);
  };
  const roles = entries("Roles", () => false).entries.map(({ role }) => role);
  const framework = frameworkOfWorkbook(roles, partialFile.initiative.framework) as FrameworkId | undefined;
  const initiative = { ...partialFile.initiative, ...(framework !== undefined && { framework }) };
  const tableEntries = TABLE_IDS.map((id) => {
    const found = entries(id, (entry) => isMethodRow(id, entry, framework));
    return {
      list: ENTITIES[id].list,
      ...found,
      entries: found.entries.map((entry) => withKnownPhase(id, entry)),
    };
  });
  const lists = Object.fromEntries(tableEntries.map(({ list, entries }) => [list, entries]));
  const { hiddenSheets = [], ...file } = partialFile;
  // A sheet that nobody has used is hidden in every workbook.
  const hidden = hiddenSheets.filter(
    (sheet) => !SHEETS_ON_FIRST_USE.includes(sheet) || hasEntriesOn(sheet, lists),
  );
  return {
    value: { ...file, initiative, ...(hidden.length > 0 && { hiddenSheets: hidden }), ...lists },
    errors: [...inProfile, ...tableEntries.flatMap(({ issues }) => issues)],
    columns: tables.flatMap((table) => columnStates(table, partialFile.language)),
  };
}

/** The entries of the open workbook, including invalid ones. Throws a WorkbookError. */
export async function readEntries(clock: Clock = systemClock): Promise<RawEntries> {
  try {
    return await readRawEntries(new Requests(clock));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Reads the initiative file, without the states of columns. */
export async function readInitiative(clock: Clock = systemClock): Promise<InitiativeFile> {
  return (await exportInitiative(clock)).file;
}

/** By code of an unknown name, the column that holds the known names. */
const NAME_COLUMNS: Readonly<Partial<Record<FileIssue["code"], readonly [TableId, string]>>> = {
  unknownPartner: ["Partners", "name"],
  unknownIndicator: ["Indicators", "code"],
  unknownRole: ["Roles", "role"],
};

/**
 * Returns a predicate for consequences of missing columns: required properties that all entries lack, and names whose
 * list is missing.
 */
function isCausedBy(missing: readonly ColumnState[]): (issue: FileIssue) => boolean {
  const missingFields = new Set(missing.map(({ table, id }) => `${ENTITIES[table].list}.${id}`));
  return ({ code, place: { path } }) => {
    const named = NAME_COLUMNS[code];
    if (named) return missingFields.has(`${ENTITIES[named[0]].list}.${named[1]}`);
    const [, list = "", property = ""] = /^\$\.(\w+)\[\d+\]\.(\w+)$/.exec(path) ?? [];
    return code === "required" && missingFields.has(`${list}.${property}`);
  };
}

/** Merges issues, omitting further issues of error values ("not a date"), which only follow from the error. */
function withErrors(errors: readonly FileIssue[], issues: readonly FileIssue[]): FileIssue[] {
  const reported = new Set(errors.map(({ place }) => place.path));
  return [...errors, ...issues.filter(({ place }) => !reported.has(place.path))];
}

/** The data that is read before the rows of tables. */
interface ProfileAndTables {
  readonly partialFile: {
    readonly format: "ensemble-initiative";
    readonly version: 1;
    readonly language: Language;
    readonly initiative: { readonly framework?: FrameworkId };
    readonly hiddenSheets?: readonly HideableSheetId[];
  };
  readonly tables: readonly LocatedTable[];
  readonly readValue: ValueReader;
  readonly errors: readonly FileIssue[];
}

/** Reads the language, the profile and the locations of the tables. */
async function readProfileAndTables(requests: Requests, options: ReadingOptions): Promise<ProfileAndTables> {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    profile: ENTRY_CELLS.map(({ name }) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,text,valueTypes");
      return range;
    }),
    sheets: queueSheets(workbook),
    tables: TABLE_IDS.map((id) => queueTable(workbook, id)),
  }));
  const metadata = metadataOf(loaded.metadata);
  const missing = missingProfileNames(loaded.profile);
  const absentTables = missingTables(metadata, loaded.tables);
  if (missing.length > 0 && !options.mayLackParts)
    throw new WorkbookError("partMissing", { names: [...missing, ...absentTables] });
  const { language } = metadata;
  const cells = profileCells(loaded.profile);
  const readValue = valueReaderOf(cells);
  const { profile, issues } = profileOf(cells, language, readValue);
  const hidden = sheetsOf(loaded.sheets).filter(({ shown }) => !shown);
  return {
    partialFile: {
      format: "ensemble-initiative",
      version: 1,
      language,
      initiative: profile,
      ...(hidden.length > 0 && { hiddenSheets: hidden.map(({ id }) => id) }),
    },
    tables: locateTables(metadata, loaded.tables, options),
    readValue,
    errors: issues,
  };
}
