/** A workbook's content: its tables by caption, its named ranges, its cells. */
import type { CellValue, Rect, WorkbookState } from "../../src/spreadsheet/state";
import { attributesOf, elementsOf, openXlsx, textOf } from "./xlsxReader";

export interface WorkbookCells {
  /** by the table's name */
  readonly tables: ReadonlyMap<string, TableCells>;
  readonly sheets: readonly SheetCells[];
  /** the cells of a name; undefined where it refers to none */
  named(name: string): NamedCells | undefined;
}

interface TableCells {
  readonly sheet: string;
  /** captions and body */
  readonly area: Rect;
  /** the cells below each caption, first to last */
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
}

interface SheetCells {
  readonly name: string;
  readonly cells: readonly { readonly address: string; readonly value: CellValue }[];
}

interface NamedCells {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
}

interface Source {
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly area: Rect }[];
  readonly sheets: readonly SheetCells[];
  at(sheet: string, row: number, column: number): CellValue;
}

/** The cells of the workbook in a host. */
export function cellsOfHost(workbook: WorkbookState): WorkbookCells {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return cellsOf({
    names: new Map(workbook.names.map(({ name, formula }) => [name, formula.replace(/^=/, "")])),
    tables: workbook.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, area }) => ({ name, sheet: sheet.name, area })),
    ),
    sheets: workbook.sheets.map(({ name, cells }) => ({
      name,
      cells: [...cells.entries()].map(({ row, column, cell }) => ({
        address: addressOf(row, column),
        value: cell.value,
      })),
    })),
    at: (sheet, row, column) => sheets.get(sheet)?.cells.get(row, column)?.value ?? "",
  });
}

/** The cells of a saved file. */
export function cellsOfFile(bytes: Uint8Array): WorkbookCells {
  const file = openXlsx(bytes);
  const names = elementsOf(file.part("xl/workbook.xml"), "definedName");
  return cellsOf({
    names: new Map(names.map(({ attributes, content }) => [attributes["name"]!, textOf(content)])),
    tables: file.sheetNames.flatMap((sheet) =>
      file.related(sheet, "table").map((xml) => {
        const { name, ref } = attributesOf(/<table\s[^>]*>/.exec(xml)![0]);
        return { name: name!, sheet, area: rectOf(ref!) };
      }),
    ),
    sheets: Object.entries(file.values).map(([name, cells]) => ({
      name,
      cells: Object.entries(cells).map(([address, value]) => ({ address, value })),
    })),
    at: (sheet, row, column) => file.values[sheet]?.[addressOf(row, column)] ?? "",
  });
}

function cellsOf({ names, tables, sheets, at }: Source): WorkbookCells {
  const rowsIn = (sheet: string, { row, column, rows, columns }: Rect) =>
    Array.from({ length: rows }, (_, rowOffset) =>
      Array.from({ length: columns }, (_, columnOffset) => at(sheet, row + rowOffset, column + columnOffset)),
    );
  return {
    sheets,
    tables: new Map(
      tables.map(({ name, sheet, area }) => {
        const [captions, ...body] = rowsIn(sheet, area);
        const columns = captions!.map(
          (caption, index) => [String(caption), body.map((row) => row[index]!)] as const,
        );
        return [name, { sheet, area, columns: new Map(columns) }];
      }),
    ),
    named(name) {
      const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z0-9$:]+)$/.exec(names.get(name) ?? "");
      if (!parts) return undefined;
      // LibreOffice may put a "$" before the sheet.
      const sheet = (parts[1]?.replaceAll("''", "'") ?? parts[2]!).replace(/^\$/, "");
      return { sheet, rows: rowsIn(sheet, rectOf(parts[3]!)) };
    },
  };
}

/** "$B$3:$F$8" as a rectangle. */
function rectOf(reference: string): Rect {
  const [first, last = first] = reference.replaceAll("$", "").split(":") as [string, string?];
  const [from, to] = [cellOf(first), cellOf(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function cellOf(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** "B3" for row 2 and column 1. */
export function addressOf(row: number, column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26)) + String(row + 1);
}

function lettersOf(column: number): string {
  return addressOf(0, column).slice(0, -1);
}
