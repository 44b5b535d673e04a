import { rectOf, readReference } from "../../../spreadsheet/references";
import { MAX_COLUMNS, MAX_ROWS } from "../../../spreadsheet/rects";
import { CELL_ERRORS, type CellValue } from "../../../spreadsheet/state";
import type { ReadContext } from "../ReadContext";
import { XlsxError } from "../XlsxError";
import { plainText } from "../richText";
import { child, numberAttribute, textOf, type XmlElement } from "../xmlTree";

const DAY_MILLISECONDS = 86_400_000;
/** Excel's serial number of 1970-01-01 */
const UNIX_EPOCH = 25_569;

/** The 0-based index of a row; one that does not state it follows the row before. */
export function rowIndexOf(row: XmlElement, next: number): number {
  const index = (numberAttribute(row, "r") ?? next + 1) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) {
    throw new XlsxError("Damaged", `There is no row ${index + 1}.`);
  }
  return index;
}

/** The 0-based column of a cell; one that does not state it is right of the cell before. */
export function columnIndexOf(element: XmlElement, row: number, next: number): number {
  const address = element.attributes.r;
  if (address === undefined && next < MAX_COLUMNS) return next;
  const reference = readReference(address ?? "");
  const area = reference?.end === null ? rectOf(reference) : undefined;
  if (area?.row !== row) throw new XlsxError("Damaged", `There is no cell ${address} in row ${row + 1}.`);
  return area.column;
}

/** The value of a cell, "" for none. */
export function readCellValue(
  element: XmlElement,
  context: Pick<ReadContext, "sharedStrings" | "unsupported">,
): CellValue {
  const type = element.attributes.t ?? "n";
  if (type === "inlineStr") {
    const text = child(element, "is");
    return text ? plainText(text, context.unsupported) : "";
  }
  const value = child(element, "v");
  if (!value) return "";
  switch (type) {
    case "s":
      return sharedString(value.text, context.sharedStrings);
    case "str":
      return textOf(value);
    case "b":
      return value.text.trim() === "1" || value.text.trim() === "true";
    case "e":
      return errorOf(value.text.trim(), context);
    case "d":
      return serialOf(value.text.trim());
    default:
      return numberOf(value.text.trim());
  }
}

function sharedString(index: string, sharedStrings: readonly string[]): string {
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw new XlsxError("Damaged", `There is no shared text ${index}.`);
  return text;
}

function errorOf(text: string, { unsupported }: Pick<ReadContext, "unsupported">): CellValue {
  const error = CELL_ERRORS.find((candidate) => candidate === text);
  unsupported.addIf(error === undefined, "errorValues");
  return { error: error ?? "#VALUE!" };
}

function numberOf(text: string): CellValue {
  if (text === "") return "";
  const number = Number(text);
  if (!Number.isFinite(number)) throw new XlsxError("Damaged", `"${text}" is no number.`);
  return number;
}

/** The serial number of a date in ISO 8601, as some programs write dates. */
function serialOf(text: string): CellValue {
  const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes("T") ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? text : time / DAY_MILLISECONDS + UNIX_EPOCH;
}
