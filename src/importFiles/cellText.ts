import { DAYS_FROM_1900_TO_1904 } from "../spreadsheet/dateSystem";
import { isCellError } from "../spreadsheet/state";
import type { FilledCell } from "../xlsx";
import { formatKind, type FormatKind } from "./formatKind";

/** A cell as an import reads it. */
export interface CellText {
  readonly text: string;
  /** whether it is a number or a date, so that its text can be read in one way only */
  readonly isTyped: boolean;
}

/** Excel computes and stores fifteen digits; what follows comes from binary fractions. */
const DIGITS = 15;
const DAY_SECONDS = 86_400;
/** The number of 1970-01-01 */
const UNIX_EPOCH = 25_569;
/** The number of 9999-12-31, the last day of Excel. */
const LAST_DAY = 2_958_465;
/** Excel takes 1900 for a leap year: days before 1900-03-01 have a number that is too low by one. */
const FIRST_RIGHT_DAY = 60;

/**
 * The text of a cell, whatever the language of the program that wrote it: a number in full, without separators of
 * thousands and with "." as decimal sign; "45%" for what is shown as a percentage; a day as 2024-03-31.
 */
export function cellText({ value, numberFormat }: FilledCell, usesDates1904: boolean): CellText {
  if (typeof value === "number") return numberText(value, formatKind(numberFormat, value), usesDates1904);
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", isTyped: false };
  if (typeof value !== "string")
    return { text: isCellError(value) ? value.error : value.formula, isTyped: false };
  return { text: value.replace(/\r\n?/g, "\n").replaceAll("\0", ""), isTyped: false };
}

function numberText(value: number, format: FormatKind, usesDates1904: boolean): CellText {
  switch (format.kind) {
    case "percent":
      return typed(`${inFull(format.isHundredth ? value * 100 : value)}%`);
    case "date": {
      const serial = usesDates1904 ? value + DAYS_FROM_1900_TO_1904 : value;
      // Excel shows no day for these.
      if (value < 0 || serial >= LAST_DAY + 1) return typed(inFull(value));
      return typed(dayText(serial, format.precision));
    }
    case "duration":
      return { text: durationText(value), isTyped: false };
    case "worded":
      return { text: `${inFull(value)} ${format.words}`, isTyped: false };
    case "currency":
      return typed(`${inFull(value)} ${format.sign}`);
    default:
      return typed(inFull(value));
  }
}

function typed(text: string): CellText {
  return { text, isTyped: true };
}

function inFull(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * A day in ISO form. A month that is shown without a day is given as such, and so is a year where the day is its first: a
 * program adds the first day to what a person typed as "Mar-24".
 */
function dayText(serial: number, precision: "year" | "month" | "day" | "time"): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - days * DAY_SECONDS;
  const unixDays = days - UNIX_EPOCH + (days < FIRST_RIGHT_DAY ? 1 : 0);
  const iso = new Date((unixDays * DAY_SECONDS + ofDay) * 1000).toISOString();
  const day = iso.slice(0, 10);
  if (precision === "year" && day.endsWith("-01-01")) return day.slice(0, 4);
  // The last day of a month may be that of a quarter or a year; the days between are only shown as their month.
  if (precision === "month" && (day.endsWith("-01") || !isLastOfMonth(unixDays))) return day.slice(0, 7);
  return precision === "time" && ofDay > 0 ? `${day} ${iso.slice(11, 19)}` : day;
}

/** Whether the day after one begins a month. */
function isLastOfMonth(unixDays: number): boolean {
  return new Date((unixDays + 1) * DAY_SECONDS * 1000).getUTCDate() === 1;
}

/** "36:30:00": a length of time is no number of an indicator until somebody says in which unit. */
function durationText(value: number): string {
  const seconds = Math.round(Math.abs(value) * DAY_SECONDS);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${value < 0 ? "-" : ""}${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}
