import { filledFormula, type FilledFormula } from "../../../spreadsheet/formulas/shiftFormula";
import { fullAddress } from "../../../spreadsheet/addresses";
import { containsCell } from "../../../spreadsheet/rects";
import { columnStyle } from "../../../spreadsheet/styles";
import type { Rect, Cell, SheetState, TableState } from "../../../spreadsheet/state";
import { rectOfReference } from "../references";
import { calculableFormula, isExternal } from "../formulas";
import type { ReadContext } from "../ReadContext";
import { columnIndexOf, readCellValue, rowIndexOf } from "./cellValue";
import { child, booleanAttribute, numberAttribute, textOf, type XmlElement } from "../xmlTree";

/** A formula of a file, where it was read. */
interface ReadFormula {
  readonly row: number;
  readonly column: number;
  /** the table around the cell, to which a formula may refer without naming it */
  readonly table: TableState | undefined;
  readonly inFile: FilledFormula;
  /** as it is entered; undefined for one that cannot be calculated */
  readonly entered: FilledFormula | undefined;
}

/** Reads the rows of a sheet one by one, in the file's order. */
export class RowReader {
  private nextRow = 0;
  /** shared formulas by their index; the formula of each is converted once */
  private readonly shared = new Map<string, ReadFormula>();
  /** the last formula of each column: a formula that is filled down is converted once */
  private readonly lastRead = new Map<number, ReadFormula>();

  constructor(
    private readonly sheet: SheetState,
    private readonly context: ReadContext,
  ) {}

  readRow(row: XmlElement): void {
    const { sheet, context } = this;
    const index = rowIndexOf(row, this.nextRow);
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
    const column = columnIndexOf(element, row, next);
    const value = readCellValue(element, this.context);
    const style = this.context.styles.cell(numberAttribute(element, "s") ?? 0);
    const inFile = child(element, "f");
    const formula = this.formulaOf(inFile, row, column);
    if (inFile && formula === undefined) this.noteUnsupported(inFile, row, column);
    const isStyled = style !== columnStyle(this.sheet, column);
    const cell: Cell = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(isStyled ? { style } : {}),
    };
    this.sheet.cells.set(row, column, cell);
    return column;
  }

  private formulaOf(element: XmlElement | undefined, row: number, column: number): string | undefined {
    if (!element) return undefined;
    switch (element.attributes.t) {
      case "dataTable":
        return undefined;
      case "array":
        if (isSingle(element.attributes.ref)) break;
        return undefined;
      case "shared":
        return this.sharedFormula(element, row, column);
      default:
        break;
    }
    return this.enteredFormula(textOf(element), row, column);
  }

  /** Notes a cell that keeps its last value, and why. */
  private noteUnsupported(element: XmlElement, row: number, column: number): void {
    const { t, si, ref } = element.attributes;
    const text =
      t === "shared" && textOf(element).trim() === ""
        ? this.shared.get(si ?? "")?.inFile.at(0, 0)
        : textOf(element);
    if (text?.trim() === "" && t !== "dataTable") return;
    const kindOfFormula = text !== undefined && isExternal(text) ? "externalLinks" : "formulas";
    const kind =
      t === "dataTable" ? "dataTables" : t === "array" && !isSingle(ref) ? "arrayFormulas" : kindOfFormula;
    this.context.unsupported.addAt(kind, fullAddress(this.sheet.name, { row, column, rows: 1, columns: 1 }));
  }

  private sharedFormula(element: XmlElement, row: number, column: number): string | undefined {
    const key = element.attributes.si ?? "";
    const text = textOf(element);
    if (text.trim() !== "") {
      const read = this.readFormula(text, row, column);
      this.shared.set(key, read);
      return read.entered?.at(0, 0);
    }
    const first = this.shared.get(key);
    if (!first) return undefined;
    const [rows, columns] = [row - first.row, column - first.column];
    return first.table === this.tableAround(row, column)
      ? first.entered?.at(rows, columns)
      : this.enteredFormula(first.inFile.at(rows, columns), row, column);
  }

  /** The formula as it is entered; one that cannot be calculated is replaced by the cell's last value. */
  private enteredFormula(inFile: string, row: number, column: number): string | undefined {
    if (inFile.trim() === "") return undefined;
    const last = this.lastRead.get(column);
    const rows = row - (last?.row ?? 0);
    if (last?.inFile.isAt(inFile, rows, 0) && last.table === this.tableAround(row, column))
      return last.entered?.at(rows, 0);
    const read = this.readFormula(inFile, row, column);
    this.lastRead.set(column, read);
    return read.entered?.at(0, 0);
  }

  private readFormula(inFile: string, row: number, column: number): ReadFormula {
    const formula = isExternal(inFile)
      ? undefined
      : calculableFormula(inFile, this.context, { sheetId: this.sheet.id, row, column });
    return {
      row,
      column,
      table: this.tableAround(row, column),
      inFile: filledFormula(inFile),
      entered: formula === undefined ? undefined : filledFormula(formula),
    };
  }

  private tableAround(row: number, column: number): TableState | undefined {
    return this.sheet.tables.find(({ area }) => containsCell(area, row, column));
  }
}

function isSingle(reference: string | undefined): boolean {
  const area: Rect = rectOfReference(reference);
  return area.rows === 1 && area.columns === 1;
}
