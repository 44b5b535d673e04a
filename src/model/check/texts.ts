/** Texts as formulas compare them, and as people mean them. */

import { MARKS } from "../../catalogue/term";

/** What formulas compare of a text: spaces at its ends and runs of spaces within do not count, nor does case. */
export function lookupKey(text: string): string {
  return trimmed(text).toLowerCase();
}

/** As Excel's TRIM: only plain spaces, at the ends and in runs. */
export function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** Nothing stands in it for a formula. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && trimmed(value) === "";
}

/** Signs that take no room: zero-width spaces, soft hyphens, byte order marks. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;

/** A name with plain single spaces, composed letters and no sign that nobody sees. */
export function cleanName(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

const LEADING_MARK = new RegExp(`^[${Object.values(MARKS).join("")}]\\s*`, "u");

/** What two spellings of one word have in common: case, accents, kinds of spaces, hyphens and apostrophes aside. */
export function spellingKey(text: string): string {
  return cleanName(text)
    .replace(LEADING_MARK, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’ʼ‘`]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .toLowerCase();
}

/** A value as a message can show it: whole when short, cut when long. */
export function shown(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
