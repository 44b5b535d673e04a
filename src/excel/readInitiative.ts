import { NAMES } from "../blueprint/names";
import { ENTRY_CELLS } from "../blueprint/profile";
import type { TableId } from "../blueprint/types";
import type { FrameworkId, HideableSheetId, InitiativeFile, Language } from "../model/initiative";
import type { FileIssue } from "../model/issues/issue";
import { validateInitiative } from "../model/validateInitiative";
import { readCells } from "./cells";
import { systemClock, type Clock } from "./clock";
import { frameworkOf, inMethodOrder, isMethodRow, withKnownPhase } from "./methodRows";
import { FaultyEntries, ReadRefusal } from "./refusals";
import { profileOf, readerBy } from "./readProfile";
import type { ValueReader } from "./readValue";
import { enteredColumns, entriesOf, type EnteredColumn } from "./readEntries";
import { readFault } from "./readFault";
import { readPages } from "./readPages";
import { Requests } from "./requests";
import { queueSheets, sheetsOf } from "./sheets";

/** The lists of an initiative file and the tables that keep them. */
const LISTS = {
  partners: "Partners",
  roles: "Roles",
  roleHolders: "RoleHolders",
  ratings: "Ratings",
  checklist: "Checklist",
  sustainability: "Sustainability",
  canvas: "Canvas",
  activities: "Activities",
  indicators: "Indicators",
  observations: "Observations",
  debrief: "Debrief",
} as const satisfies Record<string, TableId>;

const TABLES = Object.values(LISTS);

/**
 * The workbook's entries as an initiative file, the one that it was built from when nothing was edited since; blank
 * rows are left out, and those that say nothing but what stands in every new workbook. Two round trips, more only for entries beyond one answer's size. Entries that no file may
 * hold are refused with every issue.
 */
export async function readInitiative(clock: Clock = systemClock): Promise<InitiativeFile> {
  const requests = new Requests(clock);
  try {
    const { frame, tables, readValue, errors: inProfile } = await readFrame(requests);
    const rows = await readPages(
      requests,
      tables.map(({ table, entered, rows: count }) => ({
        table,
        columns: entered.map(({ index }) => index),
        rows: count,
      })),
    );
    const entries = (list: string, id: TableId, isBlank: (entry: object) => boolean) => {
      const { entered } = tables.find(({ table }) => table === id)!;
      return entriesOf(list, entered, rows.get(id) ?? [], readValue, isBlank);
    };
    const roles = entries("roles", "Roles", () => false).entries.map(({ role }) => role);
    const framework = frameworkOf(roles, frame.initiative.framework) as FrameworkId | undefined;
    const initiative = { ...frame.initiative, ...(framework !== undefined && { framework }) };
    const read = Object.entries(LISTS).map(([list, id]) => {
      const found = entries(list, id, (entry) => isMethodRow(id, entry, framework ?? "fsg"));
      return { list, ...found, entries: found.entries.map((entry) => withKnownPhase(id, entry)) };
    });
    const lists = Object.fromEntries(read.map(({ list, entries }) => [list, entries]));
    const errors = [...inProfile, ...read.flatMap(({ issues }) => issues)];
    const { file, issues } = validateInitiative({ ...frame, initiative, ...lists });
    if (errors.length > 0) throw new FaultyEntries(withErrors(errors, issues));
    if (!file) throw new FaultyEntries(issues);
    return inMethodOrder(file);
  } catch (error) {
    throw readFault(error);
  }
}

/** Whatever else is wrong with an error value ("not a date") follows from its being one. */
function withErrors(errors: readonly FileIssue[], issues: readonly FileIssue[]): FileIssue[] {
  const told = new Set(errors.map(({ place }) => place.path));
  return [...errors, ...issues.filter(({ place }) => !told.has(place.path))];
}

/** A table as it stands in the workbook. */
interface FoundTable {
  readonly table: TableId;
  readonly entered: readonly EnteredColumn[];
  readonly rows: number;
}

/** What is known before any table is read. */
interface Frame {
  readonly frame: {
    readonly format: "ensemble-initiative";
    readonly version: 1;
    readonly language: Language;
    readonly initiative: { readonly framework?: FrameworkId };
    readonly hiddenSheets?: readonly HideableSheetId[];
  };
  readonly tables: readonly FoundTable[];
  readonly readValue: ValueReader;
  readonly errors: readonly FileIssue[];
}

/** Language, profile, and where the entries of each table stand. */
async function readFrame(requests: Requests): Promise<Frame> {
  const found = await requests.send(({ workbook }) => {
    const cells = (name: string) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,text,valueTypes");
      return { name, range };
    };
    return {
      language: cells(NAMES.language).range,
      profile: ENTRY_CELLS.map(({ name }) => cells(name)),
      sheets: queueSheets(workbook),
      tables: TABLES.map((id) => {
        const table = workbook.tables.getItemOrNullObject(id);
        const header = table.getHeaderRowRange();
        const body = table.getDataBodyRange();
        header.load("values");
        body.load("rowCount");
        return { id, table, header, body };
      }),
    };
  });
  if (found.language.isNullObject) throw new ReadRefusal("notEnsemble");
  const missing = [
    ...found.profile.filter(({ range }) => range.isNullObject).map(({ name }) => name),
    ...found.tables.filter(({ table }) => table.isNullObject).map(({ id }) => id),
  ];
  if (missing.length > 0) throw new ReadRefusal("partMissing", { names: missing });
  const language = found.language.values[0]?.[0] === "fr" ? "fr" : "en";
  const cells = found.profile.map(({ range }) => readCells(range)[0]![0]!);
  const readValue = readerBy(cells);
  const { profile, issues } = profileOf(cells, language, readValue);
  const hidden = sheetsOf(found.sheets).filter(({ shown }) => !shown);
  return {
    frame: {
      format: "ensemble-initiative",
      version: 1,
      language,
      initiative: profile,
      ...(hidden.length > 0 && { hiddenSheets: hidden.map(({ id }) => id) }),
    },
    tables: found.tables.map(({ id, header, body }) => ({
      table: id,
      entered: enteredColumns(id, (header.values[0] ?? []).map(String)),
      rows: body.rowCount,
    })),
    readValue,
    errors: issues,
  };
}
