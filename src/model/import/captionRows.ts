import { isEverybody, isGroupCaption, isKnownCaption } from "./fields";
import { isQualityMark } from "./marks";
import { namesPeriod } from "./periods";

/** The captions of merged cells in a row: the columns of each, and its text. */
export interface CaptionSpan {
  readonly columns: readonly number[];
  readonly text: string;
}

/** A row that may hold captions. */
export interface CaptionRow {
  readonly cells: readonly string[];
  readonly spans: readonly CaptionSpan[];
}

/**
 * A row of a text as captions: blank cells after a caption were perhaps merged with it, and equal captions side by side are like
 * merged ones.
 */
export function captionRowOf(cells: readonly string[]): CaptionRow {
  const spans: { columns: number[]; text: string }[] = [];
  cells.forEach((cell, column) => {
    const last = spans.at(-1);
    if (cell.trim() !== "" && cell !== last?.text) spans.push({ columns: [column], text: cell });
    else last?.columns.push(column);
  });
  return { cells, spans: spans.filter(({ columns }) => columns.length > 1) };
}

/** The captions of a row, with that of merged cells above each of their columns. */
export function spanningCaptions({ cells, spans }: CaptionRow): readonly string[] {
  const captions = cells.map((cell) => cell.trim());
  for (const { columns, text } of spans) for (const column of columns) captions[column] = text.trim();
  return captions;
}

/**
 * The captions of two rows, such as years above quarters: each caption of the upper row with the one below it. Undefined
 * if no merged caption of the upper row makes a period or a group with one below it: then the rows are not read together, since
 * the lower one may be data.
 */
export function joinedCaptions(upper: CaptionRow, lower: CaptionRow): readonly string[] | undefined {
  const above = spanningCaptions(upper);
  const below = spanningCaptions(lower);
  const belongTogether = (column: number) => {
    const [one, other] = [above[column] ?? "", below[column] ?? ""];
    return periodOfBoth(one, other) !== undefined || areGroupOfBoth(one, other);
  };
  const areMerged = upper.spans.some(({ columns }) => columns.some(belongTogether));
  if (!areMerged && !arePeriodsOverWords(upper.cells, lower.cells)) return undefined;
  return above.map((text, column) => joined(text, below[column] ?? ""));
}

/** Whether a row has nothing but periods, each above a word for a result or a unit: "2022" over "Value", "2023" over "%". */
function arePeriodsOverWords(above: readonly string[], below: readonly string[]): boolean {
  const filled = above.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  const isOver = (column: number) =>
    periodOfBoth((above[column] ?? "").trim(), (below[column] ?? "").trim()) !== undefined;
  return filled.length > 0 && filled.every(isOver) && below.some(isKnownCaption);
}

function joined(upper: string, lower: string): string {
  if (upper === "" || lower.includes(upper)) return lower;
  if (lower === "") return upper;
  return periodOfBoth(upper, lower) ?? `${upper} ${lower}`;
}

/** Whether two captions name a part of the population together, or one in a period: "Men" over "15-24", "2024" over "Women". */
function areGroupOfBoth(upper: string, lower: string): boolean {
  const isGroup = (text: string) => isGroupCaption(text) || isEverybody(text);
  return upper !== lower && isGroup(lower) && (isGroup(upper) || namesPeriod(upper));
}

/** The period that two captions name together; undefined if they do not, or one of them says nothing. */
function periodOfBoth(upper: string, lower: string): string | undefined {
  if (upper === "" || lower === "" || lower.includes(upper) || isQualityMark(lower)) return undefined;
  return [`${upper} ${lower}`, `${lower} ${upper}`].find(namesPeriod);
}

/** The columns below each caption that merged cells spread over several columns, and that no other caption distinguishes. */
export function indistinctSpans(
  captions: readonly string[],
  spans: readonly CaptionSpan[],
): readonly (readonly number[])[] {
  return spans.flatMap(({ columns }) => {
    const byCaption = new Map<string, number[]>();
    for (const column of columns) {
      const caption = captions[column] ?? "";
      byCaption.set(caption, [...(byCaption.get(caption) ?? []), column]);
    }
    return [...byCaption.values()].filter((same) => same.length > 1);
  });
}
