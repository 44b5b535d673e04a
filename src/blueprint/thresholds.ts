/** The thresholds that rules use: their defaults, their bounds, and sentences about them. */
import type { FieldDefinition } from "../model/entities";
import { PROFILE_FIELDS, THRESHOLD_FIELDS } from "../model/entities/profile";
import type { Language } from "../languages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Thresholds } from "../model/initiative";

export type ThresholdId = keyof Thresholds | "staleness" | "reportingYear" | "availableAfter";

export interface Threshold {
  readonly id: ThresholdId;
  /** the value that rules use if the cell is empty or invalid; see docs/rules.md */
  readonly defaultValue: number;
  readonly bounds: readonly [number, number];
  /** takes whole numbers only */
  readonly whole?: true;
  /** shown as a percentage */
  readonly share?: true;
}

const FIELDS: Readonly<Record<ThresholdId, FieldDefinition>> = {
  ...THRESHOLD_FIELDS,
  staleness: PROFILE_FIELDS.stalenessLimit,
  reportingYear: PROFILE_FIELDS.reportingYear,
  availableAfter: PROFILE_FIELDS.availableAfter,
};

/** The threshold with an id. */
export function thresholdOf(id: ThresholdId): Threshold {
  const { kind, minimum, maximum, share, default: defaultValue } = FIELDS[id];
  if (defaultValue === undefined || minimum === undefined || maximum === undefined) {
    throw new RangeError(`${id} is no threshold: it lacks a default or bounds`);
  }
  return {
    id,
    defaultValue,
    bounds: [minimum, maximum],
    ...(kind === "wholeNumber" && { whole: true }),
    ...(share && { share }),
  };
}

/** An expression: whether the cell `entry` holds a valid value of the threshold. */
export function isReadable(entry: string, { bounds: [lowest, highest], whole: isWhole }: Threshold): string {
  const conditions = [
    `${entry}>=${lowest}`,
    `${entry}<=${highest}`,
    ...(isWhole ? [`${entry}=INT(${entry})`] : []),
  ];
  return `IF(ISNUMBER(${entry}),AND(${conditions.join(",")}),FALSE)`;
}

/** A value of a threshold in a sentence: "0.6", "1.5%", in French "0,6", "1,5 %". */
function formatThreshold(value: number, { share }: Threshold, language: Language): string {
  const { decimalSign, percentSign } = LANGUAGE_FORMATS[language];
  const digits = String(share ? Number((value * 100).toFixed(6)) : value);
  return digits.replace(".", decimalSign) + (share ? percentSign : "");
}

/** A sentence about a threshold, with its {default}, {lowest} and {highest} filled in. */
export function fillThreshold(text: string, threshold: Threshold, language: Language): string {
  const values: Readonly<Record<string, number>> = {
    default: threshold.defaultValue,
    lowest: threshold.bounds[0],
    highest: threshold.bounds[1],
  };
  return text.replace(/\{(\w+)\}/g, (placeholder, key: string) => {
    const value = values[key];
    return value === undefined ? placeholder : formatThreshold(value, threshold, language);
  });
}
