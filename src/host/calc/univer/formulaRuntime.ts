import { CellValueType, LocaleType, Univer, type ICellData, type ObjectMatrix } from "@univerjs/core";
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerNode,
  UniverFormulaEnginePlugin,
  type BaseAstNode,
  type IUnitData,
} from "@univerjs/engine-formula";
import type { Rect, SheetState } from "../../../spreadsheet/state";
import { MAX_COLUMNS, MAX_ROWS } from "../../../spreadsheet/rects";
import type { CellSource } from "../cellSource";
import type { Argument, HostFunction, CellPosition } from "../functions/definition";
import { addIteratorHelpers } from "./iteratorHelpers";
import type { Scalar } from "../values";
import { argumentOf, arrayOf, BridgedComparison, BridgedFunction } from "./bridge";

/** A compiled formula. */
export type CompiledFormula = BaseAstNode;

/** Cells that a formula reads. */
export interface ReadCells {
  readonly sheetKey: string;
  readonly area: Rect;
}

let units = 0;

/** Converts a cell for Univer. An empty text of a formula gets a formula, otherwise Univer treats the cell as empty. */
function cellData(value: Scalar, hasFormula: boolean): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = typeof value === "string" ? textAsText(value) : value.error;
  return { v: text, t: CellValueType.STRING, ...(hasFormula ? { f: "=" } : {}) };
}

/**
 * A text that Univer does not interpret as an error: Univer recognizes errors in cells by their texts, but not in
 * String objects.
 */
function textAsText(text: string): string {
  return text.startsWith("#") ? (Object(text) as string) : text;
}

/**
 * Univer's formula engine without its workbook: parser, interpreter and functions over cells of the state. The caller
 * decides which formulas to calculate, and in what order.
 */
export class FormulaRuntime {
  private readonly unitId = `host-${(units += 1)}`;
  private readonly univer: Univer;
  private readonly lexer: Lexer;
  private readonly trees: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;

  constructor(
    private readonly source: CellSource,
    hostFunctions: readonly HostFunction[],
  ) {
    addIteratorHelpers();
    this.univer = new Univer({ locale: LocaleType.EN_US });
    this.univer.registerPlugin(UniverFormulaEnginePlugin, {});
    const injector = this.univer.__getInjector();
    const functions = injector.get(IFunctionService);
    functions.registerExecutors(
      // Univer's plugin registers its own functions only when a Univer workbook exists.
      ...ALL_IMPLEMENTED_FUNCTIONS.map(([Executor, name]) => new Executor(name)),
      ...hostFunctions.map((definition) => new BridgedFunction(definition, source)),
      new BridgedComparison(source),
    );
    this.lexer = injector.get(Lexer);
    this.trees = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
  }

  /** Sets a workbook's sheets, by the keys that formulas use. */
  setSheets(sheets: ReadonlyMap<string, SheetState>): void {
    const unit: IUnitData[string] = {};
    const names: Record<string, string> = {};
    for (const [key, sheet] of sheets) {
      names[key] = key;
      const cells: Pick<ObjectMatrix<ICellData>, "getValue"> = {
        getValue: (row, column) => {
          const cell = sheet.cells.get(row, column);
          return cellData(this.source.value(key, row, column), cell?.formula !== undefined);
        },
      };
      unit[key] = {
        // The engine only ever reads single cells of it.
        cellData: cells as ObjectMatrix<ICellData>,
        rowCount: MAX_ROWS,
        columnCount: MAX_COLUMNS,
        rowData: {},
        columnData: {},
      };
    }
    this.config.load({
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      allUnitData: { [this.unitId]: unit },
      unitSheetNameMap: { [this.unitId]: names },
      unitStylesData: {},
    });
  }

  /** Drops cached cells: to be called when cells may have changed. */
  invalidate(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** Parses a formula that names sheets by their keys; null when it cannot be parsed. */
  compile(formula: string): CompiledFormula | null {
    const lexed = this.lexer.treeBuilder(formula);
    return lexed instanceof LexerNode ? (this.trees.parse(lexed) ?? null) : null;
  }

  /**
   * Calculates a formula as if it were in a cell. The values that it reads are provided beforehand, since Univer
   * reads cells one by one and slowly.
   */
  compute(formula: CompiledFormula, position: CellPosition, reads: readonly ReadCells[]): Argument {
    for (const cells of reads) this.provideValues(cells);
    this.runtime.setCurrent(
      position.row,
      position.column,
      MAX_ROWS,
      MAX_COLUMNS,
      position.sheetKey,
      this.unitId,
    );
    const variant = this.interpreter.execute({ node: formula, refOffsetX: 0, refOffsetY: 0 });
    const result = argumentOf(variant, this.source);
    formula.resetCalculationState();
    return result;
  }

  private provideValues({ sheetKey, area }: ReadCells): void {
    const { row, column, rows, columns } = area;
    const key = `${this.unitId}_${sheetKey}_${row}_${row + rows - 1}_${column}_${column + columns - 1}`;
    if (FORMULA_REF_TO_ARRAY_CACHE.get(key)) return;
    FORMULA_REF_TO_ARRAY_CACHE.set(
      key,
      arrayOf(rows, columns, () => this.source.range(sheetKey, area).matrix(), {
        unitId: this.unitId,
        sheetId: sheetKey,
        row,
        column,
      }),
    );
  }

  dispose(): void {
    this.univer.dispose();
  }
}
