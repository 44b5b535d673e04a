/** The limits by which the rules judge: their defaults, what may stand in them, and what people read of them. */
import type { Text } from "../catalogue/term";
import type { FieldDefinition } from "../model/entities";
import { PROFILE_FIELDS, THRESHOLD_FIELDS } from "../model/entities/profile";
import type { Language } from "../languages";
import type { Thresholds } from "../model/initiative";

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

const FIELDS: Readonly<Record<LimitId, FieldDefinition>> = {
  ...THRESHOLD_FIELDS,
  staleness: PROFILE_FIELDS.stalenessLimit,
  reportingYear: PROFILE_FIELDS.reportingYear,
};

/** The limit of an id. */
export function limitOf(id: LimitId): Limit {
  const { kind, minimum, maximum, share, default: standard } = FIELDS[id];
  if (standard === undefined || minimum === undefined || maximum === undefined) {
    throw new RangeError(`${id} is no limit: it lacks a default or bounds`);
  }
  return {
    id,
    standard,
    bounds: [minimum, maximum],
    ...(kind === "wholeNumber" && { whole: true }),
    ...(share && { share }),
  };
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
