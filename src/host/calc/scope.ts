import type {
  CellError,
  NameState,
  SheetState,
  TableState,
  WorkbookState,
  CellRef,
} from "../../spreadsheet/state";
import { parseReference, type Corner, type Reference } from "../../spreadsheet/references";
import { fixedExtent, joinExtents, relativeExtent, type CellsReference, type Extent } from "./references";
import {
  readStructuredReference,
  resolveInTable,
  tableAt,
  type TableOnSheet,
  type StructuredReference,
} from "../../spreadsheet/formulas/structuredReferences";
import type { Token } from "../../spreadsheet/formulas/tokens";

const REF_ERROR: CellError = { error: "#REF!" };
const VALUE_ERROR: CellError = { error: "#VALUE!" };

/** The workbook as formulas see it, with the keys under which the engine knows its sheets. */
export class FormulaScope {
  private readonly sheetsByName = new Map<string, SheetState>();
  private readonly keys = new Map<string, string>();
  readonly sheets = new Map<string, SheetState>();
  private readonly names = new Map<string, NameState>();
  private readonly tables = new Map<string, TableOnSheet>();
  /** cache: the same few references occur in thousands of formulas */
  private readonly references = new Map<string, StructuredReference | null>();

  constructor(readonly workbook: WorkbookState) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      const key = `Sheet_${index}_`;
      this.sheets.set(key, sheet);
      this.keys.set(sheet.id, key);
      this.sheetsByName.set(foldCase(sheet.name), sheet);
      for (const table of sheet.tables) this.tables.set(foldCase(table.name), { sheet, table });
      for (const name of sheet.names) this.names.set(`${sheet.id}!${foldCase(name.name)}`, name);
    }
    for (const name of workbook.names) this.names.set(`!${foldCase(name.name)}`, name);
  }

  /** The sheet of a key; throws for an unknown key. */
  sheetOfKey(key: string): SheetState {
    const sheet = this.sheets.get(key);
    if (!sheet) throw new Error(`there is no sheet ${key}`);
    return sheet;
  }

  private keyOfSheet({ id, name }: SheetState): string {
    const key = this.keys.get(id);
    if (key === undefined) throw new Error(`the sheet ${name} is not in the workbook`);
    return key;
  }

  /** The key of a sheet, by its id. */
  keyOf(sheetId: string): string | undefined {
    return this.keys.get(sheetId);
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheetsByName.get(foldCase(name));
  }

  /** A name as a formula of a sheet finds it: its own sheet's first, the workbook's after. */
  name(name: string, sheetId: string): NameState | undefined {
    return this.names.get(`${sheetId}!${foldCase(name)}`) ?? this.names.get(`!${foldCase(name)}`);
  }

  /** The table that contains a cell. */
  tableAround(at: CellRef): TableState | undefined {
    return tableAt(this.workbook, at)?.table;
  }

  /** The sheet of a cell. */
  sheetOf({ sheetId }: CellRef): SheetState | undefined {
    return this.sheets.get(this.keys.get(sheetId) ?? "");
  }

  /**
   * The cells that a token refers to, or an error; null for a token that is no reference. `moves`: references without
   * "$" are relative to the formula's cell, as in cells but not in names.
   */
  cellsOf(token: Token, at: CellRef, isRelative: boolean): CellsReference | CellError | null {
    if (token.kind === "area") {
      const sheet = token.sheet === undefined ? this.sheetOf(at) : this.sheetNamed(token.sheet);
      return sheet ? this.fromReference(parseReference(token.local), sheet, at, isRelative) : REF_ERROR;
    }
    if (token.kind === "name" && token.sheet === undefined) {
      const table = this.tables.get(foldCase(token.text));
      return table ? this.fromTableReference({ parts: [] }, table, at) : null;
    }
    if (token.kind !== "structured") return null;
    const reference = this.reference(token.text);
    if (!reference) return REF_ERROR;
    const found =
      reference.table === undefined ? tableAt(this.workbook, at) : this.tables.get(foldCase(reference.table));
    return found ? this.fromTableReference(reference, found, at) : REF_ERROR;
  }

  private fromReference(
    { start, end }: Reference,
    sheet: SheetState,
    at: CellRef,
    isRelative: boolean,
  ): CellsReference {
    const row = (corner: Corner): Extent => extentOf(corner.row, at.row, corner.fixedRow || !isRelative);
    const column = (corner: Corner): Extent =>
      extentOf(corner.column, at.column, corner.fixedColumn || !isRelative);
    const last = end ?? start;
    return {
      sheet,
      sheetKey: this.keyOfSheet(sheet),
      rows: joinExtents(row(start), row(last)),
      columns: joinExtents(column(start), column(last)),
    };
  }

  private fromTableReference(
    reference: StructuredReference,
    found: TableOnSheet,
    at: CellRef,
  ): CellsReference | CellError {
    const thisRow = reference.parts.includes("#This Row");
    if (thisRow && reference.parts.length > 1) return REF_ERROR;
    const cells = resolveInTable(thisRow ? { ...reference, parts: ["#Data"] } : reference, found, at);
    if ("error" in cells) return cells;
    const { sheet, area } = cells;
    if (thisRow && at.sheetId !== sheet.id) return VALUE_ERROR;
    const columns = fixedExtent(area.column, area.column + area.columns - 1);
    const sheetKey = this.keyOfSheet(sheet);
    if (!thisRow) return { sheet, sheetKey, columns, rows: fixedExtent(area.row, area.row + area.rows - 1) };
    const within = { ...area, column: 0, columns: Number.MAX_SAFE_INTEGER };
    return { sheet, sheetKey, columns, rows: relativeExtent(0, 0), within };
  }

  private reference(text: string): StructuredReference | null {
    let read = this.references.get(text);
    if (read === undefined) this.references.set(text, (read = readStructuredReference(text)));
    return read;
  }
}

const foldCase = (name: string): string => name.toLowerCase();

const extentOf = (position: number, own: number, fixed: boolean): Extent =>
  fixed ? fixedExtent(position, position) : relativeExtent(position - own, position - own);
