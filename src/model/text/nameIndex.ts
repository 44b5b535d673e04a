import type { ListLabel } from "./listLabel";
import { comparedName, nearestAmong, type ComparedName } from "./nearestNames";
import { normalizeText } from "./normalizeText";

/** How many different unknown names are compared with the known ones; nobody reads more guesses. */
const MAX_GUESSES = 200;

/**
 * Names among which many others are looked up: each is made ready, and compared with the others, once only. `keyOf` says
 * what two mentions of one name have in common.
 */
export class NameIndex {
  private readonly names: string[] = [];
  private readonly keys = new Set<string>();
  /** null for a spelling of two names, which means neither */
  private readonly bySpelling = new Map<string, string | null>();
  private readonly spellings = new Map<string, string[]>();
  /** the unknown names that were ever compared: guesses are made again among more names, but not of more of them */
  private readonly guessed = new Set<string>();
  private readonly guesses = new Map<string, readonly string[]>();
  private compared: ComparedName[] | undefined;

  constructor(
    names: readonly string[] = [],
    private readonly keyOf: (name: string) => string = (name) => normalizeText(name, "name"),
    spellings: readonly ListLabel[] = [],
  ) {
    for (const { label, spellings: ways } of spellings) {
      const key = this.keyOf(label);
      this.spellings.set(key, [...(this.spellings.get(key) ?? []), ...ways]);
    }
    names.forEach((name) => this.add(name));
  }

  /** Adds a name; one that is known already changes nothing. */
  add(name: string): void {
    const key = this.keyOf(name);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.names.push(name);
    this.guesses.clear();
    this.compared = undefined;
    this.learn(name, name);
    for (const spelling of this.spellings.get(key) ?? []) this.learn(spelling, name);
  }

  /** All names, each once, in the order in which they were added. */
  list(): readonly string[] {
    return this.names;
  }

  /** Whether a text is one of the names. */
  has(text: string): boolean {
    return this.keys.has(this.keyOf(text));
  }

  /** The one name that a text is another spelling of. */
  meant(text: string): string | undefined {
    return this.bySpelling.get(normalizeText(text, "spelling")) ?? undefined;
  }

  /** As `nearestName`, for the first two hundred different texts that are asked for; undefined for any after them. */
  nearest(text: string): string | undefined {
    return this.allNearest(text)[0];
  }

  /** The same with every name that is as near. */
  allNearest(text: string): readonly string[] {
    if (!this.guesses.has(text) && (this.guessed.has(text) || this.guessed.size < MAX_GUESSES)) {
      this.guessed.add(text);
      this.compared ??= this.names.map(comparedName);
      this.guesses.set(text, nearestAmong(text, this.compared));
    }
    return this.guesses.get(text) ?? [];
  }

  private learn(spelling: string, name: string): void {
    const key = normalizeText(spelling, "spelling");
    const known = this.bySpelling.get(key);
    const isSame = known === undefined || (known !== null && this.keyOf(known) === this.keyOf(name));
    this.bySpelling.set(key, isSame ? (known ?? name) : null);
  }
}
