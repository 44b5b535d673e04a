import { NAMES, profileName } from "../blueprint/names";
import { PROFILE_CELLS } from "../blueprint/profile";
import type { TableId } from "../blueprint/types";
import type { Finding } from "../model/findings";
import type { InitiativeFile } from "../model/initiative";
import { validateInitiative } from "../model/validateInitiative";
import { readCells } from "./cells";
import { systemClock, type Clock } from "./clock";
import { FaultyEntries, ReadRefusal } from "./refusals";
import { readValue } from "./readValue";
import { entriesOf, errorIn } from "./readEntries";
import { readFault } from "./readFault";
import { readPages, type TableShape } from "./readPages";
import { Requests } from "./requests";

/** The lists of an initiative file and the tables that keep them. */
const LISTS = {
  partners: "Partners",
  roles: "Roles",
  roleHolders: "RoleHolders",
  canvas: "Canvas",
  indicators: "Indicators",
  observations: "Observations",
} as const satisfies Record<string, TableId>;

const TABLES = Object.values(LISTS);

/**
 * The workbook's entries as an initiative file, the one that it was built from when nothing was edited since; blank
 * rows are left out. Two round trips, more only for entries beyond one answer's size. Entries that no file may
 * hold are refused with every finding.
 */
export async function readInitiative(clock: Clock = systemClock): Promise<InitiativeFile> {
  const requests = new Requests(clock);
  try {
    const { frame, shapes, errors } = await readFrame(requests);
    const rows = await readPages(requests, shapes);
    const read = Object.entries(LISTS).map(([list, table]) => {
      const { captions } = shapes.find((shape) => shape.table === table)!;
      return { list, ...entriesOf(list, table, captions, rows.get(table) ?? []) };
    });
    const lists = Object.fromEntries(read.map(({ list, entries }) => [list, entries]));
    errors.push(...read.flatMap(({ findings }) => findings));
    const { file, findings } = validateInitiative({ ...frame, ...lists });
    if (errors.length > 0) throw new FaultyEntries(withErrors(errors, findings));
    if (!file) throw new FaultyEntries(findings);
    return file;
  } catch (error) {
    throw readFault(error);
  }
}

/** Whatever else is wrong with an error value ("not a date") follows from its being one. */
function withErrors(errors: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const told = new Set(errors.map(({ path }) => path));
  return [...errors, ...findings.filter(({ path }) => !told.has(path))];
}

/** Language, profile and the size of each table. */
async function readFrame(
  requests: Requests,
): Promise<{ frame: object; shapes: TableShape[]; errors: Finding[] }> {
  const found = await requests.send(({ workbook }) => {
    const cell = (name: string) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,text,valueTypes");
      return range;
    };
    return {
      language: cell(NAMES.language),
      profile: PROFILE_CELLS.map(({ property }) => cell(profileName(property))),
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
    ...PROFILE_CELLS.filter((_, index) => found.profile[index]!.isNullObject).map(({ property }) =>
      profileName(property),
    ),
    ...found.tables.filter(({ table }) => table.isNullObject).map(({ id }) => id),
  ];
  if (missing.length > 0) throw new ReadRefusal("partMissing", { names: missing });
  const errors: Finding[] = [];
  const profile = PROFILE_CELLS.flatMap(({ property, kind }, index) => {
    const cell = readCells(found.profile[index]!)[0]![0]!;
    if (cell.isError) errors.push(errorIn(`$.initiative.${property}`, cell));
    const value = readValue(kind, cell);
    return value === undefined ? [] : [[property, value]];
  });
  return {
    frame: {
      format: "ensemble-initiative",
      version: 1,
      language: found.language.values[0]?.[0] === "fr" ? "fr" : "en",
      initiative: Object.fromEntries(profile),
    },
    shapes: found.tables.map(({ id, header, body }) => ({
      table: id,
      captions: (header.values[0] ?? []).map(String),
      rows: body.rowCount,
    })),
    errors,
  };
}
