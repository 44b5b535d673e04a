/** The input of every rule: the file, the report date, the language and the thresholds. */
import type { Language } from "../../src/languages";
import type { InitiativeFile, IsoDate, Thresholds } from "../../src/model/initiative";

export interface Limits extends Required<Thresholds> {
  /** days */
  readonly staleness: number;
  /** first month of the reporting year, 1 to 12 */
  readonly reportingYear: number;
  /** months after the end of a period */
  readonly availableAfter: number;
}

/** The defaults, which docs/rules.md states in parentheses. */
const DEFAULTS: Limits = {
  staleness: 90,
  endsSoon: 90,
  leads: 3,
  near: 0.6,
  keep: 0.05,
  requiredOnTrack: 0.95,
  requiredProgress: 0.6,
  growthOnTrack: 0.015,
  growthProgress: 0.005,
  completeSum: 1,
  completeMean: 0.8,
  outOfDate: 2,
  spread: 2,
  fit: 1,
  precondition: 2,
  condition: 3,
  reportingYear: 1,
  availableAfter: 0,
};

export interface Situation {
  readonly file: InitiativeFile;
  /** the report date */
  readonly day: IsoDate;
  readonly language: Language;
  readonly limits: Limits;
}

export function situationOf(file: InitiativeFile, day: IsoDate, language: Language = "en"): Situation {
  const { thresholds, stalenessLimit, reportingYear, availableAfter } = file.initiative;
  return {
    file,
    day,
    language,
    limits: {
      ...DEFAULTS,
      ...thresholds,
      ...(stalenessLimit !== undefined && { staleness: stalenessLimit }),
      ...(reportingYear !== undefined && { reportingYear }),
      ...(availableAfter !== undefined && { availableAfter }),
    },
  };
}
