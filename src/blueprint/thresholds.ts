/** The limits by which the rules judge: their defaults, what may stand in them, and what people read of them. */
import type { Text } from "../catalogue/term";
import type { FieldDefinition } from "../model/entities";
import { PROFILE_FIELDS, THRESHOLD_FIELDS } from "../model/entities/profile";
import type { Language, Thresholds } from "../model/initiative";

export type ThresholdId = keyof Thresholds | "staleness" | "reportingYear";

export interface Threshold {
  readonly id: ThresholdId;
  /** what rules read where the entry is empty or cannot be read; docs/rules.md gives it */
  readonly defaultValue: number;
  readonly bounds: readonly [number, number];
  /** only a whole number can be read */
  readonly whole?: true;
  /** shown as a percentage */
  readonly share?: true;
}

const FIELDS: Readonly<Record<ThresholdId, FieldDefinition>> = {
  ...THRESHOLD_FIELDS,
  staleness: PROFILE_FIELDS.stalenessLimit,
  reportingYear: PROFILE_FIELDS.reportingYear,
};

/** The limit of an id. */
export function thresholdOf(id: ThresholdId): Threshold {
  const { kind, minimum, maximum, share, default: defaultValue } = FIELDS[id];
  if (defaultValue === undefined || minimum === undefined || maximum === undefined) {
    throw new RangeError(`${id} is no limit: it lacks a default or bounds`);
  }
  return {
    id,
    defaultValue,
    bounds: [minimum, maximum],
    ...(kind === "wholeNumber" && { whole: true }),
    ...(share && { share }),
  };
}

/** Whether the entry can be read as the limit, as an expression. */
export function isReadable(entry: string, { bounds: [lowest, highest], whole }: Threshold): string {
  const conditions = [
    `${entry}>=${lowest}`,
    `${entry}<=${highest}`,
    ...(whole ? [`${entry}=INT(${entry})`] : []),
  ];
  return `IF(ISNUMBER(${entry}),AND(${conditions.join(",")}),FALSE)`;
}

/** A limit's figure as a sentence says it: "0.6", "1.5%", in French "0,6", "1,5 %". */
function formatThreshold(value: number, { share }: Threshold, language: Language): string {
  const digits = String(share ? Number((value * 100).toFixed(6)) : value);
  if (language === "en") return share ? `${digits}%` : digits;
  return digits.replace(".", ",") + (share ? "\u00a0%" : "");
}

/** A sentence about a limit, its {default}, {lowest} and {highest} filled in. */
export function fillThreshold(text: Text, limit: Threshold, language: Language): string {
  const values: Readonly<Record<string, number>> = {
    default: limit.defaultValue,
    lowest: limit.bounds[0],
    highest: limit.bounds[1],
  };
  return text[language].replace(/\{(\w+)\}/g, (mark, key: string) => {
    const value = values[key];
    return value === undefined ? mark : formatThreshold(value, limit, language);
  });
}
