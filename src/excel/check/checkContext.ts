import { elementAt, findOrThrow, getOrThrow, valueAt } from "../../model/collections";
import {
  CHECKED_TABLES,
  checkedEntryField,
  checkedFields,
  roleLabels,
  type PhaseLabels,
} from "../../blueprint/checkedFields";
import { columnLetters, cellAddress } from "../../blueprint/formula";
import { NAMES, thresholdValue } from "../../blueprint/names";
import { ENTRY_CELLS, PHASE_LABEL_CELLS } from "../../blueprint/profile";
import { thresholdOf } from "../../blueprint/thresholds";
import type { TableId } from "../../blueprint/types";
import { requiredFields } from "../../model/entities";
import type {
  CheckedEntry,
  CheckedField,
  CheckContext,
  CheckedTable,
  StrayRows,
} from "../../model/check/types";
import type { BeyondRoom } from "../../model/room";
import type { Language } from "../../languages";
import { isUnconfirmed } from "../../blueprint/locateColumns";
import {
  columnStates,
  locateTables,
  metadataOf,
  missingTables,
  queueMetadata,
  queueTable,
  type ColumnState,
  type LocatedTable,
  type WorkbookMetadata,
} from "../workbookTables";
import { shapeOf, type TableShape } from "../readPages";
import { missingProfileNames } from "../readProfile";
import { WorkbookError } from "../errors";
import type { Requests } from "../requests";
import { sheetOf } from "../sheets";
import { beyondRoomOf, queueRoom } from "../beyondRoom";
import { columnsLackingFormulas, countedDamageOf, queueCountedDamage } from "../damage/countedDamage";
import { cellsOf } from "./cells";
import type { DamageContext } from "./damageIssues";
import { strayRowsOf, queueStrayRows } from "./strayRows";

/** The first schema version whose formulas count only days that end an own period. */
const OWN_PERIODS_VERSION = 3;

/** A table to check: its rules, its location, and the columns to read. */
interface TableToCheck {
  readonly checked: CheckedTable;
  readonly shape: TableShape;
  /** the 1-based sheet row of its first body row */
  readonly firstRow: number;
}

/** The data of a workbook that the check of its rows needs. */
export interface WorkbookCheckContext {
  readonly language: Language;
  readonly context: CheckContext;
  readonly tables: readonly TableToCheck[];
  /** missing columns, and columns whose identification is not confirmed */
  readonly columns: readonly ColumnState[];
  readonly strayRows: readonly StrayRows[];
  /** what the computed sheets have no room for */
  readonly beyondRoom: readonly BeyondRoom[];
  readonly damage: DamageContext;
}

/** Reads the context of a check: dates, limits, profile, and the location of each table. One round trip. */
export async function readCheckContext(requests: Requests): Promise<WorkbookCheckContext> {
  const found = await requests.send(queueCheckContext);
  const metadata = metadataOf(found.metadata);
  const missing = [
    ...missingProfileNames(found.entries.map(({ range }) => range)),
    ...[found.asOf, found.staleness, found.reportingYear]
      .filter(({ range }) => range.isNullObject)
      .map(({ name }) => name),
    ...missingTables(metadata, found.tables),
  ];
  if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
  const { language } = metadata;
  const labels = phaseLabelsOf(found.entries.map(({ range }) => range));
  const located = locateTables(metadata, found.tables);
  const unknowable = new Set(
    located.flatMap(({ id, missing: gone }) =>
      gone.flatMap((column) => NAME_COLUMNS[`${id}.${column.id}`] ?? []),
    ),
  );
  const tables = located.map((table) => checkedTable(table, language, labels, unknowable));
  return {
    language,
    context: {
      sheets: found.worksheets.items.map(({ name }) => name),
      asOf: numberIn(found.asOf.range) ?? 0,
      stalenessLimit: numberIn(found.staleness.range) ?? thresholdOf("staleness").defaultValue,
      reportingYear:
        metadata.schemaVersion < OWN_PERIODS_VERSION
          ? undefined
          : (numberIn(found.reportingYear.range) ?? thresholdOf("reportingYear").defaultValue),
      roleLabels: roleLabels(language),
      entries: found.entries.flatMap(({ range, sheet }, index) =>
        range.isNullObject ? [] : entryOf(range, sheet.name, index, language, labels, unknowable),
      ),
    },
    tables,
    columns: located.flatMap((table) => columnStates(table, language)),
    damage: damageContextOf(found.damage, located, metadata),
    beyondRoom: beyondRoomOf(found.room),
    strayRows: located.flatMap((table) =>
      strayRowsOf(table, findOrThrow(found.tables, ({ id }) => id === table.id).around, located),
    ),
  };
}

function damageContextOf(
  range: Excel.Range,
  located: readonly LocatedTable[],
  metadata: WorkbookMetadata,
): DamageContext {
  const counted = countedDamageOf(range);
  return { counted, lacking: columnsLackingFormulas(range, counted), located, metadata };
}

function queueCheckContext({ workbook }: Excel.RequestContext) {
  const named = (name: string) => {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,valueTypes,rowIndex,columnIndex");
    const sheet = sheetOf(range);
    sheet.load("name");
    return { name, range, sheet };
  };
  const { worksheets } = workbook;
  worksheets.load("items/name");
  return {
    worksheets,
    metadata: queueMetadata(workbook),
    damage: queueCountedDamage(workbook),
    room: queueRoom(workbook),
    asOf: named(NAMES.asOf),
    staleness: named(thresholdValue("staleness")),
    reportingYear: named(thresholdValue("reportingYear")),
    entries: ENTRY_CELLS.map(({ name }) => named(name)),
    tables: CHECKED_TABLES.map((id) => queueCheckedTable(workbook, id)),
  };
}

function queueCheckedTable(workbook: Excel.Workbook, id: TableId) {
  const loaded = queueTable(workbook, id);
  return { ...loaded, around: queueStrayRows(loaded.table) };
}

/** The columns that hold each kind of names; without one, references to its names cannot be checked. */
const NAME_COLUMNS: Readonly<Record<string, CheckedField["kind"]>> = {
  "Partners.name": "partner",
  "Indicators.code": "indicator",
  "Roles.role": "role",
};

function checkedTable(
  table: LocatedTable,
  language: Language,
  labels: PhaseLabels,
  unknowable: ReadonlySet<CheckedField["kind"]>,
): TableToCheck {
  const { id, header, entered, sheet, firstRow } = table;
  const fields = checkedFields(id, language, labels);
  const fieldOf = (column: string): CheckedField => {
    const field = getOrThrow(fields, column);
    return unknowable.has(field.kind) ? { ...field, kind: "text" } : field;
  };
  return {
    checked: {
      id,
      sheet,
      required: requiredFields(id),
      columns: entered.map((located) => ({
        ...fieldOf(located.column.id),
        caption: located.caption,
        letters: columnLetters(header.column + located.index),
        ...(isUnconfirmed(located) && { unconfirmed: true }),
      })),
    },
    shape: {
      ...shapeOf(table),
      numbers: entered.filter(({ column }) => column.kind === "number").map(({ index }) => index),
    },
    firstRow: firstRow + 1,
  };
}

function entryOf(
  range: Excel.Range,
  sheet: string,
  index: number,
  language: Language,
  labels: PhaseLabels,
  unknowable: ReadonlySet<CheckedField["kind"]>,
): CheckedEntry {
  const entry = elementAt(ENTRY_CELLS, index);
  const field = checkedEntryField(entry, language, labels);
  const phase = PHASE_LABEL_CELLS.find(({ name }) => name === entry.name)?.phase;
  return {
    field: unknowable.has(field.kind) ? { ...field, kind: "text" } : field,
    name: entry.name,
    sheet,
    address: cellAddress(range.rowIndex, range.columnIndex),
    cell: valueAt(cellsOf(range), 0, 0),
    ...(entry.path[0] === "name" && { required: true }),
    ...(phase !== undefined && { labels: phase }),
  };
}

function phaseLabelsOf(ranges: readonly Excel.Range[]): PhaseLabels {
  return Object.fromEntries(
    PHASE_LABEL_CELLS.flatMap(({ name, phase }) => {
      const index = ENTRY_CELLS.findIndex((entry) => entry.name === name);
      const { value, isError } = valueAt(cellsOf(elementAt(ranges, index)), 0, 0);
      return isError || String(value).trim() === "" ? [] : [[phase, String(value).trim()]];
    }),
  );
}

function numberIn({ values }: Excel.Range): number | undefined {
  const value: unknown = values[0]?.[0];
  return typeof value === "number" ? value : undefined;
}
