/** Recognises a table by its captions alone (docs/rules.md, Repair), where it was renamed or converted to a range. */
import { LANGUAGES, type Language } from "../languages";
import { normalizeText } from "../model/text/normalizeText";
import { COLUMNS, type ColumnDefinition } from "./columns";
import type { TableId } from "./types";

/** A table is recognised by at least so many captions, and such a share, of the columns that people fill in. */
const MIN_CAPTIONS = 3;
const MIN_SHARE = 0.6;

/** How well captions fit a table. */
export interface CaptionFit {
  /** columns that people fill in whose caption is there */
  readonly found: number;
  readonly isRecognised: boolean;
}

/** How well captions, in any order, fit a table: by captions of any language and schema version. */
export function captionFit(table: TableId, captions: readonly string[]): CaptionFit {
  const keys = new Set(captions.map(captionKey));
  const entered = enteredColumns(table);
  const found = entered.filter((column) => allKeys(column).some((key) => keys.has(key))).length;
  const needed = Math.min(MIN_CAPTIONS, entered.length);
  return { found, isRecognised: found >= needed && found >= entered.length * MIN_SHARE };
}

/** How many captions of a table are those of columns in a language. */
export function captionsInLanguage(table: TableId, captions: readonly string[], language: Language): number {
  const keys = new Set(captions.map(captionKey));
  return enteredColumns(table).filter(({ captions: own }) => keys.has(captionKey(own[language]))).length;
}

const captionKey = (caption: string): string => normalizeText(caption, "name");

function enteredColumns(table: TableId): readonly ColumnDefinition[] {
  return COLUMNS[table].filter(({ entered }) => entered);
}

/** The keys of each column: every table of a workbook is compared with every definition. */
const keysOfColumns = new WeakMap<ColumnDefinition, readonly string[]>();

function allKeys(column: ColumnDefinition): readonly string[] {
  let keys = keysOfColumns.get(column);
  if (!keys) {
    const { captions, formerCaptions } = column;
    keys = LANGUAGES.flatMap((language) => [captions[language], ...formerCaptions[language]]).map(captionKey);
    keysOfColumns.set(column, keys);
  }
  return keys;
}
