import { NAMES, profileName } from "../blueprint/names";
import { PROFILE_CELLS } from "../blueprint/profile";
import type { TableId } from "../blueprint/types";
import type { InitiativeFile } from "../model/initiative";
import { validateInitiative } from "../model/validateInitiative";
import type { CellContent } from "./cells";
import { systemClock, type Clock } from "./clock";
import { FaultyEntries, ReadRefusal } from "./refusals";
import { readValue } from "./readValue";
import { entriesOf } from "./readEntries";
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
    const { frame, shapes } = await readFrame(requests);
    const rows = await readPages(requests, shapes);
    const lists = Object.entries(LISTS).map(([list, table]) => [
      list,
      entriesOf(table, shapes.find((shape) => shape.table === table)!.captions, rows.get(table) ?? []),
    ]);
    const { file, findings } = validateInitiative({ ...frame, ...Object.fromEntries(lists) });
    if (!file) throw new FaultyEntries(findings);
    return file;
  } catch (error) {
    throw readFault(error);
  }
}

/** Language, profile and the size of each table. */
async function readFrame(requests: Requests): Promise<{ frame: object; shapes: TableShape[] }> {
  const found = await requests.send(({ workbook }) => {
    const cell = (name: string) => {
      const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values");
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
  const profile = PROFILE_CELLS.flatMap(({ property, kind }, index) => {
    const value = readValue(kind, firstOf(found.profile[index]!.values));
    return value === undefined ? [] : [[property, value]];
  });
  return {
    frame: {
      format: "ensemble-initiative",
      version: 1,
      language: firstOf(found.language.values) === "fr" ? "fr" : "en",
      initiative: Object.fromEntries(profile),
    },
    shapes: found.tables.map(({ id, header, body }) => ({
      table: id,
      captions: (header.values[0] ?? []).map(String),
      rows: body.rowCount,
    })),
  };
}

function firstOf(values: readonly (readonly CellContent[])[]): CellContent {
  return values[0]?.[0] ?? "";
}
