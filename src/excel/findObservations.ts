import type { IsoDate } from "../model/initiative";
import { isDaySerial, isoDateOf, type CellContent, type ReadCell } from "./cells";
import { systemClock, type Clock } from "./clock";
import { cellAddress } from "../blueprint/formula";
import { enteredColumns } from "./readEntries";
import { readFault } from "./readFault";
import { readPages } from "./readPages";
import { wordOf } from "./readValue";
import { ReadRefusal } from "./refusals";
import { Requests } from "./requests";
import { normalizeText } from "../model/text/normalizeText";

/** What tells observations apart: two with the same are in conflict. */
export interface ObservationKey {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  /** the total without one */
  readonly group?: string;
}

/** An observation that stands in the workbook. */
export interface FoundObservation {
  readonly sheet: string;
  /** the cell of its indicator */
  readonly address: string;
  /** the row of the sheet, from one */
  readonly row: number;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const KEY = ["indicator", "partner", "period", "group"] as const;
const FIGURES = ["value", "numerator", "denominator"] as const;

/**
 * Finds the observations of the same indicator, partner, period and group. Two round trips, more only for entries beyond
 * one answer's size. Refuses with a ReadRefusal: `partMissing`, `cellBeingEdited`.
 */
export async function findObservations(
  key: ObservationKey,
  clock: Clock = systemClock,
): Promise<FoundObservation[]> {
  const requests = new Requests(clock);
  try {
    const found = await requests.send(({ workbook }) => {
      const table = workbook.tables.getItemOrNullObject("Observations");
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      const sheet = workbook.tables.getItemOrNullObject("Observations").worksheet;
      header.load("values");
      body.load("rowCount,rowIndex,columnIndex");
      sheet.load("name");
      return { table, header, body, sheet };
    });
    const { header, body, sheet } = found;
    if (found.table.isNullObject) throw new ReadRefusal("partMissing", { names: ["Observations"] });
    const entered = enteredColumns("Observations", (header.values[0] ?? []).map(String));
    const placeOf = (id: string) => entered.find(({ column }) => column.id === id)!.index;
    const columns = [...KEY, ...FIGURES].map(placeOf);
    const pages = await readPages(requests, [{ table: "Observations", columns, rows: body.rowCount }]);
    const wanted = [
      normalizeText(key.indicator, "name"),
      normalizeText(key.partner, "name"),
      key.period,
      normalizeText(key.group ?? "", "name"),
    ];
    return (pages.get("Observations") ?? []).flatMap((cells, at) => {
      if (!KEY.every((id, part) => partOf(id, cells[placeOf(id)]!) === wanted[part])) return [];
      const figures = FIGURES.flatMap((id): [string, CellContent][] => {
        const { value } = cells[placeOf(id)]!;
        return typeof value === "number" ? [[id, value]] : [];
      });
      const row = body.rowIndex + at;
      return [
        {
          sheet: sheet.name,
          address: cellAddress(row, body.columnIndex + placeOf("indicator")),
          row: row + 1,
          ...Object.fromEntries(figures),
        },
      ];
    });
  } catch (error) {
    throw readFault(error);
  }
}

function partOf(id: (typeof KEY)[number], cell: ReadCell): string {
  if (id !== "period") return normalizeText(wordOf(cell), "name");
  const { value } = cell;
  return typeof value === "number" && isDaySerial(value) ? isoDateOf(value) : "";
}
