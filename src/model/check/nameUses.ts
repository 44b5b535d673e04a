/** Which rows name what: to correct all rows that name something lost, and two spellings of one name, at once. */
import type { NameKind } from "../entities";
import { REFERENCES, type KnownNames, type ReferenceKind } from "../rules/values/words";
import { looseKey } from "../text/nearestNames";
import { nameKey } from "./cellIssue";
import type { Row } from "./row";

/** A rename that Check offers as one correction. */
export interface NameCorrection {
  /** rows name what is not there, or two rows of the same table are called nearly the same */
  readonly reason: "lost" | "twoSpellings";
  readonly kind: Extract<NameKind, ReferenceKind>;
  readonly from: string;
  readonly to: string;
  /** the rows that name it */
  readonly rows: number;
}

/** Two rows that are called nearly the same: the one that fewer rows name, and the other. */
export interface TwoSpellings {
  readonly row: Row;
  readonly other: Row;
}

interface Use {
  readonly name: string;
  rows: number;
}

/** A row that is called by a name. */
interface Called {
  readonly row: Row;
  readonly name: string;
}

const KINDS = Object.keys(REFERENCES) as ReferenceKind[];
/** A single row is corrected on its own. */
const MIN_ROWS = 2;
/** Codes that look alike may well differ on purpose. */
const SPELT_KINDS: readonly ReferenceKind[] = ["partner", "role"];

/** Collects the names that rows hold. */
export class NameUses {
  private readonly uses = new Map<ReferenceKind, Map<string, Use>>(KINDS.map((kind) => [kind, new Map()]));
  private readonly called = new Map<ReferenceKind, Called[]>();

  /** Notes the names of a row. */
  add(row: Row): void {
    for (const kind of KINDS) {
      const names = new Map(
        row.table.columns
          .filter((column) => column.kind === kind)
          .map(({ id }) => [nameKey(row.text(id)), row.text(id)] as const),
      );
      names.delete("");
      for (const [key, name] of names) {
        const use = this.uses.get(kind)?.get(key);
        if (use) use.rows += 1;
        else this.uses.get(kind)?.set(key, { name, rows: 1 });
      }
    }
  }

  /** Notes a row that is called by a name. */
  addCalled(kind: ReferenceKind, row: Row, name: string): void {
    if (name !== "") this.called.set(kind, [...(this.called.get(kind) ?? []), { row, name }]);
  }

  /** The corrections for all rows at once. */
  corrections(known: KnownNames): readonly NameCorrection[] {
    return [
      ...KINDS.flatMap((kind) => this.lostNames(kind, known)),
      ...SPELT_KINDS.flatMap((kind) =>
        this.spelledTwice(kind).map(({ kept, other }): NameCorrection => ({
          ...{ reason: "twoSpellings", kind, from: other.name, to: kept.name },
          rows: this.rowsNaming(kind, other.name),
        })),
      ),
    ];
  }

  /** Rows that are called nearly the same; those that differ in case alone are duplicates. */
  twoSpellings(): readonly TwoSpellings[] {
    return SPELT_KINDS.flatMap((kind) =>
      this.spelledTwice(kind)
        .filter(({ kept, other }) => nameKey(kept.name) !== nameKey(other.name))
        .map(({ kept, other }) => ({ row: other.row, other: kept.row })),
    );
  }

  private lostNames(kind: ReferenceKind, known: KnownNames): NameCorrection[] {
    const names = known[REFERENCES[kind].among];
    const uses = this.uses.get(kind) ?? new Map<string, Use>();
    const lost = [...uses.values()].filter(({ name }) => !names.has(name));
    const unnamed = names.list().filter((name) => !uses.has(nameKey(name)));
    return lost
      .filter(({ rows }) => rows >= MIN_ROWS)
      .flatMap(({ name, rows }): NameCorrection[] => {
        const spelt = names.resolveSpelling(name);
        const near = spelt === undefined ? names.allNearest(name) : [spelt];
        const candidates = near.length === 0 && lost.length === 1 ? unnamed : near;
        const [to, ...others] = candidates;
        if (to === undefined || others.length > 0) return [];
        return [{ reason: "lost", kind, from: name, to, rows }];
      });
  }

  private spelledTwice(kind: ReferenceKind): { readonly kept: Called; readonly other: Called }[] {
    const groups = new Map<string, Called[]>();
    for (const each of this.called.get(kind) ?? []) {
      const key = looseKey(each.name);
      if (key !== "") groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    return [...groups.values()].flatMap((group) => {
      const byRows = [...group].sort(
        (one, other) => this.rowsNaming(kind, other.name) - this.rowsNaming(kind, one.name),
      );
      const [kept, ...others] = byRows;
      return kept ? others.map((other) => ({ kept, other })) : [];
    });
  }

  private rowsNaming(kind: ReferenceKind, name: string): number {
    return this.uses.get(kind)?.get(nameKey(name))?.rows ?? 0;
  }
}
