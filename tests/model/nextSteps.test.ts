import fc from "fast-check";
import type { DashboardMetrics } from "../../src/model/dashboard";
import { nextSteps, type NextStepId } from "../../src/model/nextSteps";

/** An initiative in which nothing is left to do. */
const DONE: DashboardMetrics = {
  initiative: "Riverside Together",
  community: "",
  isNamed: true,
  hasPartners: true,
  reportDate: "2026-06-30",
  datePinned: false,
  damage: [],
  beyondRoom: [],
  rolesTotal: 2,
  rolesCovered: 2,
  rolesCoveredShare: 1,
  rolesSecured: 2,
  busiestPerson: "Ana",
  busiestCarries: 1,
  busiestFalls: 0,
  worstPerson: "",
  worstFalls: 0,
  worstRoles: "",
  verdict: "ready",
  verdictItems: "",
  disagreements: 0,
  canvasEntries: 1,
  canvasStale: 0,
  canvasEmpty: 0,
  indicatorsTotal: 1,
  indicatorsOnTrack: 1,
  indicatorsWithoutData: 0,
  methodsDisagree: 0,
  targetsAgainst: 0,
  storiesBehind: 0,
  conditionGaps: 0,
  indicatorGaps: 0,
  reportsLatest: 3,
  reportsLatestDue: 3,
  trendIndicator: "X",
  conflicts: 0,
  lateSteps: 0,
  roles: [
    { label: "Vision", coverage: "secured", who: "Ana, Bo", watch: "" },
    { label: "Policy", coverage: "secured", who: "Bo, Ana", watch: "" },
  ],
  canvas: [{ dimension: "overview", label: "Overview", entries: 1, days: 3, review: null, state: "current" }],
  indicators: [],
  late: [],
};

/** What can be left to do, in the method's order. */
const LACKS: readonly (readonly [NextStepId, Partial<DashboardMetrics>])[] = [
  ["nameInitiative", { isNamed: false }],
  ["invitePartners", { hasPartners: false }],
  ["rateReadiness", { verdict: "notAssessed", verdictItems: "Urgency" }],
  ["reconsiderFit", { verdict: "doesNotFit", verdictItems: "Urgency" }],
  ["buildPreconditions", { verdict: "preconditionMissing", verdictItems: "Urgency" }],
  ["coverRoles", { rolesCovered: 1, roles: [{ ...DONE.roles[0]!, coverage: "uncovered" }, DONE.roles[1]!] }],
  ["findBackup", { worstPerson: "Ana", worstFalls: 1, worstRoles: "Vision" }],
  ["defineIndicators", { indicatorsTotal: 0 }],
  ["enterValues", { reportsLatest: 1 }],
  ["resolveConflicts", { conflicts: 2 }],
  ["correctTargets", { targetsAgainst: 1 }],
  ["updateCanvas", { canvas: [{ ...DONE.canvas[0]!, state: "stale" }] }],
  [
    "catchUp",
    { lateSteps: 1, late: [{ label: "Vision", step: "Meet", owner: "", due: "2026-06-01", daysLate: 29 }] },
  ],
  ["tellStories", { storiesBehind: 1 }],
  ["buildConditions", { verdict: "conditionsToBuild", verdictItems: "Common agenda" }],
  ["serveConditions", { conditionGaps: 5 }],
  ["serveIndicators", { indicatorGaps: 1 }],
  ["discussRatings", { disagreements: 1 }],
];

const idsOf = (lacks: Partial<DashboardMetrics>) => nextSteps({ ...DONE, ...lacks }).map(({ id }) => id);

test("suggests nothing for a complete initiative", () => {
  expect(nextSteps(DONE)).toEqual([]);
});

test.each(LACKS)("suggests %s where only that is missing", (id, lacks) => {
  expect(idsOf(lacks)).toEqual([id]);
});

test("suggests everything missing in the method's order, each once", () => {
  const verdicts = LACKS.filter(([, lacks]) => "verdict" in lacks).map(([id]) => id);
  fc.assert(
    fc.property(fc.subarray([...LACKS]), fc.constantFrom(...verdicts), (lacking, verdict) => {
      // A workbook has one verdict at a time.
      const chosen = lacking.filter(([id]) => !verdicts.includes(id) || id === verdict);
      const together = Object.assign({}, ...chosen.map(([, lacks]) => lacks)) as Partial<DashboardMetrics>;
      expect(idsOf(together)).toEqual(chosen.map(([id]) => id));
    }),
  );
});

test("a step names its subject, and counts the rest", () => {
  const roles = ["A", "B", "C", "D", "E"].map(
    (label) => ({ label, coverage: "uncovered", who: "", watch: "" }) as const,
  );
  const [step] = nextSteps({ ...DONE, rolesTotal: 5, rolesCovered: 0, roles });
  expect(step).toMatchObject({ id: "coverRoles", count: 5, whole: 5, names: "A, B, C +2" });
  const [values] = nextSteps({ ...DONE, reportsLatest: 1 });
  expect(values).toMatchObject({ count: 2, whole: 3 });
});
