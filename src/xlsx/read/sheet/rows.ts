import { shiftFormula } from "../../../spreadsheet/formulas/shiftFormula";
import { rectOf, readReference } from "../../../spreadsheet/references";
import { containsCell, MAX_COLUMNS, MAX_ROWS } from "../../../spreadsheet/rects";
import {
  CELL_ERRORS,
  type Rect,
  type Cell,
  type CellValue,
  type SheetState,
} from "../../../spreadsheet/state";
import { rectOfReference } from "../references";
import { calculableFormula, isExternal } from "../formulas";
import type { ReadContext } from "../ReadContext";
import { XlsxError } from "../XlsxError";
import { plainText } from "../richText";
import { child, booleanAttribute, numberAttribute, textOf, type XmlElement } from "../xmlTree";

const DAY_MILLISECONDS = 86_400_000;
/** Excel's serial number of 1970-01-01 */
const UNIX_EPOCH = 25_569;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the rows of a sheet one by one, in the file's order. */
export class RowReader {
  private nextRow = 0;
  private readonly shared = new Map<string, SharedFormula>();
  /** the last formula of each column: a formula that is filled down is converted once */
  private readonly lastRead = new Map<
    number,
    { inFile: string; table: unknown; formula: string | undefined }
  >();

  constructor(
    private readonly sheet: SheetState,
    private readonly context: ReadContext,
  ) {}

  readRow(row: XmlElement): void {
    const { sheet, context } = this;
    const index = (numberAttribute(row, "r") ?? this.nextRow + 1) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) {
      throw new XlsxError("Damaged", `There is no row ${index + 1}.`);
    }
    this.nextRow = index + 1;
    const height = numberAttribute(row, "ht");
    if (height !== undefined && booleanAttribute(row, "customHeight")) sheet.rowHeights.set(index, height);
    if (booleanAttribute(row, "hidden")) sheet.hiddenRows.add(index);
    const style = booleanAttribute(row, "customFormat")
      ? context.styles.cell(numberAttribute(row, "s") ?? 0)
      : undefined;
    context.unsupported.addIf(style !== undefined && !context.styles.isPlain(style), "rowFormats");
    context.unsupported.addIf((numberAttribute(row, "outlineLevel") ?? 0) > 0, "outlines");
    let next = 0;
    for (const element of row.children) {
      if (element.name === "c") next = this.readCell(element, index, next) + 1;
    }
  }

  private readCell(element: XmlElement, row: number, next: number): number {
    const column = this.columnOf(element, row, next);
    const { styles } = this.context;
    const value = this.valueOf(element);
    const style = styles.cell(numberAttribute(element, "s") ?? 0);
    const formula = this.formulaOf(child(element, "f"), row, column);
    const isStyled = !styles.isPlain(style) || this.sheet.columnStyles?.has(column);
    const cell: Cell = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(isStyled ? { style } : {}),
    };
    this.sheet.cells.set(row, column, cell);
    return column;
  }

  private columnOf(element: XmlElement, row: number, next: number): number {
    const address = element.attributes.r;
    if (address === undefined && next < MAX_COLUMNS) return next;
    const reference = readReference(address ?? "");
    const area = reference?.end === null ? rectOf(reference) : undefined;
    if (area?.row !== row) throw new XlsxError("Damaged", `There is no cell ${address} in row ${row + 1}.`);
    return area.column;
  }

  private valueOf(element: XmlElement): CellValue {
    const type = element.attributes.t ?? "n";
    if (type === "inlineStr") {
      const text = child(element, "is");
      return text ? plainText(text, this.context.unsupported) : "";
    }
    const value = child(element, "v");
    if (!value) return "";
    switch (type) {
      case "s":
        return this.sharedString(value.text);
      case "str":
        return textOf(value);
      case "b":
        return value.text.trim() === "1" || value.text.trim() === "true";
      case "e":
        return this.errorOf(value.text.trim());
      case "d":
        return serialOf(value.text.trim());
      default:
        return numberOf(value.text.trim());
    }
  }

  private sharedString(index: string): string {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined) throw new XlsxError("Damaged", `There is no shared text ${index}.`);
    return text;
  }

  private errorOf(text: string): CellValue {
    const error = CELL_ERRORS.find((candidate) => candidate === text);
    this.context.unsupported.addIf(error === undefined, "errorValues");
    return { error: error ?? "#VALUE!" };
  }

  private formulaOf(element: XmlElement | undefined, row: number, column: number): string | undefined {
    if (!element) return undefined;
    const { unsupported } = this.context;
    switch (element.attributes.t) {
      case "dataTable":
        unsupported.add("dataTables");
        return undefined;
      case "array":
        if (isSingle(element.attributes.ref)) break;
        unsupported.add("arrayFormulas");
        return undefined;
      case "shared":
        return this.sharedFormula(element, row, column);
      default:
        break;
    }
    return this.enteredFormula(textOf(element), row, column);
  }

  private sharedFormula(element: XmlElement, row: number, column: number): string | undefined {
    const key = element.attributes.si ?? "";
    const text = textOf(element);
    if (text !== "") this.shared.set(key, { formula: text, row, column });
    const first = this.shared.get(key);
    if (!first) {
      this.context.unsupported.add("formulas");
      return undefined;
    }
    return this.enteredFormula(
      shiftFormula(first.formula, row - first.row, column - first.column),
      row,
      column,
    );
  }

  /** The formula as it is entered; one that cannot be calculated is replaced by the cell's last value. */
  private enteredFormula(inFile: string, row: number, column: number): string | undefined {
    if (inFile.trim() === "") return undefined;
    const table = this.sheet.tables.find(({ area }) => containsCell(area, row, column));
    const last = this.lastRead.get(column);
    if (last?.inFile === inFile && last.table === table) return last.formula;
    const { unsupported } = this.context;
    const refersToExternal = isExternal(inFile);
    const formula = refersToExternal
      ? undefined
      : calculableFormula(inFile, this.context, { sheetId: this.sheet.id, row, column });
    if (formula === undefined) unsupported.add(refersToExternal ? "externalLinks" : "formulas");
    this.lastRead.set(column, { inFile, table, formula });
    return formula;
  }
}

function isSingle(reference: string | undefined): boolean {
  const area: Rect = rectOfReference(reference);
  return area.rows === 1 && area.columns === 1;
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
