/** The figures of each indicator, by docs/rules.md, "Indicators". */
import type { AgreementId, IndicatorStatusId, StoryId, TargetCheckId } from "../../src/model/dashboard";
import type { Indicator, IsoDate, Observation } from "../../src/model/initiative";
import { isFilled, sameText } from "./compare";
import { growthOf, growthStatus, requiredRatio, requiredStatus } from "./growth";
import { entriesOf } from "./measurement/entries";
import { groupFacts, type GroupFacts } from "./measurement/groups";
import { judgedFigure, type JudgedFigure } from "./measurement/judged";
import { paceOf, type Pace } from "./measurement/pace";
import type { MeasuredReports } from "./measurement/reports";
import { expectedAt, linearStatus, runsAgainst, shareOfTheTime, shareOfTheWay } from "./pace";
import type { Situation } from "./situation";
import { storyOf } from "./story";

export interface IndicatorFact {
  readonly figure: JudgedFigure;
  readonly pace: Pace;
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
  readonly groups: GroupFacts;
  /** whether it is a sum over partners who share people */
  readonly isUpperBound: boolean;
}

/** The facts of an indicator, by its row. */
export function indicatorFact(
  situation: Situation,
  indicator: Indicator,
  row: number,
  reports: MeasuredReports,
): IndicatorFact {
  const { file, limits } = situation;
  const figure = judgedFigure(entriesOf(situation), reports, row, situation.day);
  const counting = reports.rows.filter((report) => report.indicator === row && report.state === "counts");
  const { period, value } = figure;
  const elapsed = shareOfTheTime(indicator, period);
  const growth = growthOf(indicator, value, period);
  const ratio = requiredRatio(indicator, growth);
  const status = (of: (value: number) => IndicatorStatusId): IndicatorStatusId =>
    figure.firstStatus ?? (value === null ? "noData" : of(value));
  const linear = status((known) => linearStatus(indicator, known, elapsed, limits));
  const required = status((known) => requiredStatus(indicator, known, ratio, limits));
  const byGrowth = status(() => growthStatus(growth, limits));
  const byRates = indicator.target === undefined ? byGrowth : required;
  return {
    figure,
    pace: paceOf(indicator, figure),
    latestPeriod: period,
    reporting: figure.reported,
    expected: figure.expected,
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
    isUpperBound: indicator.overlap === true && indicator.combination === "sum",
    groups: groupFacts(entriesOf(situation), reports, row, figure.judged),
    story: storyOf(
      situation,
      counting.flatMap(({ observation }) => [observation.period, ...entryDays(observation)]),
      (entry) => isFilled(entry.indicator) && sameText(entry.indicator, indicator.code),
    ),
  };
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

/** The day on which an observation was entered, where it is known. */
function entryDays({ enteredOn }: Observation): readonly IsoDate[] {
  return enteredOn === undefined ? [] : [enteredOn];
}
