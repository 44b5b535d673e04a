import type {
  CellError,
  NameState,
  Rect,
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

/** By the name of a sheet, its number in keys: what was read of one workbook's formulas holds for the next one's. */
const sheetNumbers = new Map<string, number>();

/** Gives each sheet a key that it keeps, whatever its name and position become: the same in workbooks alike. */
export class SheetKeys {
  private readonly keys = new WeakMap<SheetState, string>();
  private readonly used = new Set<string>();

  of(sheet: SheetState): string {
    let key = this.keys.get(sheet);
    if (key === undefined) this.keys.set(sheet, (key = this.newKey(sheet.name)));
    return key;
  }

  private newKey(name: string): string {
    const number = sheetNumbers.get(name) ?? sheetNumbers.size + 1;
    sheetNumbers.set(name, number);
    let key = `Sheet_${number}_`;
    // A sheet that was renamed or deleted keeps its key.
    for (let further = 2; this.used.has(key); further += 1) key = `Sheet_${number}_${further}_`;
    this.used.add(key);
    return key;
  }
}

/** What was looked up that depends on where tables are, for a formula that is in none. */
const NO_TABLE = "no table";
const sheetEntry = (name: string): string => `sheet ${foldCase(name)}`;
const tableEntry = (name: string): string => `table ${foldCase(name)}`;
const nameEntry = (name: string): string => `name ${foldCase(name)}`;

/** Resolves sheets, tables and names for formulas; the engine identifies sheets by keys. */
export class FormulaScope {
  private readonly sheetsByName = new Map<string, SheetState>();
  private readonly keys = new Map<string, string>();
  readonly sheets = new Map<string, SheetState>();
  private readonly names = new Map<string, NameState>();
  private readonly tables = new Map<string, TableOnSheet>();
  /** memoized: the same few references occur in thousands of formulas */
  private readonly references = new Map<string, StructuredReference | null>();
  /** likewise the cells of a reference, by its table; those of "this row" in a formula on the table's sheet */
  private readonly cellsOfTables = new Map<TableState, Map<string, CellsReference | CellError>>();
  /** what each sheet, table and name stood for when the scope was made */
  private readonly definitions = new Map<string, string>();
  private lookups = new Set<string>();

  constructor(
    readonly workbook: WorkbookState,
    sheetKeys: SheetKeys,
  ) {
    for (const sheet of workbook.sheets) {
      const key = sheetKeys.of(sheet);
      this.sheets.set(key, sheet);
      this.keys.set(sheet.id, key);
      this.sheetsByName.set(foldCase(sheet.name), sheet);
      for (const table of sheet.tables) this.tables.set(foldCase(table.name), { sheet, table });
      for (const name of sheet.names) this.names.set(`${key}!${foldCase(name.name)}`, name);
    }
    for (const name of workbook.names) this.names.set(`!${foldCase(name.name)}`, name);
    this.define();
  }

  private define(): void {
    for (const [key, sheet] of this.sheets) this.definitions.set(sheetEntry(sheet.name), key);
    for (const { sheet, table } of this.tables.values()) {
      const { row, column, rows, columns } = table.area;
      const place = [this.keyOfSheet(sheet), row, column, rows, columns].join();
      const parts = [place, table.showHeaders, table.showTotals, ...table.columns.map(({ name }) => name)];
      this.definitions.set(tableEntry(table.name), parts.join("\u0000"));
      this.definitions.set(NO_TABLE, `${this.definitions.get(NO_TABLE) ?? ""};${place}`);
    }
    for (const [owner, { name, formula }] of this.names) {
      const entry = nameEntry(name);
      const before = this.definitions.get(entry) ?? "";
      this.definitions.set(entry, `${before}\u0000${owner}\u0000${formula}`);
    }
  }

  /** Runs `work`; returns its result and what it looked up, named as in `changesSince`. */
  recordLookups<T>(work: () => T): { readonly result: T; readonly lookups: ReadonlySet<string> } {
    const lookups = (this.lookups = new Set<string>());
    try {
      return { result: work(), lookups };
    } finally {
      this.lookups = new Set();
    }
  }

  /** What something that was looked up stands for; the same text in two workbooks where it is in the same place. */
  definitionOf(lookup: string): string | undefined {
    return this.definitions.get(lookup);
  }

  /** The sheets, tables and names that stand for something else than in an earlier scope. */
  changesSince(earlier: FormulaScope): Set<string> {
    const entries = new Set([...earlier.definitions.keys(), ...this.definitions.keys()]);
    for (const entry of entries) {
      if (earlier.definitions.get(entry) === this.definitions.get(entry)) entries.delete(entry);
    }
    return entries;
  }

  /** The areas of the tables whose definition is among some changes. */
  tablesAmong(changes: ReadonlySet<string>): { readonly sheetKey: string; readonly area: Rect }[] {
    return [...this.tables.values()]
      .filter(({ table }) => changes.has(tableEntry(table.name)))
      .map(({ sheet, table }) => ({ sheetKey: this.keyOfSheet(sheet), area: table.area }));
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
    this.lookups.add(sheetEntry(name));
    return this.sheetsByName.get(foldCase(name));
  }

  /** The name that a formula of a sheet refers to: the sheet's own before the workbook's. */
  name(name: string, sheetId: string): NameState | undefined {
    this.lookups.add(nameEntry(name));
    return (
      this.names.get(`${this.keys.get(sheetId) ?? ""}!${foldCase(name)}`) ??
      this.names.get(`!${foldCase(name)}`)
    );
  }

  /** The table that contains a cell. */
  tableAround(cellRef: CellRef): TableState | undefined {
    return tableAt(this.workbook, cellRef)?.table;
  }

  /** The sheet of a cell. */
  sheetOf({ sheetId }: CellRef): SheetState | undefined {
    return this.sheets.get(this.keys.get(sheetId) ?? "");
  }

  /**
   * The cells that a token refers to, or an error; null for a token that is no reference. `isRelative`: references
   * without "$" are relative to the formula's cell, as in cells but not in names.
   */
  cellsOf(token: Token, cellRef: CellRef, isRelative: boolean): CellsReference | CellError | null {
    if (token.kind === "area") {
      const sheet = token.sheet === undefined ? this.sheetOf(cellRef) : this.sheetNamed(token.sheet);
      return sheet
        ? this.fromReference(token.reference ?? parseReference(token.local), sheet, cellRef, isRelative)
        : REF_ERROR;
    }
    if (token.kind === "name" && token.sheet === undefined) {
      const table = this.tableNamed(token.text);
      return table ? this.fromTableReference({ parts: [] }, table, cellRef) : null;
    }
    if (token.kind !== "structured") return null;
    const reference = this.reference(token.text);
    if (!reference) return REF_ERROR;
    const found =
      reference.table === undefined ? this.tableOnSheetAround(cellRef) : this.tableNamed(reference.table);
    if (!found) return REF_ERROR;
    if (found.sheet.id !== cellRef.sheetId && reference.parts.includes("#This Row"))
      return this.fromTableReference(reference, found, cellRef);
    let cellsOfTable = this.cellsOfTables.get(found.table);
    if (!cellsOfTable) this.cellsOfTables.set(found.table, (cellsOfTable = new Map()));
    let cells = cellsOfTable.get(token.text);
    if (!cells) cellsOfTable.set(token.text, (cells = this.fromTableReference(reference, found, cellRef)));
    return cells;
  }

  private tableNamed(name: string): TableOnSheet | undefined {
    this.lookups.add(tableEntry(name));
    return this.tables.get(foldCase(name));
  }

  private tableOnSheetAround(cellRef: CellRef): TableOnSheet | null {
    const found = tableAt(this.workbook, cellRef);
    this.lookups.add(found ? tableEntry(found.table.name) : NO_TABLE);
    return found;
  }

  private fromReference(
    { start, end }: Reference,
    sheet: SheetState,
    cellRef: CellRef,
    isRelative: boolean,
  ): CellsReference {
    const row = (corner: Corner): Extent => extentOf(corner.row, cellRef.row, corner.fixedRow || !isRelative);
    const column = (corner: Corner): Extent =>
      extentOf(corner.column, cellRef.column, corner.fixedColumn || !isRelative);
    const last = end ?? start;
    return {
      sheetKey: this.keyOfSheet(sheet),
      rows: joinExtents(row(start), row(last)),
      columns: joinExtents(column(start), column(last)),
    };
  }

  private fromTableReference(
    reference: StructuredReference,
    found: TableOnSheet,
    cellRef: CellRef,
  ): CellsReference | CellError {
    const isThisRow = reference.parts.includes("#This Row");
    if (isThisRow && reference.parts.length > 1) return REF_ERROR;
    const cells = resolveInTable(isThisRow ? { ...reference, parts: ["#Data"] } : reference, found, cellRef);
    if ("error" in cells) return cells;
    const { sheet, area } = cells;
    if (isThisRow && cellRef.sheetId !== sheet.id) return VALUE_ERROR;
    const columns = fixedExtent(area.column, area.column + area.columns - 1);
    const sheetKey = this.keyOfSheet(sheet);
    if (!isThisRow) return { sheetKey, columns, rows: fixedExtent(area.row, area.row + area.rows - 1) };
    const within = { ...area, column: 0, columns: Number.MAX_SAFE_INTEGER };
    return { sheetKey, columns, rows: relativeExtent(0, 0), within };
  }

  private reference(text: string): StructuredReference | null {
    let parsed = this.references.get(text);
    if (parsed === undefined) this.references.set(text, (parsed = readStructuredReference(text)));
    return parsed;
  }
}

const foldCase = (name: string): string => name.toLowerCase();

const extentOf = (position: number, formulaPosition: number, isFixed: boolean): Extent =>
  isFixed
    ? fixedExtent(position, position)
    : relativeExtent(position - formulaPosition, position - formulaPosition);
