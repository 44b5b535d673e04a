import { elementAt } from "../../model/collections";
import { columnLetters } from "../../blueprint/formula";
import type { CellInput } from "../../blueprint/types";
import { translate } from "../../languages/messages";
import { PANE_IMPORT_TEXTS } from "../../languages/texts/pane/import";
import type { Field } from "../../model/import/fields";
import type { Layout, ValueRow } from "../../model/import/layout";
import type { ImportPlan } from "../../model/import/plan";
import { captionsLine, captionsOf, type ImportSource } from "../../model/import/source";
import { withoutControls } from "../../model/import/controlCharacters";
import type { Language } from "../../languages";
import { plainText } from "../plainText";
import { fieldName, importIssueText } from "./importIssueText";
import type { ImportIssue } from "../../model/issues/issue";

/** Limits of Excel for the text of a cell, and of the total length of a line. */
const MAX_CELL_LENGTH = 30_000;
const MAX_LINE_LENGTH = 200_000;
const MAX_CELLS = 1_000;
/** The maximum length of a caption; longer texts, such as survey questions, would fill the screen. */
const MAX_CAPTION_LENGTH = 255;

/** The origin of rows set aside. */
export interface QuarantineOrigin {
  /** the serial number of the day */
  readonly when: number;
  readonly source: ImportSource;
  readonly plan: ImportPlan;
  readonly layout: Layout;
  readonly language: Language;
}

/**
 * The form of rows set aside: the cells of one value, or an unsplit line of a wide file.
 */
export type RowForm = "values" | "lines";

/** The first cells of all rows of an import, as they are read: the day and the file. */
export function importStamp({
  when,
  source,
}: Pick<QuarantineOrigin, "when" | "source">): readonly [number, string] {
  return [when, withoutControls(source.name, "\ufffd")];
}

/** The cells of a row set aside: the file's cells stay plain text. */
export function quarantinedCells(
  row: ValueRow,
  issues: readonly ImportIssue[],
  origin: QuarantineOrigin,
): CellInput[] {
  const { when, source, layout, language } = origin;
  const kept = truncateCells(row.cells, MAX_CELL_LENGTH);
  const isWhole =
    kept.length === row.cells.length &&
    kept.every((cell, index) => cell.length === elementAt(row.cells, index).length);
  const sentences = issues.map((issue) => importIssueText(issue, language));
  if (!isWhole) sentences.push(translate(PANE_IMPORT_TEXTS, language, "quarantine.shortened"));
  const column = columnOf(row, issues, layout);
  const letters = column === undefined ? "" : columnLetters(column);
  return [
    ...[when, writableText(source.name), row.line, letters, writableText(sentences.join(" "))],
    ...kept.map(writableText),
  ];
}

/**
 * The header cells above the rows of a form: the caption of each cell in the file, else the field of its column, else
 * its letters.
 */
export function headerCells(
  form: RowForm,
  { when, source, plan, layout, language }: QuarantineOrigin,
): CellInput[] {
  const say = (key: "captions" | "captionsOfLines" | "noCaptions" | "unnamed", letters = "") =>
    translate(PANE_IMPORT_TEXTS, language, `quarantine.${key}`, { letters });
  const isWhole = form === "lines";
  const captions = isWhole ? captionsOf(source) : layout.captions;
  const uses = isWhole ? captions.map((_, index) => fieldOf(plan, index)) : layout.columns;
  const named = captions.map((caption, index) => {
    if (caption !== "") return caption;
    const use = uses[index] ?? null;
    if (use !== null) return fieldName(use, language);
    return say("unnamed", columnLetters(isWhole ? index : elementAt(layout.kept, index)));
  });
  const about = source.header === 0 ? "noCaptions" : isWhole ? "captionsOfLines" : "captions";
  return [
    ...[when, writableText(source.name), captionsLine(source) ?? "", "", say(about)],
    ...truncateCells(named, MAX_CAPTION_LENGTH).map(writableText),
  ];
}

function fieldOf({ columns }: ImportPlan, index: number): Field | null {
  const use = columns[index] ?? null;
  return use === "figures" || use === "mark" ? null : use;
}

/** The first cells of a line, each truncated, up to a total length. */
function truncateCells(cells: readonly string[], maxLength: number): string[] {
  let room = MAX_LINE_LENGTH;
  return cells.slice(0, MAX_CELLS).map((cell) => {
    const length = Math.min(cell.length, maxLength, room);
    room -= length;
    return length < cell.length ? `${cell.slice(0, length)}…` : cell;
  });
}

/** The 0-based column of the file with the value, else of the first cell with an issue. */
function columnOf(
  { column, misfit }: ValueRow,
  issues: readonly ImportIssue[],
  { kept }: Layout,
): number | undefined {
  if (column !== undefined || misfit) return column;
  const cell = issues.find(({ place }) => place.column !== undefined)?.place.column;
  return cell === undefined ? undefined : kept[cell];
}

function writableText(cell: string): string {
  return plainText(withoutControls(cell, "\ufffd"));
}
