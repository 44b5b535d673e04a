/** The rules of docs/rules.md for ratings, computed from the raw cells of the table. */
import { RATED_ITEMS, RATINGS } from "../../src/catalogue/readiness";

export interface RatingRow {
  readonly item: unknown;
  readonly member: unknown;
  readonly rating: unknown;
  readonly evidence: unknown;
  readonly date: unknown;
}

export interface Limits {
  readonly fit: number;
  readonly precondition: number;
  readonly condition: number;
  readonly spread: number;
}

interface ItemFigures {
  readonly rated: number;
  readonly evidence: number;
  readonly mean: number | "";
  readonly lowest: number | "";
  readonly highest: number | "";
  readonly level: "notRated" | "toBuild" | "inPlace";
  readonly spread: "alike" | "disagreement" | "";
}

export interface Readiness {
  readonly states: readonly string[];
  readonly items: readonly ItemFigures[];
  readonly verdict: string;
  readonly named: readonly number[];
  readonly members: number;
  readonly disagreements: number;
}

const FIT_ITEMS = 5;
const STEPS = [
  { items: [0, 1, 2, 3, 4], missing: "doesNotFit" },
  { items: [5, 6, 7], missing: "preconditionMissing" },
  { items: [8, 9, 10, 11, 12], missing: "conditionsToBuild" },
];

/** The text of an entry; "" for an error value. */
function textOf(entry: unknown): string {
  return isError(entry) ? "" : String(entry).trim().replace(/ +/g, " ");
}

function isError(entry: unknown): boolean {
  return typeof entry === "string" && entry.startsWith("#");
}

const isFilled = (entry: unknown) => isError(entry) || textOf(entry) !== "";
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Every figure of readiness on a day, with words in English. */
export function readinessOf(rows: readonly RatingRow[], today: number, limits: Limits): Readiness {
  const read = rows.map((row, line) => {
    const item = RATED_ITEMS.findIndex(({ label }) => same(label.en, textOf(row.item)));
    const rating = RATINGS.find(({ label }) => same(label.en, textOf(row.rating)));
    const fitScale = rating !== undefined && ["no", "partly", "yes"].includes(rating.id);
    // A negative number is not a day: such a rating is undated.
    const day = typeof row.date === "number" ? Math.max(Math.floor(row.date), 0) : 0;
    const member = textOf(row.member).toLowerCase();
    return { row, line, item, member, rating, fitScale, day };
  });
  const flaw = ({ row, item, member, rating, fitScale, day }: (typeof read)[number]): string | null => {
    if (![row.item, row.member, row.rating].some(isFilled)) return "";
    if (item < 0) return "unknownItem";
    if (member === "") return "noMember";
    if (day > today) return "afterReport";
    if (rating === undefined || rating.id === "notRated") return "notRated";
    if (fitScale !== item < FIT_ITEMS) return "wrongScale";
    return null;
  };
  const canCount = read.filter((one) => flaw(one) === null);
  const counting = canCount.filter((one) =>
    canCount.every(
      (other) =>
        other.item !== one.item ||
        other.member !== one.member ||
        other.day < one.day ||
        (other.day === one.day && other.line <= one.line),
    ),
  );
  const states = read.map((one) => flaw(one) ?? (counting.includes(one) ? "counts" : "replaced"));
  const items = RATED_ITEMS.map((_, index) => figuresOf(index));

  function figuresOf(index: number): ItemFigures {
    const itemRatings = counting.filter(({ item }) => item === index);
    const points = itemRatings.map(({ rating }) => rating!.points);
    const evidence = itemRatings.filter(({ row }) => textOf(row.evidence) !== "").length;
    if (points.length === 0) {
      return { rated: 0, evidence, mean: "", lowest: "", highest: "", level: "notRated", spread: "" };
    }
    const mean = points.reduce<number>((sum, each) => sum + each, 0) / points.length;
    const needed = index < FIT_ITEMS ? limits.fit : index < 8 ? limits.precondition : limits.condition;
    const [lowest, highest] = [Math.min(...points), Math.max(...points)];
    return {
      rated: points.length,
      evidence,
      mean,
      lowest,
      highest,
      level: mean > needed - 1e-9 ? "inPlace" : "toBuild",
      spread: highest - lowest > limits.spread - 1e-9 ? "disagreement" : "alike",
    };
  }

  return {
    states,
    items,
    ...verdictOn(items),
    members: new Set(counting.map(({ member }) => member)).size,
    disagreements: items.filter(({ spread }) => spread === "disagreement").length,
  };
}

/** Gate by gate: the unrated items, else the items to build, of the first step that has any. */
function verdictOn(items: readonly ItemFigures[]): { verdict: string; named: readonly number[] } {
  for (const step of STEPS) {
    const unrated = step.items.filter((index) => items[index]!.level === "notRated");
    if (unrated.length > 0) return { verdict: "notAssessed", named: unrated };
    const weak = step.items.filter((index) => items[index]!.level === "toBuild");
    if (weak.length === 0) continue;
    const mean = (index: number) => Number(items[index]!.mean);
    const named =
      step.missing === "conditionsToBuild"
        ? [...weak].sort((one, other) => {
            const meanDifference = mean(one) - mean(other);
            return Math.abs(meanDifference) < 1e-9 ? one - other : meanDifference;
          })
        : weak;
    return { verdict: step.missing, named };
  }
  return { verdict: "ready", named: [] };
}
