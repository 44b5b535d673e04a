import { isCellError, type CellError } from "../../spreadsheet/state";

/** One value within a calculation; null is an empty cell, which is not the same as the text "". */
export type Scalar = number | string | boolean | CellError | null;

export const NA: CellError = { error: "#N/A" };
export const VALUE: CellError = { error: "#VALUE!" };

/** The longest text that Excel looks up or accepts as a criterion. */
const MAX_LOOKUP_LENGTH = 255;

/** Whether a value is a text too long to be looked up or to be a criterion. */
export function isTooLongToFind(value: Scalar): boolean {
  return typeof value === "string" && value.length > MAX_LOOKUP_LENGTH;
}
export const NUM: CellError = { error: "#NUM!" };
export const DIV0: CellError = { error: "#DIV/0!" };
export const REF: CellError = { error: "#REF!" };
export const SPILL: CellError = { error: "#SPILL!" };

export const isError = (value: unknown): value is CellError => isCellError(value);

const NUMERIC_TEXT =
  /^([-+]?)\s*\$?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d+))?\s*(%?)$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_MILLISECONDS = 86_400_000;
/** the days from 1 March of year 0 to 30 December 1899, both counted */
const DAYS_BEFORE_1900 = 693_900;

/** A date's serial number in the 1900 system; months and days beyond their range overflow, as in Excel's DATE. */
export function serialOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  // Of years that begin in March, the leap day is the last one.
  const monthInYear = (((months - 2) % 12) + 12) % 12;
  const yearFromMarch = (months - 2 - monthInYear) / 12;
  const leapDays =
    Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400);
  const dayInYear = Math.floor((153 * monthInYear + 2) / 5) + day;
  const days = yearFromMarch * 365 + leapDays + dayInYear - DAYS_BEFORE_1900;
  // Excel counts a 29 February 1900, which did not exist: serial numbers before it are one lower.
  return days <= 60 ? days - 1 : days;
}

/** Year, month and day of a serial number. */
export function dateOf(serial: number): { year: number; month: number; day: number } {
  const days = Math.floor(serial);
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  const moment = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY_MILLISECONDS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** The number that a text represents ("1,250.5", "12 %", "2026-03-31"), or null. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  const numeric = NUMERIC_TEXT.exec(trimmed);
  if (numeric) {
    const digits = Number(`${(numeric[2] ?? "").replaceAll(",", "")}e${numeric[3] ?? "0"}`);
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

/** Converts a value to a number, as arithmetic operators do. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number" || isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberInText(value) ?? VALUE;
}

/** A number in General format: at most 15 significant digits. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude >= 1e20 || magnitude < 1e-19)) {
    const [digits, exponent] = rounded.toExponential().split("e") as [string, string];
    const power = Math.abs(Number(exponent));
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${String(power).padStart(2, "0")}`;
  }
  if (magnitude !== 0 && magnitude < 1e-6) return rounded.toFixed(20).replace(/0+$/, "");
  return magnitude >= 1e15 ? BigInt(rounded).toString() : String(rounded);
}

/** Converts a value to text, as the & operator does. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string" || isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return numberText(value);
}

/** Converts a value to a boolean, as conditions do. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean" || isError(value)) return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  const upper = value.toUpperCase();
  if (upper === "TRUE") return true;
  return upper === "FALSE" ? false : VALUE;
}

/** Normalises the case of a text for comparison. */
export const foldCase = (text: string): string => text.toLowerCase();

/** Whether two numbers are equal to the 15 significant digits with which Excel compares. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // A fast path: formatting is slow, and hardly ever needed.
  if (Math.abs(a - b) > 1e-14 * Math.abs(a)) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export const compareNumbers = (a: number, b: number): number => (sameNumber(a, b) ? 0 : a - b);

const collator = new Intl.Collator("en", { sensitivity: "accent" });

const typeOrder = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

function emptyAs(value: Scalar, other: Scalar): number | string | boolean {
  if (value !== null) return value as number | string | boolean;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Whether two values are equal; faster than `compare`, since it does not determine an order. */
export function equal(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return foldCase(a) === foldCase(b);
  return compare(a, b) === 0;
}

function compareTexts(a: string, b: string): number {
  return foldCase(a) === foldCase(b) ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Negative, zero or positive as `a` sorts before, equal to or after `b`: numbers before texts before booleans. */
export function compare(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const left = emptyAs(a, b);
  const right = emptyAs(b, a);
  if (typeOrder(left) !== typeOrder(right)) return typeOrder(left) - typeOrder(right);
  if (typeof left === "string") return compareTexts(left, right as string);
  return compareNumbers(Number(left), Number(right));
}

function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : NUM;
}

/** Rounds a difference below Excel's 15 significant digits to zero. */
export function roundToZero(result: number, a: number, b: number): number {
  return Math.abs(result) < 1e-15 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : result;
}

function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NUM;
  if (base === 0 && exponent < 0) return DIV0;
  return finite(base ** exponent);
}

/** The arithmetic operators, over numbers. */
export const ARITHMETIC = {
  PLUS: (a: number, b: number) => finite(roundToZero(a + b, a, b)),
  MINUS: (a: number, b: number) => finite(roundToZero(a - b, a, b)),
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
