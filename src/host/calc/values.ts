import { isCellError, type CellError } from "../../spreadsheet/state";

/** One value within a calculation; null is an empty cell, which is not the same as the text "". */
export type Scalar = number | string | boolean | CellError | null;

/** Rows and columns of values, kept row after row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] ?? null;
  }
}

export const NA: CellError = { error: "#N/A" };
export const VALUE: CellError = { error: "#VALUE!" };

/** Excel looks up no text, and reads no criterion, of more characters. */
const LONGEST_WANTED = 255;

/** Whether a value is a text too long to be looked up or to be a criterion. */
export function isTooLongToFind(value: Scalar): boolean {
  return typeof value === "string" && value.length > LONGEST_WANTED;
}
export const NUM: CellError = { error: "#NUM!" };
export const DIV0: CellError = { error: "#DIV/0!" };
export const REF: CellError = { error: "#REF!" };
export const SPILL: CellError = { error: "#SPILL!" };

export const isError = (value: unknown): value is CellError => isCellError(value);

const NUMERIC_TEXT =
  /^([-+]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d+))?\s*(%?)$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY = 86_400_000;

/** A date's serial number in the 1900 system; months and days beyond their range run over, as in Excel's DATE. */
export function serialOf(year: number, month: number, day: number): number {
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const days = Math.round((moment.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  // Excel counts a 29 February 1900 that never was: days before it are one lower.
  return days <= 60 ? days - 1 : days;
}

/** Year, month and day of a serial number. */
export function dateOf(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const moment = new Date(Date.UTC(1899, 11, 30) + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** The number that a text reads as ("1,250.5", "12 %", "2026-03-31"), or null. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  const numeric = NUMERIC_TEXT.exec(trimmed);
  if (numeric) {
    const digits = Number(`${numeric[2]!.replaceAll(",", "")}e${numeric[3] ?? "0"}`);
    const signed = numeric[1] === "-" ? -digits : digits;
    return numeric[4] === "%" ? signed / 100 : signed;
  }
  const date = ISO_DATE.exec(trimmed);
  if (!date) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  const serial = serialOf(year, month, day);
  return dateOf(serial).day === day ? serial : null;
}

/** A value as a number, as arithmetic takes it. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number" || isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberInText(value) ?? VALUE;
}

/** A number as Excel writes it where no format is given: at most 15 significant digits. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-19)) {
    const [digits, exponent] = rounded.toExponential().split("e") as [string, string];
    const power = Math.abs(Number(exponent));
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${String(power).padStart(2, "0")}`;
  }
  if (size !== 0 && size < 1e-6) return rounded.toFixed(20).replace(/0+$/, "");
  return size >= 1e15 ? BigInt(rounded).toString() : String(rounded);
}

/** A value as text, as & joins it. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string" || isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return numberText(value);
}

/** A value as a condition takes it. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean" || isError(value)) return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  const upper = value.toUpperCase();
  if (upper === "TRUE") return true;
  return upper === "FALSE" ? false : VALUE;
}

/** Text without regard to case, for comparing. */
export const folded = (text: string): string => text.toLowerCase();

/** Excel compares numbers by the 15 digits that it keeps. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // Writing digits out is slow, and hardly ever needed.
  if (Math.abs(a - b) > 1e-14 * Math.abs(a)) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

const rank = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function likeOther(value: Scalar, other: Scalar): number | string | boolean {
  if (value !== null) return value as number | string | boolean;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Whether two values are equal; like `compare`, and faster, since it needs no order. */
export function equal(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return folded(a) === folded(b);
  return compare(a, b) === 0;
}

function compareTexts(a: string, b: string): number {
  return folded(a) === folded(b) ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Below zero, zero or above as `a` comes before, with or after `b`: numbers before texts before truth values. */
export function compare(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  const left = likeOther(a, b);
  const right = likeOther(b, a);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string") return compareTexts(left, right as string);
  return sameNumber(Number(left), Number(right)) ? 0 : Number(left) - Number(right);
}

function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : NUM;
}

/** Sums leave no dust: a difference beyond the 15 digits that Excel keeps is zero. */
function withoutDust(result: number, a: number, b: number): number {
  return Math.abs(result) < 1e-15 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : result;
}

function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  return finite(base ** exponent);
}

/** The operators of a formula over numbers. */
export const ARITHMETIC = {
  PLUS: (a: number, b: number) => finite(withoutDust(a + b, a, b)),
  MINUS: (a: number, b: number) => finite(withoutDust(a - b, a, b)),
  MULTIPLY: (a: number, b: number) => finite(a * b),
  DIVIDED: (a: number, b: number) => (b === 0 ? DIV0 : finite(a / b)),
  POWER: power,
} as const satisfies Record<string, (a: number, b: number) => number | CellError>;

/** Applies an operator to two values of any kind: the first error found is the result. */
export function calculateNumbers(
  operator: (a: number, b: number) => number | CellError,
  a: Scalar,
  b: Scalar,
): number | CellError {
  const left = toNumber(a);
  if (isError(left)) return left;
  const right = toNumber(b);
  return isError(right) ? right : operator(left, right);
}
