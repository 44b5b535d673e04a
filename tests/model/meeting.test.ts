import { meetingAgenda, pointKey } from "../../src/model/meeting";
import type { Figures, IndicatorFigures } from "../../src/model/figures";

/** Figures in which nothing is to be discussed. */
const QUIET = {
  indicators: [],
  roles: [],
  readiness: { verdict: "ready", named: [], disagreements: 0, items: [] },
  canvas: [],
  lateSteps: [],
  lateReports: [],
} as unknown as Figures;

const indicator = (code: string, values: Partial<IndicatorFigures>) =>
  ({
    code,
    name: code,
    value: 12,
    period: "2026-12-31",
    previous: { period: "2025-12-31", value: 10 },
    change: 2,
    improves: true,
    methods: { agreement: "agree" },
    story: "told",
    ...values,
  }) as IndicatorFigures;

test("what got worse comes first, then what nothing is said of, then what got better; the rest is left out", () => {
  const { changes } = meetingAgenda({
    ...QUIET,
    indicators: [
      indicator("BETTER", {}),
      indicator("SAME", { change: 0 }),
      indicator("WORSE", { improves: false }),
      indicator("NEW", { previous: null, change: null }),
      indicator("GAP", { previous: { period: "2025-12-31", value: null }, change: null }),
      indicator("UNSAID", { improves: null }),
    ],
  });
  expect(changes.map(pointKey)).toEqual(["change WORSE", "change UNSAID", "change BETTER"]);
});

test("items come by how far apart members are, then indicators whose ways of judging differ", () => {
  const item = (id: string, lowest: number, highest: number, spread: string) => ({
    id,
    lowest,
    highest,
    spread,
  });
  const { disagreements } = meetingAgenda({
    ...QUIET,
    readiness: {
      ...QUIET.readiness,
      items: [item("a", 1, 3, "disagreement"), item("b", 1, 4, "disagreement"), item("c", 2, 3, "alike")],
    } as unknown as Figures["readiness"],
    indicators: [indicator("X", { methods: { agreement: "disagree" } as IndicatorFigures["methods"] })],
  });
  expect(disagreements.map(pointKey)).toEqual([
    "itemDisagreement b",
    "itemDisagreement a",
    "methodsDisagreement X",
  ]);
});

test("nothing is on the agenda where nothing is to be discussed", () => {
  expect(meetingAgenda(QUIET)).toEqual({ changes: [], disagreements: [], stories: [], late: [] });
});
