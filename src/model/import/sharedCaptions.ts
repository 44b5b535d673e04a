import { elementAt } from "../collections";
import { holdsNumbers, type ColumnUse } from "./fields";
import { isNumber } from "./numbers";
import { dataRows, isCellSource, type CellSource, type ImportSource } from "./source";

/**
 * The number columns whose captions seem to span several columns: ignored columns of numbers without captions follow
 * them. Merged caption cells, with a second line of captions below them, are exported in this way; the first caption
 * alone does not identify the numbers, nor does one that another column has as well. In a sheet, merged cells say themselves which columns their caption spans.
 */
export function sharedCaptions(
  source: ImportSource,
  captions: readonly string[],
  columns: readonly (ColumnUse | null)[],
): ReadonlySet<number> {
  const owners = captions.map((caption, index) =>
    caption !== "" && holdsNumbers(columns[index] ?? null) ? index : -1,
  );
  // Each column without a caption belongs to the one before it.
  captions.forEach((caption, index) => {
    if (index > 0 && caption === "" && (columns[index] ?? null) === null)
      owners[index] = elementAt(owners, index - 1);
  });
  const followers = owners.flatMap((owner, index) => (owner >= 0 && owner !== index ? [index] : []));
  const shared = isCellSource(source) ? sharedSpans(source, columns) : new Set<number>();
  for (const index of equalCaptions(source, captions, columns)) shared.add(index);
  if (followers.length === 0) return shared;
  for (const { cells } of dataRows(source)) {
    for (const index of followers) if (isNumber(cells[index] ?? "")) shared.add(elementAt(owners, index));
  }
  return shared;
}

/** The columns of figures of a wide file whose caption another column of numbers has as well. */
function equalCaptions(
  source: ImportSource,
  captions: readonly string[],
  columns: readonly (ColumnUse | null)[],
): readonly number[] {
  const keyOf = (index: number) => elementAt(captions, index).toLowerCase();
  const figures = captions.flatMap((_, index) => (columns[index] === "figures" ? [index] : []));
  const hasTwin = (index: number) =>
    figures.some((other) => other !== index && keyOf(other) === keyOf(index));
  const twins = figures.filter(hasTwin);
  if (twins.length === 0) return [];
  const withNumbers = new Set<number>();
  for (const { cells } of dataRows(source))
    for (const index of twins) if (isNumber(cells[index] ?? "")) withNumbers.add(index);
  const figureColumns = [...withNumbers];
  return figureColumns.filter((index) =>
    figureColumns.some((other) => other !== index && keyOf(other) === keyOf(index)),
  );
}

/** The columns below one merged caption, of which several hold numbers and some have no use of their own. */
function sharedSpans({ spans, rows }: CellSource, columns: readonly (ColumnUse | null)[]): Set<number> {
  const shared = new Set<number>();
  for (const span of spans) {
    const numbers = span.filter((index) => rows.some(({ cells }) => isNumber(cells[index] ?? "")));
    const haveUses = numbers.every((index) => ![null, "figures"].includes(columns[index] ?? null));
    if (numbers.length > 1 && !haveUses) for (const index of numbers) shared.add(index);
  }
  return shared;
}
