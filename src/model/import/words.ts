import type { ListLabel } from "../text/listLabel";
import { NameIndex } from "../text/nameIndex";
import { byField, CHOICE_FIELDS, isEverybody, WORD_FIELDS, type ChoiceField, type WordField } from "./fields";
import type { KindId } from "../initiative";
import type { OwnPeriods } from "./periods";
import { normalizeText, type TextMode } from "../text/normalizeText";

/** An indicator as an import needs it. */
export interface KnownIndicator {
  readonly code: string;
  readonly name: string;
  readonly own: OwnPeriods;
  /** what kind of figure it is, where that is said */
  readonly kind?: KindId;
  /** its baseline and target, where they are numbers */
  readonly referenceValues?: readonly number[];
}

/** What the workbook knows before a file is read. */
export interface ImportVocabulary {
  readonly partners: readonly string[];
  readonly indicators: readonly KnownIndicator[];
  /** the words of the lists that further fields are chosen from */
  readonly choices: Readonly<Record<ChoiceField, readonly ListLabel[]>>;
}

/** For each field the words of a file, normalized as names, and their meanings; "" means no group. */
export type WordMap = Readonly<Record<WordField, Readonly<Record<string, string>>>>;

/** No name or code is longer. */
const MAX_WORD_LENGTH = 255;

/** A map that says nothing. */
export const NO_WORDS: WordMap = byField(WORD_FIELDS, () => ({}));

type WordMeanings = readonly (readonly [word: string, meaning: string])[];

/** A known word that an unknown one may have been meant for. Only a person takes the one for the other. */
export interface NearWord {
  readonly word: string;
  readonly meaning: string;
}

/** Known words: by themselves, else by what is left without accents and punctuation. One of two meanings has none. */
class MeaningIndex {
  private readonly exact: readonly ReadonlyMap<string, string | undefined>[];
  private readonly loose: ReadonlyMap<string, string | undefined>;
  private readonly names: NameIndex;
  private readonly guesses = new Map<string, NearWord | undefined>();

  /** `ranks`: a word in two of them has its meaning in the first */
  constructor(...ranks: readonly WordMeanings[]) {
    this.exact = ranks.map((words) => meaningsBy("name", words));
    this.loose = meaningsBy("caption", ranks.flat());
    this.names = new NameIndex(ranks.flatMap((words) => words.map(([word]) => word)));
  }

  find(word: string): string | undefined {
    const key = normalizeText(word, "name");
    const rank = this.exact.find((words) => words.has(key));
    return rank ? rank.get(key) : this.loose.get(normalizeText(word, "caption"));
  }

  /** Whether a word has a meaning, even if it has several. */
  has(word: string): boolean {
    return (
      this.exact.some((words) => words.has(normalizeText(word, "name"))) ||
      this.loose.has(normalizeText(word, "caption"))
    );
  }

  /** What an unknown word may have been meant for; each is compared once. */
  nearest(word: string): NearWord | undefined {
    if (!this.guesses.has(word)) this.guesses.set(word, this.guess(word));
    return this.guesses.get(word);
  }

  /** Nothing where two things are as near: one of them would be taken for the likelier. */
  private guess(word: string): NearWord | undefined {
    const [nearest, ...others] = this.names.allNearest(word);
    const meaning = nearest === undefined ? undefined : this.find(nearest);
    if (nearest === undefined || meaning === undefined) return undefined;
    return others.every((other) => this.find(other) === meaning) ? { word: nearest, meaning } : undefined;
  }
}

/** What each word means by its key; undefined where that is two things. */
function meaningsBy(mode: TextMode, words: WordMeanings): ReadonlyMap<string, string | undefined> {
  const meanings = new Map<string, string | undefined>();
  for (const [word, meaning] of words) {
    const key = normalizeText(word, mode);
    if (key === "") continue;
    const isFirst = !meanings.has(key);
    const known = meanings.get(key);
    const isSame = known !== undefined && normalizeText(known, "name") === normalizeText(meaning, "name");
    meanings.set(key, isFirst ? meaning : isSame ? known : undefined);
  }
  return meanings;
}

/** Looks words of a file up among what is known, in constant time for each. */
export class WordMatcher {
  private readonly known: Readonly<Record<WordField, MeaningIndex>>;

  constructor(
    known: ImportVocabulary,
    private readonly map: WordMap,
  ) {
    this.known = {
      indicator: new MeaningIndex(
        known.indicators.map(({ code }) => [code, code]),
        known.indicators.map(({ code, name }) => [name, code]),
      ),
      partner: new MeaningIndex(known.partners.map((name) => [name, name])),
      ...byField(CHOICE_FIELDS, (field) => {
        const words = known.choices[field];
        return new MeaningIndex(
          words.map(({ label }) => [label, label]),
          words.flatMap(({ label, spellings }) => spellings.map((each) => [each, label] as const)),
        );
      }),
      group: new MeaningIndex(),
    };
  }

  /** The meaning of a word: the person's choice, else a known one; undefined for an unknown word. */
  meaning(field: WordField, word: string): string | undefined {
    const key = normalizeText(word, "name");
    const said = this.map[field];
    if (Object.hasOwn(said, key)) return said[key];
    if (field === "group") return isEverybody(word) ? "" : word;
    return word === "" || word.length > MAX_WORD_LENGTH ? undefined : this.known[field].find(word);
  }

  /** Whether something known is called so, even where two things are and the person has to say which. */
  isKnown(field: Exclude<WordField, "group">, word: string): boolean {
    return word !== "" && word.length <= MAX_WORD_LENGTH && this.known[field].has(word);
  }

  /** The known partner, or name or code of an indicator, that is nearest to an unknown word. */
  nearest(field: WordField, word: string): NearWord | undefined {
    if ((field !== "indicator" && field !== "partner") || word === "" || word.length > MAX_WORD_LENGTH)
      return undefined;
    return this.known[field].nearest(word);
  }
}

/** The words of a file that nothing is known of, and how many rows hold each: for the person to say what they mean. */
export interface UnknownWord {
  readonly field: WordField;
  readonly word: string;
  readonly rows: number;
  readonly nearest?: NearWord;
}

/** More different words than anybody would go through one by one. */
const MAX_WORDS = 60;

/** Collects the words of a file that have no known meaning, or mean something else than they say. */
export class UnknownWords {
  private readonly found = new Map<string, { field: WordField; word: string; rows: number }>();

  constructor(private readonly words: WordMatcher) {}

  /** Notes a word of a row; those that are known by themselves are no question. */
  note(field: WordField, word: string): void {
    const isOpen =
      field === "group" ? word !== "" && isEverybody(word) : this.words.meaning(field, word) === undefined;
    if (!isOpen) return;
    const key = `${field}\n${normalizeText(word, "name")}`;
    const known = this.found.get(key);
    if (known) known.rows += 1;
    else if (this.found.size < MAX_WORDS) this.found.set(key, { field, word, rows: 1 });
  }

  /** In the order of the fields, the most frequent first, each with what it may have been meant for. */
  list(): readonly UnknownWord[] {
    return [...this.found.values()]
      .sort((a, b) => WORD_FIELDS.indexOf(a.field) - WORD_FIELDS.indexOf(b.field) || b.rows - a.rows)
      .map((open) => {
        const nearest = this.words.nearest(open.field, open.word);
        return { ...open, ...(nearest && { nearest }) };
      });
  }
}
