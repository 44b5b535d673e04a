/** Everything that the rules compute for an initiative on a day, each part by its own module. */
import { activityFacts, type ActivityFacts } from "./activities";
import { dimensionFacts, type DimensionFact } from "./canvas";
import { checklistFacts, type ChecklistFact } from "./checklists";
import { sameText } from "./compare";
import { curvePlaces, type CurvePlace } from "./curve";
import { completenessFacts, type CompletenessFacts } from "./completeness";
import { debriefFacts, type DebriefFact } from "./debrief";
import { indicatorFact, type IndicatorFact } from "./indicators";
import { comingSteps, lateSteps, type ComingStep, type LateStep } from "./lateSteps";
import { calendarOf } from "./measurement/calendar";
import { entriesOf } from "./measurement/entries";
import { lateReports, type LateReport } from "./measurement/late";
import { plausibilityOf, ruleStates } from "./measurement/plausible";
import { planStates, type PlanState } from "./measurement/plan";
import { measuredReports } from "./measurement/reports";
import type { PlausibilityId, RuleStateId } from "../../src/model/vocabulary";
import type { MeasuredReport } from "./measurement/reports";
import { oneIndicator, type OneIndicator } from "./oneIndicator";
import { partnerFacts, type PartnerFact } from "./partners";
import { trackerPeriods, type TrackerPeriod } from "./periods";
import { readinessFacts, type ReadinessFacts } from "./readiness";
import { roleFacts, type RoleFacts } from "./roles";
import { curvePeriods, scorecard, type Scorecard } from "./scorecard";
import { trend, type Trend } from "./trend";
import type { Situation } from "./situation";
import { worstFirst } from "./worstFirst";
import { sustainabilityFacts } from "./sustainability";
import { trackerLines, type TrackerChoices, type TrackerLines } from "./tracker";

export interface Facts {
  readonly partners: readonly PartnerFact[];
  readonly roles: RoleFacts;
  readonly readiness: ReadinessFacts;
  readonly checklists: readonly ChecklistFact[];
  readonly sustainability: ReturnType<typeof sustainabilityFacts>;
  readonly dimensions: readonly DimensionFact[];
  readonly activities: ActivityFacts;
  readonly indicators: readonly (IndicatorFact & { readonly plausible: PlausibilityId | null })[];
  /** of each row of the rules between indicators */
  readonly rules: readonly (RuleStateId | null)[];
  /** of each row of the reporting plan */
  readonly plan: readonly PlanState[];
  readonly reports: readonly MeasuredReport[];
  readonly periods: readonly TrackerPeriod[];
  readonly tracker: readonly TrackerLines[];
  readonly oneIndicator: OneIndicator;
  readonly scorecard: Scorecard;
  readonly trend: Trend;
  /** the places of the axis; none without an indicator */
  readonly curves: Readonly<Record<"scorecard" | "trend", readonly CurvePlace[]>>;
  readonly completeness: CompletenessFacts;
  readonly lateReports: readonly LateReport[];
  readonly debrief: readonly DebriefFact[];
  readonly late: readonly LateStep[];
  readonly coming: readonly ComingStep[];
}

export function factsOf(situation: Situation, choices: TrackerChoices = {}): Facts {
  const { file } = situation;
  const roles = roleFacts(situation);
  const activities = activityFacts(situation, roles.roles);
  const debrief = debriefFacts(situation);
  const measured = measuredReports(entriesOf(situation), situation.day);
  const reports = measured.rows;
  const counting = reports.filter(({ state }) => state === "counts");
  const periods = trackerPeriods(situation, choices.frequency);
  const judged = file.indicators.map((indicator, row) => indicatorFact(situation, indicator, row, measured));
  const rules = ruleStates(file, judged);
  const ofScorecard = scorecard(situation, measured, judged, activities.rows, {
    first: worstFirst(judged, 1)[0],
    code: choices.scorecard,
  });
  const ofTrend = trend(situation, measured, judged);
  const curveOf = (row: number) => {
    const indicator = file.indicators[row];
    if (!indicator) return [];
    return curvePlaces({
      periods: curvePeriods(situation, measured, row),
      indicator,
      latestPeriod: judged[row]!.latestPeriod,
      months: calendarOf(entriesOf(situation), indicator).months,
    });
  };
  const { partner } = choices;
  const chosen = partner === undefined ? -1 : file.partners.findIndex(({ name }) => sameText(name, partner));
  return {
    partners: partnerFacts(situation, roles.holders, activities.matrix, counting),
    roles,
    readiness: readinessFacts(situation),
    checklists: checklistFacts(situation),
    sustainability: sustainabilityFacts(situation),
    dimensions: dimensionFacts(situation),
    activities,
    indicators: judged.map((fact, row) => ({ ...fact, plausible: plausibilityOf(row, judged, file, rules) })),
    rules: rules.map(({ state }) => state),
    plan: planStates(entriesOf(situation)),
    reports,
    periods,
    tracker: trackerLines(situation, counting, periods, chosen),
    oneIndicator: oneIndicator(
      situation,
      measured,
      judged.map(({ figure }) => figure.judged),
      choices,
    ),
    scorecard: ofScorecard,
    trend: ofTrend,
    curves: { scorecard: curveOf(ofScorecard.row), trend: curveOf(ofTrend.row) },
    completeness: completenessFacts(situation, reports, periods),
    lateReports: lateReports(entriesOf(situation), measured, situation.day),
    debrief,
    late: lateSteps(situation, roles.roles, debrief, activities.rows),
    coming: comingSteps(situation, roles.roles, debrief, activities.rows),
  };
}
