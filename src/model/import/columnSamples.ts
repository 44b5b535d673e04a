import { elementAt } from "../collections";
import { isTagRow } from "./layout";
import { isMarkedNumber } from "./numbers";
import { namesPeriod } from "./periods";
import { captionsOf, dataRows, type ImportSource } from "./source";
import { isWithheld } from "./valueIssues";

/** The filled cells of a column: its different texts, each with the number of rows that have it. */
export interface ColumnSample {
  readonly texts: ReadonlyMap<string, number>;
  /** whether there are more different texts than these */
  readonly hasMore: boolean;
}

/** How many different texts of a column are kept. */
const MAX_TEXTS = 300;
/** How many rows below the captions may be further captions. */
const MAX_LABEL_ROWS = 2;

/** From this number of columns on, a line of one text is a title or a note. */
const MIN_COLUMNS_OF_NOTES = 3;

/** Samples all columns over all rows; captions and tags repeated among the rows, titles and notes are left out. */
export function columnSamples(source: ImportSource): readonly ColumnSample[] {
  const captions = captionsOf(source);
  const samples = captions.map(() => ({ texts: new Map<string, number>(), hasMore: false }));
  let row = 0;
  for (const { cells } of dataRows(source)) {
    row += 1;
    if (isTagRow(cells) || (source.header > 0 && row <= MAX_LABEL_ROWS && areLabels(cells))) continue;
    if (captions.length >= MIN_COLUMNS_OF_NOTES && isNote(cells)) continue;
    for (let index = 0; index < samples.length; index += 1) {
      const cell = cells[index] ?? "";
      if (cell === "") continue;
      const sample = elementAt(samples, index);
      const count = sample.texts.get(cell);
      if (count !== undefined) sample.texts.set(cell, count + 1);
      else if (sample.texts.size === MAX_TEXTS) sample.hasMore = true;
      else if (cell.trim() !== captions[index]) sample.texts.set(cell, 1);
    }
  }
  return samples;
}

/** Whether a row has texts alone, as a second row of captions or the wording of questions below the captions has. */
function areLabels(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => /[\p{L}\p{N}%#\p{Sc}]/u.test(cell));
  return (
    filled.length > 0 && !filled.some((cell) => isMarkedNumber(cell) || namesPeriod(cell) || isWithheld(cell))
  );
}

/** Whether a row has one text alone. */
function isNote(cells: readonly string[]): boolean {
  let note: string | undefined;
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    if (note !== undefined) return false;
    note = cell;
  }
  return note !== undefined && !isMarkedNumber(note) && !namesPeriod(note) && !isWithheld(note);
}

/** The share of the sampled rows whose text matches; 0 for an empty column. */
export function shareOf({ texts }: ColumnSample, matches: (text: string) => boolean): number {
  let [matching, all] = [0, 0];
  for (const [text, rows] of texts) {
    all += rows;
    if (matches(text)) matching += rows;
  }
  return all === 0 ? 0 : matching / all;
}
