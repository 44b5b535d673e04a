/**
 * Finds the columns of a table in its header row (docs/rules.md, Columns): by the map, which follows renaming and
 * moving; else by a caption of the workbook's own language, of this or an earlier schema version; else by the position
 * between known neighbours; else by a caption of another language. No column is used for two fields. Columns of
 * formulas are never guessed: they can be rewritten, while content that somebody put in their place cannot be restored.
 */
import { type Language, LANGUAGES } from "../languages";
import { normalizeText } from "../model/text/normalizeText";
import { idsInMap, positionInHeader, type HeaderRow, type MapEntry } from "./columnMap";
import type { ColumnDefinition } from "./columns";

/** How a column was found. The last two are guesses that a person must confirm before anything is written. */
type FoundBy = "map" | "caption" | "place" | "language";

/** A defined column and its location in the table. */
export interface LocatedColumn {
  readonly column: ColumnDefinition;
  /** 0-based, from the table's first column */
  readonly index: number;
  /** the text of its header cell */
  readonly caption: string;
  readonly foundBy: FoundBy;
}

/** The columns of a table as they were found, in the order of their definitions. */
export interface ColumnLocations {
  readonly found: readonly LocatedColumn[];
  readonly missing: readonly ColumnDefinition[];
}

/** Whether a person has to confirm that the column was identified correctly. */
export function isUnconfirmed({ foundBy }: LocatedColumn): boolean {
  return foundBy === "place" || foundBy === "language";
}

/**
 * Finds the columns of a table.
 * @param map the workbook's map for the table, by the ids of columns; empty where there is no map
 */
export function locateColumns(
  definitions: readonly ColumnDefinition[],
  header: HeaderRow,
  language: Language,
  map: ReadonlyMap<string, MapEntry>,
): ColumnLocations {
  const search = new ColumnSearch(definitions, header, map);
  search.byMap();
  search.byCaption(({ captions }) => [captions[language]], "caption");
  search.byCaption(({ formerCaptions }) => formerCaptions[language], "caption");
  search.byPosition();
  for (const other of LANGUAGES) {
    if (other === language) continue;
    search.byCaption(
      ({ captions, formerCaptions }) => [captions[other], ...formerCaptions[other]],
      "language",
    );
  }
  return search.result();
}

/** The key by which captions are compared, ignoring case, spaces and line breaks. */
const captionKey = (caption: string): string => normalizeText(caption, "name");

/** Whether a caption is that of a column in a language, in this or an earlier schema version. */
export function isCaptionOf(column: ColumnDefinition, caption: string, language: Language): boolean {
  const { captions, formerCaptions } = column;
  return [captions[language], ...formerCaptions[language]].some(
    (one) => captionKey(one) === captionKey(caption),
  );
}

/** A header cell. */
interface Caption {
  readonly text: string;
  /** by which captions are compared */
  readonly key: string;
}

class ColumnSearch {
  /** the header cells */
  private readonly captions: readonly Caption[];
  private readonly located = new Map<
    ColumnDefinition,
    { readonly index: number; readonly foundBy: FoundBy }
  >();
  /** indexes of header cells that already belong to a column */
  private readonly takenIndexes = new Set<number>();

  constructor(
    private readonly definitions: readonly ColumnDefinition[],
    private readonly header: HeaderRow,
    private readonly map: ReadonlyMap<string, MapEntry>,
  ) {
    this.captions = header.captions.map((text) => ({ text, key: captionKey(text) }));
  }

  result(): ColumnLocations {
    return {
      found: this.definitions.flatMap((column) => {
        const found = this.located.get(column);
        const caption = found && this.captions[found.index];
        return caption ? [{ column, ...found, caption: caption.text }] : [];
      }),
      missing: this.definitions.filter((column) => !this.located.has(column)),
    };
  }

  byMap(): void {
    const resolved = [...this.map].flatMap(([id, entry]) => {
      const index = this.indexOfEntry(entry);
      return index === undefined ? [] : [{ id, index }];
    });
    for (const { id, index } of resolved) {
      // Two map entries that resolve to the same column cannot both be right.
      if (resolved.filter((other) => other.index === index).length > 1) continue;
      const column = this.definitions.find((each) => idsInMap(each).includes(id));
      if (column && this.isContradicted(column, id, index)) continue;
      this.takenIndexes.add(index);
      if (column) this.located.set(column, { index, foundBy: "map" });
    }
  }

  /** Assigns columns whose caption occurs exactly once among the unassigned header cells. */
  byCaption(
    captionsOf: (column: ColumnDefinition) => readonly string[],
    foundBy: "caption" | "language",
  ): void {
    for (const column of this.unlocated()) {
      if (foundBy === "language" && !column.entered) continue;
      const index = this.indexOf(captionsOf(column), (index) => !this.takenIndexes.has(index));
      if (index !== undefined) this.take(column, index, foundBy);
    }
  }

  /**
   * Assigns the unidentified columns between two located ones to the missing definitions there, in order, if their
   * numbers match.
   */
  byPosition(): void {
    let missing: ColumnDefinition[] = [];
    let from = 0;
    for (const column of this.definitions.filter((each) => this.mayBeAtPosition(each))) {
      const found = this.located.get(column);
      if (!found) {
        missing.push(column);
        continue;
      }
      this.takeBetween(from, found.index, missing);
      missing = [];
      from = found.index + 1;
    }
    this.takeBetween(from, this.captions.length, missing);
  }

  private takeBetween(from: number, to: number, missing: readonly ColumnDefinition[]): void {
    const free = this.captions.flatMap(({ key }, index) =>
      index >= from && index < to && !this.takenIndexes.has(index) && !this.isSomeCaption(key) ? [index] : [],
    );
    if (free.length !== missing.length) return;
    for (const [order, index] of free.entries()) {
      const column = missing[order];
      if (column?.entered) this.take(column, index, "place");
    }
  }

  private take(column: ColumnDefinition, index: number, foundBy: FoundBy): void {
    this.located.set(column, { index, foundBy });
    this.takenIndexes.add(index);
  }

  private unlocated(): readonly ColumnDefinition[] {
    return this.definitions.filter((column) => !this.located.has(column));
  }

  private indexOfEntry(entry: MapEntry): number | undefined {
    if (entry.kind === "lost") return undefined;
    if (entry.kind === "cell") return positionInHeader(this.header, entry);
    return this.indexOf([entry.caption], () => true);
  }

  /**
   * The index of the only column with one of the captions: by exact text, else ignoring case and spaces; undefined if
   * several match.
   */
  private indexOf(captions: readonly string[], isFree: (index: number) => boolean): number | undefined {
    let matches = this.indexesOf(({ text }, index) => captions.includes(text) && isFree(index));
    if (matches.length === 0) {
      const keys = captions.map(captionKey);
      matches = this.indexesOf(({ key }, index) => keys.includes(key) && isFree(index));
    }
    return matches.length === 1 ? matches[0] : undefined;
  }

  private indexesOf(matches: (caption: Caption, index: number) => boolean): number[] {
    const indexes: number[] = [];
    this.captions.forEach((caption, index) => {
      if (matches(caption, index)) indexes.push(index);
    });
    return indexes;
  }

  /**
   * Whether the address in the map is outdated: the column there lacks the right caption while another column has it,
   * or it has another definition's caption. This happens when a program rewrites the table without updating the
   * references.
   */
  private isContradicted(column: ColumnDefinition, id: string, index: number): boolean {
    if (this.map.get(id)?.kind !== "cell") return false;
    const captionKeys = allCaptions(column);
    const caption = this.captions[index];
    if (!caption || captionKeys.has(caption.key)) return false;
    return this.isSomeCaption(caption.key) || this.captions.some(({ key }) => captionKeys.has(key));
  }

  /**
   * Whether a column can be found by its position: not if the map marks it as deleted or lacks it because it belongs to
   * a later schema version.
   */
  private mayBeAtPosition(column: ColumnDefinition): boolean {
    if (this.located.has(column) || this.map.size === 0) return true;
    const entry = idsInMap(column)
      .map((id) => this.map.get(id))
      .find((one) => one !== undefined);
    return entry !== undefined && entry.kind !== "lost";
  }

  /** Whether a caption is that of a column of the table, in any language and schema version. */
  private isSomeCaption(caption: string): boolean {
    return this.definitions.some((column) => allCaptions(column).has(caption));
  }
}

const ALL_CAPTIONS = new WeakMap<ColumnDefinition, ReadonlySet<string>>();

function allCaptions(column: ColumnDefinition): ReadonlySet<string> {
  let captions = ALL_CAPTIONS.get(column);
  if (!captions) {
    const { formerCaptions } = column;
    captions = new Set(
      LANGUAGES.flatMap((language) => [column.captions[language], ...formerCaptions[language]]).map(
        captionKey,
      ),
    );
    ALL_CAPTIONS.set(column, captions);
  }
  return captions;
}
