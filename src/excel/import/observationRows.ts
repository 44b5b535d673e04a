import { elementAt } from "../../model/collections";
import { serialOf } from "../../model/days";
import { entryNumberFormat } from "../../blueprint/table";
import type { CellInput } from "../../blueprint/types";
import { DAY_FIELDS, FIELDS, includes, type Field } from "../../model/import/fields";
import type { NewObservation } from "../../model/import/rowReader";
import type { IsoDate } from "../../model/initiative";
import { singleValue } from "../apply/cellFormat";
import { plainText } from "../plainText";
import type { LocatedColumn } from "../../blueprint/locateColumns";

/** The origin of observations: who entered them and when. */
export interface Origin {
  readonly name: string;
  readonly today: IsoDate;
}

/** Adjacent entered columns of the table of observations, by index. */
export interface EnteredColumns {
  readonly first: number;
  readonly columns: readonly LocatedColumn["column"][];
  readonly captions: readonly string[];
}

const TEXT_FORMAT = "@";

/** The number format of an entry in a cell that has a format: texts always have the text format. */
export function formatOfEntry(column: LocatedColumn["column"], format: string): string {
  return entryNumberFormat(column) === TEXT_FORMAT ? TEXT_FORMAT : format;
}
const MAX_NAME_LENGTH = 200;

/** The entered columns in groups of adjacent ones, each written as one range. */
export function enteredColumnGroups(entered: readonly LocatedColumn[]): readonly EnteredColumns[] {
  const runs: { first: number; columns: LocatedColumn["column"][]; captions: string[] }[] = [];
  for (const { column, index, caption } of [...entered].sort((a, b) => a.index - b.index)) {
    const last = runs.at(-1);
    if (last && last.first + last.columns.length === index) {
      last.columns.push(column);
      last.captions.push(caption);
    } else runs.push({ first: index, columns: [column], captions: [caption] });
  }
  return runs;
}

/** The entered columns, each as a separate group. */
export function singleColumns(runs: readonly EnteredColumns[]): readonly EnteredColumns[] {
  return runs.flatMap(({ first, columns, captions }) =>
    columns.map((column, index) => ({
      first: first + index,
      columns: [column],
      captions: [elementAt(captions, index)],
    })),
  );
}

/**
 * The cell value of a field of an observation; days as serial numbers. Undefined for fields that the file does not
 * have.
 */
export function contentOf(observation: NewObservation, field: Field): string | number | undefined {
  const value = observation[field];
  const isDay = field === "period" || includes(DAY_FIELDS, field);
  return isDay && typeof value === "string" ? serialOf(value) : value;
}

/** The contents that state the origin of an observation, by field. */
export function originContents({
  name,
  today,
}: Origin): Readonly<Record<"enteredBy" | "enteredOn", string | number>> {
  return { enteredBy: name.slice(0, MAX_NAME_LENGTH), enteredOn: serialOf(today) };
}

/** The contents of a new row by field, origin included; fields that the file does not have are undefined. */
export function entryContents(
  observation: NewObservation,
  origin: Origin,
): Readonly<Record<string, string | number | undefined>> {
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, contentOf(observation, field)])),
    ...originContents(origin),
  };
}

/** The cells of a column group for an observation; texts are written so that Excel keeps them as texts. */
export function observationCells(
  { columns }: EnteredColumns,
  observation: NewObservation,
  origin: Origin,
): CellInput[] {
  const entry = entryContents(observation, origin);
  return columns.map(({ id }) => {
    const value = entry[id];
    return typeof value === "string" ? plainText(value) : (value ?? "");
  });
}

/**
 * Writes rows of a group of columns into cells that already have the table's formats. Cells with the text format would
 * keep a leading apostrophe, so that format is set only afterwards.
 */
export function writeFormatted(range: Excel.Range, { columns }: EnteredColumns, cells: CellInput[][]): void {
  const texts = columns.flatMap((column, index) =>
    entryNumberFormat(column) === TEXT_FORMAT ? [range.getColumn(index)] : [],
  );
  for (const text of texts) text.numberFormat = singleValue("General");
  range.values = cells;
  for (const text of texts) text.numberFormat = singleValue(TEXT_FORMAT);
}

/** Applies the column formats to rows that were added to the table. */
export function formatRows(range: Excel.Range, { columns }: EnteredColumns): void {
  columns.forEach((column, index) => {
    range.getColumn(index).numberFormat = singleValue(entryNumberFormat(column));
  });
}
