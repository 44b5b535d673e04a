import { nameKey } from "../names";
import { folded, isEverybody, WORD_FIELDS, type WordField } from "./fields";
import type { OwnPeriods } from "./periods";

/** An indicator as an import needs it. */
export interface KnownIndicator {
  readonly code: string;
  readonly name: string;
  readonly own: OwnPeriods;
}

/** What the workbook knows before a file is read. */
export interface Known {
  readonly partners: readonly string[];
  readonly indicators: readonly KnownIndicator[];
  /** the words of the list of statuses as cells hold them, and every word that means them */
  readonly statuses: readonly { readonly word: string; readonly also: readonly string[] }[];
}

/** For each field the words of a file and what they stand for here; "" says no group. Words are known by `nameKey`. */
export type WordMap = Readonly<Record<WordField, Readonly<Record<string, string>>>>;

/** A map that says nothing. */
export const NO_WORDS: WordMap = { indicator: {}, partner: {}, status: {}, group: {} };

/** Looks words of a file up among what is known, in constant time for each. */
export class Words {
  private readonly known: Readonly<Record<WordField, ReadonlyMap<string, string>>>;

  constructor(
    known: Known,
    private readonly map: WordMap,
  ) {
    const indicators = known.indicators.flatMap(({ code, name }) => [
      [name, code] as const,
      [code, code] as const,
    ]);
    this.known = {
      indicator: new Map(indicators.map(([word, code]) => [folded(word), code])),
      partner: new Map(known.partners.map((name) => [folded(name), name])),
      status: new Map(
        known.statuses.flatMap(({ word, also }) => [word, ...also].map((each) => [folded(each), word])),
      ),
      group: new Map(),
    };
  }

  /** What a word stands for: as the person said, else as it is known; undefined for an unknown one. */
  meaning(field: WordField, word: string): string | undefined {
    const key = nameKey(word);
    const said = this.map[field];
    if (Object.hasOwn(said, key)) return said[key];
    if (field === "group") return isEverybody(word) ? "" : word;
    return word === "" ? undefined : this.known[field].get(folded(word));
  }
}

/** The words of a file that nothing is known of, and how many rows hold each: for the person to say what they mean. */
export interface OpenWord {
  readonly field: WordField;
  readonly word: string;
  readonly rows: number;
}

/** More different words than anybody would go through one by one. */
const MOST_WORDS = 60;

/** Collects the words of a file that stand for something else than they say, or for nothing known. */
export class OpenWords {
  private readonly found = new Map<string, { field: WordField; word: string; rows: number }>();

  constructor(private readonly words: Words) {}

  /** Notes a word of a row; those that are known by themselves are no question. */
  note(field: WordField, word: string): void {
    const isOpen =
      field === "group" ? word !== "" && isEverybody(word) : this.words.meaning(field, word) === undefined;
    if (!isOpen) return;
    const key = `${field}\n${nameKey(word)}`;
    const known = this.found.get(key);
    if (known) known.rows += 1;
    else if (this.found.size < MOST_WORDS) this.found.set(key, { field, word, rows: 1 });
  }

  /** In the order of the fields, the most frequent first. */
  list(): readonly OpenWord[] {
    return [...this.found.values()].sort(
      (a, b) => WORD_FIELDS.indexOf(a.field) - WORD_FIELDS.indexOf(b.field) || b.rows - a.rows,
    );
  }
}
