import type { IsoDate } from "../model/initiative";
import { BLANK_CELL, type CellContent } from "./cells";
import { systemClock, type Clock } from "./clock";
import { cellAddress } from "../blueprint/formula";
import { cellsBy, dayText } from "./import/observationTable";
import { isDateField, KEY_FIELDS, observationKey } from "../model/rules/observationKey";
import { locateTables, metadataOf, queueMetadata, queueTable } from "./workbookTables";
import { retryIfColumnsMove } from "./movedColumns";
import { readPages, shapeOf } from "./readPages";
import { cellText } from "./readValue";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

/** The key of an observation: two with the same key are in conflict. */
export interface ObservationKey {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  /** undefined for the total */
  readonly breakdown?: string;
  readonly group?: string;
}

/** An observation of the workbook. */
export interface FoundObservation {
  readonly sheet: string;
  /** the cell of its indicator */
  readonly address: string;
  /** the 1-based sheet row */
  readonly row: number;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const VALUE_FIELDS = ["value", "numerator", "denominator"] as const;

/**
 * Finds the observations of the same indicator, partner, period, breakdown and group. Two round trips, more only for entries
 * beyond one answer's size. Throws a WorkbookError: `partMissing`, `cellBeingEdited`.
 */
export async function findObservations(
  key: ObservationKey,
  clock: Clock = systemClock,
): Promise<FoundObservation[]> {
  try {
    return await retryIfColumnsMove(() => find(new Requests(clock), key));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function find(requests: Requests, key: ObservationKey): Promise<FoundObservation[]> {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    table: queueTable(workbook, "Observations"),
  }));
  const [table] = locateTables(metadataOf(loaded.metadata), [loaded.table]);
  const { entered, header, sheet, firstRow } = table!;
  const cellOf = cellsBy(entered, BLANK_CELL);
  const readColumns = new Set<string>([...KEY_FIELDS, ...VALUE_FIELDS]);
  const columns = entered.filter(({ column }) => readColumns.has(column.id)).map(({ index }) => index);
  const pages = await readPages(requests, [{ ...shapeOf(table!), columns }]);
  const indicatorIndex = entered.find(({ column }) => column.id === "indicator")?.index ?? 0;
  const searchedKey = observationKey((id) => key[id] ?? "");
  return (pages.get("Observations") ?? []).flatMap((cells, rowIndex) => {
    const rowKey = observationKey((id) => {
      const cell = cellOf(cells, id);
      return isDateField(id) ? dayText(cell.value) : cellText(cell);
    });
    if (rowKey !== searchedKey) return [];
    const figures = VALUE_FIELDS.flatMap((id): [string, CellContent][] => {
      const { value } = cellOf(cells, id);
      return typeof value === "number" ? [[id, value]] : [];
    });
    const row = firstRow + rowIndex;
    return [
      {
        sheet,
        address: cellAddress(row, header.column + indicatorIndex),
        row: row + 1,
        ...Object.fromEntries(figures),
      },
    ];
  });
}
