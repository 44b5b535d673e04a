/** Reads what a workbook holds of the roles of frameworks. Nothing is written. */
import { FRAMEWORKS, type FrameworkId, type RoleId } from "../../catalogue/frameworks";
import { profileName } from "../../blueprint/names";
import type { Language } from "../../languages";
import { findOrThrow } from "../../model/collections";
import { placesOf } from "../../model/names/places";
import { frameworkRoleOfLabel, roleOfCell } from "../../model/roles";
import { isBlank } from "../../model/text/normalizeText";
import { idOfLabel } from "../../model/vocabulary";
import type { CellContent } from "../cells";
import { fetchAllRows, isFormula, type RowCells } from "../entries/tableRows";
import { frameworkOfWorkbook } from "../methodRows";
import { requireSameCaptions } from "../movedColumns";
import { locateNames, visitEntries, type NameRow } from "../rename/findName";
import type { Requests } from "../requests";
import { sheetOf } from "../sheets";
import { requireWritable, type LocatedTable } from "../workbookTables";
import { exchangeIn, queueExchangeRecord, type Exchange } from "./exchangeRecord";

/** A row that names a role of a framework. */
export interface RoleRow extends Omit<NameRow, "changes"> {
  readonly role: RoleId;
  /** the field that names it */
  readonly field: string;
  /** a row of `Roles`, which is called by it */
  readonly isDefinition: boolean;
  /** a row of `Roles` in which nothing but the name is filled in */
  readonly isEmpty: boolean;
}

/** The cell that says which framework was chosen. */
interface FrameworkCell {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly content: CellContent;
}

/** What a workbook holds of the roles of frameworks. */
export interface FoundRoles {
  readonly language: Language;
  /** the framework of the workbook */
  readonly framework: FrameworkId;
  readonly cell: FrameworkCell | undefined;
  readonly rows: readonly RoleRow[];
  /** an exchange that broke off */
  readonly unfinished: Exchange | undefined;
}

const CELL = profileName("framework");

/**
 * Finds the roles of frameworks in all rows: two round trips for the place of tables, then one per answer of entries. Throws a
 * WorkbookError: `notEnsemble`, `newerVersion`, `partMissing`, `columnsUnconfirmed`, or the error that `retryIfColumnsMove` catches.
 */
export async function findRoles(requests: Requests): Promise<FoundRoles> {
  const { metadata, tables } = await locateNames(requests, "role");
  requireWritable(metadata);
  const { cell, record } = await requests.send(({ workbook }) => {
    const range = workbook.names.getItemOrNullObject(CELL).getRangeOrNullObject().getCell(0, 0);
    range.load("values,address");
    const sheet = sheetOf(range);
    sheet.load("name");
    return { cell: { range, sheet }, record: queueExchangeRecord(workbook) };
  });
  const roles = findOrThrow(tables, ({ id }) => id === "Roles");
  const defined = await readDefinitions(requests, roles);
  const rows = defined.flatMap((row) => roleRows(row, roles.id));
  await visitEntries(
    requests,
    tables.filter(({ id }) => id !== "Roles"),
    ({ entered }) => entered,
    (table, row, entries) => rows.push(...roleRows({ table, row, entries, isEmpty: false }, table.id)),
  );
  const found = cellIn(cell.range, cell.sheet);
  const chosen = idOfLabel("framework", String(found?.content ?? ""));
  const present = defined.map(({ entries }) => roleOfCell(String(entries["role"] ?? "")));
  const framework = FRAMEWORKS.find(({ id }) => id === frameworkOfWorkbook(present, chosen));
  return {
    language: metadata.language,
    framework: framework?.id ?? FRAMEWORKS[0]?.id ?? "fsg",
    cell: found,
    rows,
    unfinished: exchangeIn(record),
  };
}

function cellIn(range: Excel.Range, sheet: Excel.Worksheet): FrameworkCell | undefined {
  if (range.isNullObject) return undefined;
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  return { name: CELL, sheet: sheet.name, address, content: (range.values as CellContent[][])[0]?.[0] ?? "" };
}

/** A row as it was read. */
type ReadRow = Pick<RoleRow, "table" | "row" | "entries" | "isEmpty">;

/** The rows of `Roles`, with what is in columns of people's own. */
async function readDefinitions(requests: Requests, table: LocatedTable): Promise<readonly ReadRow[]> {
  const { captions, rows } = await fetchAllRows(requests, table.id);
  requireSameCaptions({ id: table.id, captions: table.header.captions }, captions);
  const computed = new Set(
    table.columns.filter(({ column }) => !column.entered).map(({ caption }) => caption),
  );
  return rows.map((cells, row) => ({
    ...{ table, row },
    entries: Object.fromEntries(
      table.entered.map(({ column, caption }) => [column.id, cells.get(caption)?.value ?? ""]),
    ),
    isEmpty: !hasNotes(cells, table, computed),
  }));
}

/** Whether somebody filled in more than the name, in a column of Ensemble's or of their own. */
function hasNotes(cells: RowCells, { entered }: LocatedTable, computed: ReadonlySet<string>): boolean {
  const name = entered.find(({ column }) => column.id === "role")?.caption;
  const known = new Set(entered.map(({ caption }) => caption));
  return [...cells].some(([caption, cell]) => {
    if (caption === name || computed.has(caption) || isBlank(cell.content)) return false;
    // A formula in a column of people's own is in every row of it.
    return known.has(caption) || !isFormula(cell);
  });
}

function roleRows(row: ReadRow, table: LocatedTable["id"]): RoleRow[] {
  return placesOf("role").flatMap(({ table: of, field, defines }) => {
    const role = of === table ? frameworkRoleOfLabel(String(row.entries[field] ?? "")) : undefined;
    return role === undefined ? [] : [{ ...row, role, field, isDefinition: defines }];
  });
}
