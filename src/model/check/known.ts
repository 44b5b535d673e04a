import { KnownNames } from "../names";
import { lookupKey, spellingKey } from "./texts";
import type { ListWord } from "./types";

/** Words among which the texts of cells are looked up, as formulas do; and what else a text may stand for. */
export class KnownWords {
  private readonly keys = new Map<string, string>();
  private readonly spellings = new Map<string, string | null>();
  private readonly names: KnownNames;

  constructor(readonly words: readonly string[]) {
    this.names = new KnownNames(words);
    for (const word of words) {
      if (!this.keys.has(lookupKey(word))) this.keys.set(lookupKey(word), word);
      this.learn(word, word);
    }
  }

  /** Adds ways of writing known words; a spelling of two words stands for neither. */
  withSpellings(words: readonly ListWord[]): this {
    for (const { word, spellings } of words) {
      if (this.has(word)) for (const spelling of spellings) this.learn(spelling, word);
    }
    return this;
  }

  /** Whether formulas find the text. */
  has(text: string): boolean {
    return this.keys.has(lookupKey(text));
  }

  /** The one known word that the text is another spelling of. */
  meant(text: string): string | undefined {
    return this.spellings.get(spellingKey(text)) ?? undefined;
  }

  /** A known word that the text may have been meant for. */
  nearest(text: string): string | undefined {
    return this.names.nearest(text);
  }

  private learn(spelling: string, word: string): void {
    const key = spellingKey(spelling);
    const known = this.spellings.get(key);
    const same = known === undefined || (known !== null && lookupKey(known) === lookupKey(word));
    this.spellings.set(key, same ? (known ?? word) : null);
  }
}
