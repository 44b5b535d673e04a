import type { IStyleData } from "@univerjs/core";
import type { CellStyle, CellValue } from "../../spreadsheet/state";
import { gridStyle } from "./cellStyle";

/** The format of fractional numbers without a number format, so that they use the language's decimal separator. */
const PLAIN_FRACTION = "0.##########";

/** What a style is combined from: the later parts go over the earlier ones. */
export interface StyleParts {
  /** of the cell's table */
  readonly table: CellStyle | undefined;
  /** of the cell, or of its column */
  readonly own: CellStyle;
}

/** The distinct styles that the grid draws, each with an id, so that cells share them and are compared by them. */
export class StyleRegistry {
  private readonly styles = new Map<string, IStyleData>();
  /** the id of each combination that was asked for before */
  private readonly known = new Map<string, string>();
  /** the id of each style, by its content */
  private readonly idsByContent = new Map<string, string>();
  private readonly numbers = new WeakMap<object, number>();
  private lastNumber = 0;

  /** The id of the style of a cell with a value. */
  idOf({ table, own }: StyleParts, value: CellValue): string {
    // The parts are shared by all cells that look alike, and never change.
    const key = `${this.numberOf(table)} ${this.numberOf(own)} ${kindOf(value)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const style = { ...table, ...own };
    const id = this.register(gridStyle(style, value, patternOf(style.numberFormat, value)));
    this.known.set(key, id);
    return id;
  }

  /** The style with an id. */
  get(id: string): IStyleData | undefined {
    return this.styles.get(id);
  }

  /** All styles by id. */
  all(): Record<string, IStyleData> {
    return Object.fromEntries(this.styles);
  }

  private register(style: IStyleData): string {
    const content = JSON.stringify(style);
    const known = this.idsByContent.get(content);
    if (known !== undefined) return known;
    const id = `style-${this.styles.size}`;
    this.styles.set(id, style);
    this.idsByContent.set(content, id);
    return id;
  }

  private numberOf(part: object | undefined): number {
    if (!part) return 0;
    const known = this.numbers.get(part);
    if (known !== undefined) return known;
    this.lastNumber += 1;
    this.numbers.set(part, this.lastNumber);
    return this.lastNumber;
  }
}

/** What of a value its style depends on. */
function kindOf(value: CellValue): string {
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

function patternOf(numberFormat: string | undefined, value: CellValue): string | undefined {
  if (typeof value !== "number") return undefined;
  if (numberFormat !== undefined && numberFormat !== "General" && numberFormat !== "@") return numberFormat;
  return Number.isInteger(value) ? undefined : PLAIN_FRACTION;
}
