import type { ListLabel } from "../text/listLabel";
import { NameIndex } from "../text/nameIndex";
import {
  byField,
  CHOICE_FIELDS,
  isEverybody,
  labelOfCode,
  namesSubtotal,
  WORD_FIELDS,
  type ChoiceField,
  type WordField,
} from "./fields";
import type { KindId } from "../initiative";
import type { CombinationId } from "../listIds";
import { namesOtherFigure } from "./figureKinds";
import { scaleIn } from "./scale";
import { isUnitOf } from "./units";
import { withoutFootnotes } from "./marks";
import { groupBehindDate } from "./groupDates";
import type { ReportingPeriods } from "./periods";
import { normalizeText, type TextMode } from "../text/normalizeText";

/** The data about an indicator that an import needs. */
export interface KnownIndicator {
  readonly code: string;
  readonly name: string;
  readonly own: ReportingPeriods;
  /** the kind of its values, if defined */
  readonly kind?: KindId;
  readonly unit?: string;
  /** what it measures */
  readonly meaning?: string;
  /** how the figures of partners are combined, if defined */
  readonly combination?: CombinationId;
  /** its baseline and target, where they are numbers */
  readonly referenceValues?: readonly number[];
}

/** The names and labels of the workbook that a file's words are matched with. */
export interface ImportVocabulary {
  readonly partners: readonly string[];
  readonly indicators: readonly KnownIndicator[];
  /** the list labels of choice fields */
  readonly choices: Readonly<Record<ChoiceField, readonly ListLabel[]>>;
}

/** For each field the words of a file, normalized as names, and their meanings; "" means no group. */
export type WordMap = Readonly<Record<WordField, Readonly<Record<string, string>>>>;

/** The maximum length of a name or code. */
const MAX_WORD_LENGTH = 255;

/** The number of different groups of a file that are memoized. */
const MAX_GROUPS = 10_000;

const UNIT_IN_BRACKETS = /^(.*\S)\s*[([]([^()[\]]{1,40})[)\]]$/;

/** An empty map. */
export const NO_WORDS: WordMap = byField(WORD_FIELDS, () => ({}));

type WordMeanings = readonly (readonly [word: string, meaning: string])[];

/** A known word similar to an unknown one; only a person may equate them. */
export interface NearWord {
  readonly word: string;
  readonly meaning: string;
}

/** An index of known words: by exact name, else ignoring accents and punctuation. Ambiguous words have no meaning. */
class MeaningIndex {
  private readonly exact: readonly ReadonlyMap<string, string | undefined>[];
  private readonly loose: ReadonlyMap<string, string | undefined>;
  private readonly names: NameIndex;
  private readonly guesses = new Map<string, NearWord | undefined>();

  /** `ranks`: in descending priority; a word in two of them has the meaning of the first */
  constructor(...ranks: readonly WordMeanings[]) {
    this.exact = ranks.map((words) => meaningsBy("name", words));
    this.loose = meaningsBy("caption", ranks.flat());
    this.names = new NameIndex(ranks.flatMap((words) => words.map(([word]) => word)));
  }

  find(word: string): string | undefined {
    const key = normalizeText(word, "name");
    const rank = this.exact.find((words) => words.has(key));
    return rank ? rank.get(key) : this.loose.get(normalizeText(withoutFootnotes(word), "caption"));
  }

  /** Whether a word has a meaning, even if it has several. */
  has(word: string): boolean {
    return (
      this.exact.some((words) => words.has(normalizeText(word, "name"))) ||
      this.loose.has(normalizeText(withoutFootnotes(word), "caption"))
    );
  }

  /** The known word nearest to an unknown one; memoized. */
  nearest(word: string): NearWord | undefined {
    if (!this.guesses.has(word)) this.guesses.set(word, this.guess(word));
    return this.guesses.get(word);
  }

  /** Undefined if words with different meanings are equally near. */
  private guess(word: string): NearWord | undefined {
    const [nearest, ...others] = this.names.allNearest(word);
    const meaning = nearest === undefined ? undefined : this.find(nearest);
    if (nearest === undefined || meaning === undefined) return undefined;
    return others.every((other) => this.find(other) === meaning) ? { word: nearest, meaning } : undefined;
  }
}

/** The meaning of each word by its key; undefined if it is ambiguous. */
function meaningsBy(mode: TextMode, words: WordMeanings): ReadonlyMap<string, string | undefined> {
  const meanings = new Map<string, string | undefined>();
  for (const [word, meaning] of words) {
    const key = normalizeText(word, mode);
    if (key === "") continue;
    const isFirst = !meanings.has(key);
    const previous = meanings.get(key);
    const isSame =
      previous !== undefined && normalizeText(previous, "name") === normalizeText(meaning, "name");
    meanings.set(key, isFirst ? meaning : isSame ? previous : undefined);
  }
  return meanings;
}

/** Looks up words of a file among known words, in constant time each. */
export class WordMatcher {
  private readonly known: Readonly<Record<WordField, MeaningIndex>>;
  private readonly groupMeanings = new Map<string, string>();
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;

  constructor(
    known: ImportVocabulary,
    private readonly map: WordMap,
  ) {
    this.indicators = new Map(known.indicators.map((each) => [each.code, each]));
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

  /**
   * The meaning of a word: the person's choice, else a known one; undefined for an unknown word.
   * @param caption the caption of its column, for groups
   */
  meaning(field: WordField, word: string, caption = ""): string | undefined {
    const key = normalizeText(word, "name");
    const chosen = this.map[field];
    if (Object.hasOwn(chosen, key)) return chosen[key];
    if (field === "group") return this.groupMeaning(word, caption);
    if (word === "" || word.length > MAX_WORD_LENGTH) return undefined;
    const meaning =
      this.known[field].find(word) ?? (field === "indicator" ? this.indicatorBesideUnit(word) : undefined);
    const parts = meaning === undefined ? labelOfCode(word) : undefined;
    if (!parts) return meaning;
    const meanings = [parts.code, parts.label].map((part) => this.known[field].find(part));
    const [first, second] = meanings;
    return first === undefined || second === undefined || first === second ? (first ?? second) : undefined;
  }

  /** The indicator of a name with its unit or a scale in brackets: "Poverty rate (%)", "Money raised ($000)". */
  private indicatorBesideUnit(word: string): string | undefined {
    const [, name, unit] = UNIT_IN_BRACKETS.exec(word) ?? [];
    if (name === undefined || unit === undefined) return undefined;
    const code = this.known.indicator.find(name);
    const indicator = code === undefined ? undefined : this.indicators.get(code);
    return indicator && (scaleIn(unit) !== undefined || isUnitOf(unit, indicator)) ? code : undefined;
  }

  /** The meaning of a group that nobody chose; memoized for the first groups of a file. */
  private groupMeaning(word: string, caption: string): string {
    const key = `${caption}\n${word}`;
    let meaning = this.groupMeanings.get(key);
    if (meaning !== undefined) return meaning;
    meaning = isEverybody(word, caption) ? "" : (labelOfCode(word)?.label ?? word);
    if (this.groupMeanings.size < MAX_GROUPS) this.groupMeanings.set(key, meaning);
    return meaning;
  }

  /** Whether a word is known, even if it is ambiguous. */
  isKnown(field: Exclude<WordField, "group">, word: string): boolean {
    if (word === "" || word.length > MAX_WORD_LENGTH) return false;
    return (
      this.known[field].has(word) ||
      (field === "indicator" && this.indicatorBesideUnit(word) !== undefined) ||
      (labelOfCode(word) !== undefined && this.meaning(field, word) !== undefined)
    );
  }

  /** The known partner, or name or code of an indicator, that is nearest to an unknown word. */
  nearest(field: WordField, word: string): NearWord | undefined {
    const range = field === "group" ? groupBehindDate(word) : undefined;
    if (range !== undefined) return { word: range, meaning: range };
    if ((field !== "indicator" && field !== "partner") || word === "" || word.length > MAX_WORD_LENGTH)
      return undefined;
    // What is called a target is not the indicator itself.
    const isOther = field === "indicator" && namesOtherFigure(normalizeText(word, "caption"));
    return isOther ? undefined : this.known[field].nearest(word);
  }
}

/** An unknown word of a file and the number of its rows; a person has to choose its meaning. */
export interface UnknownWord {
  readonly field: WordField;
  readonly word: string;
  readonly rows: number;
  readonly nearest?: NearWord;
}

/** The maximum number of different words that are collected. */
const MAX_WORDS = 60;

/** Collects the words of a file without a known meaning, and group words that mean "everybody". */
export class UnknownWords {
  private readonly found = new Map<string, { field: WordField; word: string; rows: number }>();

  constructor(private readonly words: WordMatcher) {}

  /** Notes a word of a row, for a group with the caption of its column; known ones are ignored. */
  note(field: WordField, word: string, caption = ""): void {
    const needsMeaning =
      field === "group"
        ? word !== "" &&
          (isEverybody(word, caption) || namesSubtotal(word) || groupBehindDate(word) !== undefined)
        : word !== "" && this.words.meaning(field, word) === undefined;
    if (!needsMeaning) return;
    const key = `${field}\n${normalizeText(word, "name")}`;
    const existing = this.found.get(key);
    if (existing) existing.rows += 1;
    else if (this.found.size < MAX_WORDS) this.found.set(key, { field, word, rows: 1 });
  }

  /** The words in the order of the fields, most frequent first, each with its nearest known word. */
  list(): readonly UnknownWord[] {
    return [...this.found.values()]
      .sort((a, b) => WORD_FIELDS.indexOf(a.field) - WORD_FIELDS.indexOf(b.field) || b.rows - a.rows)
      .map((unknown) => {
        const nearest = this.words.nearest(unknown.field, unknown.word);
        return { ...unknown, ...(nearest && { nearest }) };
      });
  }
}
