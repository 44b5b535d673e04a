/** The limits by which the rules judge: their defaults, what may stand in them, and what people read of them. */
import type { Text } from "../catalogue/term";
import type { Language, Thresholds } from "../model/initiative";

export type LimitId = keyof Thresholds | "staleness" | "reportingYear";

export interface Limit {
  readonly id: LimitId;
  /** what rules read where the entry is empty or cannot be read; docs/rules.md gives it */
  readonly standard: number;
  readonly bounds: readonly [number, number];
  /** only a whole number can be read */
  readonly whole?: true;
  /** shown as a percentage */
  readonly share?: true;
}

const LIMITS: readonly Limit[] = [
  { id: "endsSoon", standard: 90, bounds: [0, 3650], whole: true },
  { id: "leads", standard: 3, bounds: [1, 50], whole: true },
  { id: "staleness", standard: 90, bounds: [1, 3650], whole: true },
  { id: "reportingYear", standard: 1, bounds: [1, 12], whole: true },
  { id: "near", standard: 0.6, bounds: [0, 1] },
  { id: "keep", standard: 0.05, bounds: [0, 1], share: true },
  { id: "requiredOnTrack", standard: 0.95, bounds: [0, 10] },
  { id: "requiredProgress", standard: 0.6, bounds: [0, 10] },
  { id: "growthOnTrack", standard: 0.015, bounds: [0, 1], share: true },
  { id: "growthProgress", standard: 0.005, bounds: [0, 1], share: true },
  { id: "spread", standard: 2, bounds: [1, 4] },
  { id: "fit", standard: 1, bounds: [0, 2] },
  { id: "precondition", standard: 2, bounds: [1, 4] },
  { id: "condition", standard: 3, bounds: [1, 4] },
];

/** The limit of an id. */
export function limitOf(id: LimitId): Limit {
  const limit = LIMITS.find((one) => one.id === id);
  if (!limit) throw new RangeError(`There is no limit ${id}`);
  return limit;
}

/** Whether the entry can be read as the limit, as an expression. */
export function isReadable(entry: string, { bounds: [lowest, highest], whole }: Limit): string {
  const conditions = [
    `${entry}>=${lowest}`,
    `${entry}<=${highest}`,
    ...(whole ? [`${entry}=INT(${entry})`] : []),
  ];
  return `IF(ISNUMBER(${entry}),AND(${conditions.join(",")}),FALSE)`;
}

/** A limit's figure as a sentence says it: "0.6", "1.5%", in French "0,6", "1,5 %". */
function limitText(figure: number, { share }: Limit, language: Language): string {
  const digits = String(share ? Number((figure * 100).toFixed(6)) : figure);
  if (language === "en") return share ? `${digits}%` : digits;
  return digits.replace(".", ",") + (share ? "\u00a0%" : "");
}

/** A sentence about a limit, its {default}, {lowest} and {highest} filled in. */
export function aboutLimit(text: Text, limit: Limit, language: Language): string {
  const figures: Readonly<Record<string, number>> = {
    default: limit.standard,
    lowest: limit.bounds[0],
    highest: limit.bounds[1],
  };
  return text[language].replace(/\{(\w+)\}/g, (mark, key: string) => {
    const figure = figures[key];
    return figure === undefined ? mark : limitText(figure, limit, language);
  });
}
