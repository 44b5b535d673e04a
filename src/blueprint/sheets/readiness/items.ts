/** The rated items and their groups. */
import { CONDITIONS } from "../../../catalogue/initiative";
import {
  ATTITUDES,
  FIT_QUESTIONS,
  KNOW_HOW,
  PRECONDITIONS,
  RATED_ITEMS,
  TRUST,
} from "../../../catalogue/readiness";
import type { ThresholdId } from "../../thresholds";

type GroupId = "fit" | "preconditions" | "conditions" | "trust" | "knowHow" | "attitudes";

interface GroupDefinition {
  readonly id: GroupId;
  readonly count: number;
  /** the threshold that the mean of an item must reach */
  readonly needed: ThresholdId;
  /** the fewest and the most points of its scale */
  readonly lowest: 0 | 1;
  readonly best: number;
}

/** Items that are rated together. */
export interface ItemGroup extends GroupDefinition {
  /** the 0-based indexes of its items among all items */
  readonly items: readonly number[];
}

const DEFINITIONS: readonly GroupDefinition[] = [
  { id: "fit", count: FIT_QUESTIONS.length, needed: "fit", lowest: 0, best: 2 },
  { id: "preconditions", count: PRECONDITIONS.length, needed: "precondition", lowest: 1, best: 4 },
  { id: "conditions", count: CONDITIONS.length, needed: "condition", lowest: 1, best: 4 },
  { id: "trust", count: TRUST.length, needed: "condition", lowest: 1, best: 4 },
  { id: "knowHow", count: KNOW_HOW.length, needed: "condition", lowest: 1, best: 4 },
  { id: "attitudes", count: ATTITUDES.length, needed: "condition", lowest: 1, best: 4 },
];

const GROUPS: readonly ItemGroup[] = DEFINITIONS.map((group, index) => {
  const first = DEFINITIONS.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return { ...group, items: range(group.count).map((item) => first + item) };
});

const STEP_COUNT = 3;

/** The groups that make the verdict, in order. */
export const STEPS = GROUPS.slice(0, STEP_COUNT);
/** The groups that the verdict does not read. */
export const PULSE_GROUPS = GROUPS.slice(STEP_COUNT);

export const ALL_ITEMS = range(RATED_ITEMS.length);
export const STEP_ITEMS = STEPS.flatMap(({ items }) => items);

/** The group of an item. */
export function groupOf(item: number): ItemGroup {
  const group = GROUPS.find(({ items }) => items.includes(item));
  if (!group) throw new RangeError(`No group has the item ${item}`);
  return group;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
