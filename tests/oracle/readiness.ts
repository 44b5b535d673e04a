/** The ratings of members and the resulting figures, by docs/rules.md, "Readiness". */
import { ATTITUDES, FIT_QUESTIONS, KNOW_HOW, PRECONDITIONS, TRUST } from "../../src/catalogue/readiness";
import type { RATING_STATES } from "../../src/catalogue/readiness";
import { CONDITIONS } from "../../src/catalogue/initiative";
import type { ItemLevelId, SpreadId, VerdictId } from "../../src/model/dashboard";
import type { ItemId, Rating, RatingId } from "../../src/model/initiative";
import { atLeast, equal, normalizedText, isFilled, sameText } from "./compare";
import type { Situation } from "./situation";

type RatingStateId = (typeof RATING_STATES)[number]["id"];

const FIT_POINTS: Readonly<Partial<Record<RatingId, number>>> = { no: 0, partly: 1, yes: 2 };
const LEVEL_POINTS: Readonly<Partial<Record<RatingId, number>>> = {
  begun: 1,
  inProgress: 2,
  largely: 3,
  fully: 4,
};

const FIT: readonly ItemId[] = FIT_QUESTIONS.map(({ id }) => id);
const NEEDED_FIRST: readonly ItemId[] = PRECONDITIONS.map(({ id }) => id);
const FIVE: readonly ItemId[] = CONDITIONS.map(({ id }) => id);
/** In the field's order. */
export const ITEMS: readonly ItemId[] = [
  ...FIT,
  ...NEEDED_FIRST,
  ...FIVE,
  ...[...TRUST, ...KNOW_HOW, ...ATTITUDES].map(({ id }) => id),
];

/** The points of a rating on the scale of its item; undefined for the other scale. */
function pointsOf({ item, rating }: Rating): number | undefined {
  return (FIT.includes(item) ? FIT_POINTS : LEVEL_POINTS)[rating!];
}

/** Why each rating counts or does not, in table order. */
function ratingStates({ file: { ratings }, day }: Situation): readonly RatingStateId[] {
  const alone = ratings.map((rating): RatingStateId => {
    if (!ITEMS.includes(rating.item)) return "unknownItem";
    if (!isFilled(rating.member)) return "noMember";
    if (rating.date !== undefined && rating.date > day) return "afterReport";
    if (rating.rating === undefined || rating.rating === "notRated") return "notRated";
    return pointsOf(rating) === undefined ? "wrongScale" : "counts";
  });
  return alone.map((state, row) => {
    const rating = ratings[row]!;
    const replaced = ratings.some(
      (otherRating, otherIndex) =>
        alone[otherIndex] === "counts" &&
        otherRating.item === rating.item &&
        sameText(otherRating.member, rating.member) &&
        isLater(otherRating, otherIndex, rating, row),
    );
    return state === "counts" && replaced ? "replaced" : state;
  });
}

/** An undated rating is older than any dated one; among equals the lower row is the later one. */
function isLater(one: Rating, row: number, otherRating: Rating, otherRow: number): boolean {
  const [date, otherDate] = [one.date ?? "", otherRating.date ?? ""];
  return date === otherDate ? row > otherRow : date > otherDate;
}

interface ItemFact {
  readonly item: ItemId;
  readonly rated: number;
  readonly evidence: number;
  /** null when nobody rates it */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly level: ItemLevelId;
  /** null when nobody rates it */
  readonly spread: SpreadId | null;
}

export interface ReadinessFacts {
  readonly states: readonly RatingStateId[];
  readonly items: readonly ItemFact[];
  readonly verdict: VerdictId;
  /** the items that the verdict names */
  readonly named: readonly ItemId[];
  readonly disagreements: number;
  readonly members: number;
}

export function readinessFacts(situation: Situation): ReadinessFacts {
  const { file, limits } = situation;
  const states = ratingStates(situation);
  const counting = file.ratings.filter((_, row) => states[row] === "counts");
  const items = ITEMS.map((item): ItemFact => {
    const ratings = counting.filter((rating) => rating.item === item);
    const points = ratings.map((rating) => pointsOf(rating)!);
    if (points.length === 0) {
      const noFigures = { mean: null, lowest: null, highest: null, spread: null };
      return { item, rated: 0, evidence: 0, ...noFigures, level: "notRated" };
    }
    const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
    const [lowest, highest] = [Math.min(...points), Math.max(...points)];
    return {
      item,
      rated: points.length,
      evidence: ratings.filter(({ evidence }) => isFilled(evidence)).length,
      mean,
      lowest,
      highest,
      level: atLeast(mean, neededFor(item)) ? "inPlace" : "toBuild",
      spread: atLeast(highest - lowest, limits.spread) ? "disagreement" : "alike",
    };
  });
  return {
    states,
    items,
    ...verdictOf(items),
    disagreements: items.filter(({ spread }) => spread === "disagreement").length,
    members: new Set(counting.map(({ member }) => normalizedText(member))).size,
  };

  function neededFor(item: ItemId): number {
    if (FIT.includes(item)) return limits.fit;
    return NEEDED_FIRST.includes(item) ? limits.precondition : limits.condition;
  }
}

/** Gate by gate: the first step with an unrated item, or an item to build. */
function verdictOf(items: readonly ItemFact[]): { verdict: VerdictId; named: readonly ItemId[] } {
  const steps = [
    { ids: FIT, verdict: "doesNotFit" },
    { ids: NEEDED_FIRST, verdict: "preconditionMissing" },
    { ids: FIVE, verdict: "conditionsToBuild" },
  ] as const;
  for (const { ids, verdict } of steps) {
    const stepItems = items.filter(({ item }) => ids.includes(item));
    const unrated = stepItems.filter(({ level }) => level === "notRated");
    if (unrated.length > 0) return { verdict: "notAssessed", named: unrated.map(({ item }) => item) };
    const weak = stepItems.filter(({ level }) => level === "toBuild");
    if (weak.length === 0) continue;
    // Array.sort is stable and keeps the field's order among equals.
    const ordered = ids === FIVE ? [...weak].sort(weakestFirst) : weak;
    return { verdict, named: ordered.map(({ item }) => item) };
  }
  return { verdict: "ready", named: [] };
}

function weakestFirst(a: ItemFact, b: ItemFact): number {
  return equal(a.mean!, b.mean!) ? 0 : a.mean! - b.mean!;
}
