import type { ListLabel } from "./listLabel";
import { normalizeName, nearestAmong, type NormalizedName } from "./nearestNames";
import { normalizeText } from "./normalizeText";

/** The maximum number of different unknown names for which near matches are searched. */
const MAX_NEAR_SEARCHES = 200;

/**
 * An index of names for many look-ups: each name is normalised once, and near matches are memoized. `keyOf` returns the
 * key by which equal names are recognised.
 */
export class NameIndex {
  private readonly names: string[] = [];
  private readonly keys = new Set<string>();
  /** null for a spelling shared by two names, which identifies neither */
  private readonly bySpelling = new Map<string, string | null>();
  private readonly spellings = new Map<string, string[]>();
  /**
   * the unknown names that near matches were searched for; kept when names are added, so that MAX_NEAR_SEARCHES holds in
   * total
   */
  private readonly searched = new Set<string>();
  private readonly nearNames = new Map<string, readonly string[]>();
  private normalizedNames: NormalizedName[] | undefined;

  constructor(
    names: readonly string[] = [],
    private readonly keyOf: (name: string) => string = (name) => normalizeText(name, "name"),
    labels: readonly ListLabel[] = [],
  ) {
    for (const { label, spellings } of labels) {
      const key = this.keyOf(label);
      this.spellings.set(key, [...(this.spellings.get(key) ?? []), ...spellings]);
    }
    names.forEach((name) => this.add(name));
  }

  /** Adds a name; adding a known name has no effect. */
  add(name: string): void {
    const key = this.keyOf(name);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.names.push(name);
    this.nearNames.clear();
    this.normalizedNames = undefined;
    this.addSpelling(name, name);
    for (const spelling of this.spellings.get(key) ?? []) this.addSpelling(spelling, name);
  }

  /** All names, each once, in the order in which they were added. */
  list(): readonly string[] {
    return this.names;
  }

  /** Whether a text is one of the names. */
  has(text: string): boolean {
    return this.keys.has(this.keyOf(text));
  }

  /** The only name that a text is another spelling of. */
  resolveSpelling(text: string): string | undefined {
    return this.bySpelling.get(normalizeText(text, "spelling")) ?? undefined;
  }

  /** The name that is nearest to an unknown text; undefined if none is near, and once `MAX_NEAR_SEARCHES` were made. */
  nearest(text: string): string | undefined {
    return this.allNearest(text)[0];
  }

  /** All names that are equally near to an unknown text; none once `MAX_NEAR_SEARCHES` were made. */
  allNearest(text: string): readonly string[] {
    if (!this.nearNames.has(text) && (this.searched.has(text) || this.searched.size < MAX_NEAR_SEARCHES)) {
      this.searched.add(text);
      this.normalizedNames ??= this.names.map(normalizeName);
      this.nearNames.set(text, nearestAmong(text, this.normalizedNames));
    }
    return this.nearNames.get(text) ?? [];
  }

  private addSpelling(spelling: string, name: string): void {
    const key = normalizeText(spelling, "spelling");
    const previous = this.bySpelling.get(key);
    const isSame = previous === undefined || (previous !== null && this.keyOf(previous) === this.keyOf(name));
    this.bySpelling.set(key, isSame ? (previous ?? name) : null);
  }
}
