import { conditionFormula } from "../spreadsheet/conditionalFormats";
import { filledFormula, type FilledFormula } from "../spreadsheet/formulas/shiftFormula";
import { containsCell, firstRect, MAX_COLUMNS } from "../spreadsheet/rects";
import type {
  CellRef,
  CellValue,
  ConditionalFormatState,
  ConditionalStyle,
  WorkbookState,
} from "../spreadsheet/state";
import { isTrue } from "./operations/cellValues";
import { HostError } from "./wire/HostError";

/** A conditional format whose style applies where its formula is true. */
interface Condition {
  readonly format: ConditionalFormatState;
  readonly formula: FilledFormula;
}

/** The conditions of a sheet, and the styles of the cells that were asked for. */
interface SheetStyles {
  readonly conditions: readonly Condition[];
  readonly styles: Map<number, ConditionalStyle | undefined>;
}

/** What calculates the formulas of conditions. */
export interface ConditionCalculation {
  /** the value of a formula in a cell; undefined if something has to be loaded first */
  evaluateNow(formula: string, cellRef: CellRef): CellValue | undefined;
  /** loads what the formula needs; `forget` is to be called afterwards */
  load(formula: string, cellRef: CellRef): void;
}

/**
 * The styles that conditional formats give to cells. Each is worked out when it is asked for, so that a long column costs no more than
 * the rows in view, and kept until `forget`.
 */
export class ConditionalStyles {
  private readonly sheets = new Map<string, SheetStyles>();

  constructor(
    private readonly workbook: WorkbookState,
    private readonly calculation: ConditionCalculation,
  ) {}

  /** To be called when the workbook has changed. */
  forget(): void {
    this.sheets.clear();
  }

  /** The style over a cell's own; undefined if no condition applies. */
  styleAt(cellRef: CellRef): ConditionalStyle | undefined {
    const { conditions, styles } = this.stylesOfSheet(cellRef.sheetId);
    if (conditions.length === 0) return undefined;
    const key = cellRef.row * MAX_COLUMNS + cellRef.column;
    if (!styles.has(key)) styles.set(key, this.combinedStyle(conditions, cellRef));
    return styles.get(key);
  }

  private stylesOfSheet(sheetId: string): SheetStyles {
    let known = this.sheets.get(sheetId);
    if (!known) {
      const formats = this.workbook.sheets.find(({ id }) => id === sheetId)?.conditionalFormats ?? [];
      const conditions = [...formats]
        .sort((a, b) => a.priority - b.priority)
        .flatMap((format) => {
          const formula = conditionFormula(format);
          return formula === null ? [] : [{ format, formula: filledFormula(formula) }];
        });
      known = { conditions, styles: new Map() };
      this.sheets.set(sheetId, known);
    }
    return known;
  }

  /** The styles of all conditions that hold; of two that set the same, the first one's. */
  private combinedStyle(conditions: readonly Condition[], cellRef: CellRef): ConditionalStyle | undefined {
    let combined: ConditionalStyle | undefined;
    for (const { format, formula } of conditions) {
      const { areas, style, stopIfTrue } = format;
      const isConcerned = areas.some((area) => containsCell(area, cellRef.row, cellRef.column));
      if (!isConcerned || !this.holds(format, formula, cellRef)) continue;
      const borders = { ...style.borders, ...combined?.borders };
      combined = { ...style, ...combined, ...(Object.keys(borders).length > 0 && { borders }) };
      if (stopIfTrue) break;
    }
    return combined;
  }

  private holds({ areas }: ConditionalFormatState, formula: FilledFormula, cellRef: CellRef): boolean {
    const first = firstRect(areas);
    const text = formula.at(cellRef.row - first.row, cellRef.column - first.column);
    try {
      const value = this.calculation.evaluateNow(text, cellRef);
      if (value === undefined) this.calculation.load(text, cellRef);
      return value !== undefined && isTrue(value);
    } catch (error) {
      // As in Excel, a format whose formula gives no value does not apply.
      if (error instanceof HostError) return false;
      throw error;
    }
  }
}
