/** The figures of each indicator, by docs/rules.md, "Indicators". */
import type { AgreementId, IndicatorStatusId, StoryId, TargetCheckId } from "../../src/model/dashboard";
import type { Indicator, IsoDate } from "../../src/model/initiative";
import { isFilled, sameText } from "./compare";
import { addMonths } from "./dates";
import { growthOf, growthStatus, requiredRatio, requiredStatus } from "./growth";
import { combine, isTotal, ofLatestDay, totalOf, type Report } from "./observations";
import { expectedAt, linearStatus, runsAgainst, shareOfTheTime, shareOfTheWay } from "./pace";
import { lastDueEnd, MONTHS_OF, ownPeriods } from "./periods";
import type { Situation } from "./situation";
import { storyOf } from "./story";

export interface IndicatorFact {
  readonly latestPeriod: IsoDate | null;
  readonly reporting: number;
  readonly expected: number;
  readonly value: number | null;
  /** the value that the target requires by now */
  readonly due: number | null;
  readonly way: number | null;
  readonly elapsed: number | null;
  readonly linear: IndicatorStatusId;
  /** R */
  readonly ratio: number | null;
  readonly required: IndicatorStatusId;
  readonly growth: number | null;
  readonly byGrowth: IndicatorStatusId;
  /** by the initiative's method */
  readonly status: IndicatorStatusId;
  readonly methods: AgreementId;
  /** null without a baseline or a target, and where the value is to be kept */
  readonly targetCheck: TargetCheckId | null;
  readonly story: StoryId;
}

/** The facts of an indicator from its counting reports, in table order. */
export function indicatorFact(
  situation: Situation,
  indicator: Indicator,
  counting: readonly Report[],
): IndicatorFact {
  const { file, limits } = situation;
  const ofLatest = ofLatestDay(counting);
  const latestPeriod = ofLatest[0]?.observation.period ?? null;
  const value = isTotal(indicator) ? totalValue(indicator, counting) : combine(ofLatest, indicator);
  const now = isTotal(indicator) ? lastDueEnd(ownPeriods(situation, indicator), situation) : latestPeriod;
  const elapsed = shareOfTheTime(indicator, now);
  const growth = growthOf(indicator, value, latestPeriod);
  const ratio = requiredRatio(indicator, growth);
  const early = counting.length === 0 && isBeforeFirstPeriodEnds(situation, indicator);
  const status = (of: (value: number) => IndicatorStatusId): IndicatorStatusId =>
    early ? "tooEarly" : value === null ? "noData" : of(value);
  const linear = status((known) => linearStatus(indicator, known, elapsed, limits));
  const required = status((known) => requiredStatus(indicator, known, ratio, limits));
  const byGrowth = status(() => growthStatus(growth, limits));
  const byRates = indicator.target === undefined ? byGrowth : required;
  return {
    latestPeriod,
    reporting: partnersOf(ofLatest),
    expected: partnersOf(counting),
    value,
    due: expectedAt(indicator, elapsed),
    way: shareOfTheWay(indicator, value),
    elapsed,
    linear,
    ratio,
    required,
    growth,
    byGrowth,
    status: file.initiative.method === "growth" ? byRates : linear,
    methods: agreementOf(linear, required),
    targetCheck: targetCheckOf(indicator),
    story: storyOf(
      situation,
      counting.map(({ observation }) => changeDay(observation.enteredOn, observation.period, situation.day)),
      (entry) => isFilled(entry.indicator) && sameText(entry.indicator, indicator.code),
    ),
  };
}

function partnersOf(reports: readonly Report[]): number {
  return new Set(reports.map(({ partner }) => partner)).size;
}

/** The sum over all periods after the baseline date. */
function totalValue({ baselineDate }: Indicator, counting: readonly Report[]): number | null {
  const after = counting.filter(({ observation }) => !baselineDate || observation.period > baselineDate);
  return after.length === 0 ? null : totalOf(after.map(({ usable }) => usable!));
}

function isBeforeFirstPeriodEnds({ file, day }: Situation, { baselineDate, frequency }: Indicator): boolean {
  const start = baselineDate ?? file.initiative.start;
  return start !== undefined && frequency !== undefined && day < addMonths(start, MONTHS_OF[frequency]);
}

const WELL: readonly IndicatorStatusId[] = ["met", "onTrack"];
const TO_WATCH: readonly IndicatorStatusId[] = ["needsAcceleration", "progress"];
const BAD: readonly IndicatorStatusId[] = ["limited", "deterioration", "offTrack"];

function agreementOf(linear: IndicatorStatusId, required: IndicatorStatusId): AgreementId {
  const sideOf = (status: IndicatorStatusId) =>
    [WELL, TO_WATCH, BAD].findIndex((side) => side.includes(status));
  if (sideOf(linear) < 0 || sideOf(required) < 0) return "notComparable";
  return sideOf(linear) === sideOf(required) ? "agree" : "disagree";
}

function targetCheckOf(indicator: Indicator): TargetCheckId | null {
  const { baseline, target, direction } = indicator;
  if (baseline === undefined || target === undefined || direction === "keep") return null;
  return runsAgainst(indicator) ? "against" : "fine";
}

/** The day from which an observation is known. */
function changeDay(enteredOn: IsoDate | undefined, period: IsoDate, day: IsoDate): IsoDate {
  return enteredOn !== undefined && enteredOn <= day ? enteredOn : period;
}
