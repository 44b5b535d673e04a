import type {
  CellError,
  NameState,
  SheetState,
  TableState,
  WorkbookState,
  CellRef,
} from "../../spreadsheet/state";
import { readReference, type Corner, type Reference } from "../../spreadsheet/references";
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
  /** the same few references stand in thousands of formulas */
  private readonly references = new Map<string, StructuredReference | null>();

  constructor(readonly workbook: WorkbookState) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      const key = `Sheet_${index}_`;
      this.sheets.set(key, sheet);
      this.keys.set(sheet.id, key);
      this.sheetsByName.set(fold(sheet.name), sheet);
      for (const table of sheet.tables) this.tables.set(fold(table.name), { sheet, table });
      for (const name of sheet.names) this.names.set(`${sheet.id}!${fold(name.name)}`, name);
    }
    for (const name of workbook.names) this.names.set(`!${fold(name.name)}`, name);
  }

  /** The key of a sheet, by its id. */
  keyOf(sheetId: string): string | undefined {
    return this.keys.get(sheetId);
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.sheetsByName.get(fold(name));
  }

  /** A name as a formula of a sheet finds it: its own sheet's first, the workbook's after. */
  name(name: string, sheetId: string): NameState | undefined {
    return this.names.get(`${sheetId}!${fold(name)}`) ?? this.names.get(`!${fold(name)}`);
  }

  /** The table that a cell lies in. */
  tableAround(at: CellRef): TableState | undefined {
    return tableAt(this.workbook, at)?.table;
  }

  /** The sheet that a cell lies on. */
  sheetOf({ sheetId }: CellRef): SheetState | undefined {
    return this.sheets.get(this.keys.get(sheetId) ?? "");
  }

  /**
   * The cells that a token stands for, or the error in their place; null for a token that stands for none.
   * `moves` says that references without "$" are counted from the formula's cell, as in cells but not in names.
   */
  cellsOf(token: Token, at: CellRef, moves: boolean): CellsReference | CellError | null {
    if (token.kind === "area") {
      const sheet = token.sheet === undefined ? this.sheetOf(at) : this.sheetNamed(token.sheet);
      return sheet ? this.written(readReference(token.local)!, sheet, at, moves) : REF_ERROR;
    }
    if (token.kind === "name" && token.sheet === undefined) {
      const table = this.tables.get(fold(token.text));
      return table ? this.inTable({ parts: [] }, table, at) : null;
    }
    if (token.kind !== "structured") return null;
    const reference = this.reference(token.text);
    if (!reference) return REF_ERROR;
    const found =
      reference.table === undefined ? tableAt(this.workbook, at) : this.tables.get(fold(reference.table));
    return found ? this.inTable(reference, found, at) : REF_ERROR;
  }

  private written({ start, end }: Reference, sheet: SheetState, at: CellRef, moves: boolean): CellsReference {
    const row = (corner: Corner): Extent => side(corner.row, at.row, corner.fixedRow || !moves);
    const column = (corner: Corner): Extent => side(corner.column, at.column, corner.fixedColumn || !moves);
    const last = end ?? start;
    return {
      sheet,
      sheetKey: this.keys.get(sheet.id)!,
      rows: joinExtents(row(start), row(last)),
      columns: joinExtents(column(start), column(last)),
    };
  }

  private inTable(
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
    const sheetKey = this.keys.get(sheet.id)!;
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

const fold = (name: string): string => name.toLowerCase();

const side = (place: number, own: number, fixed: boolean): Extent =>
  fixed ? fixedExtent(place, place) : relativeExtent(place - own, place - own);
