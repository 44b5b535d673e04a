/** The expected values of the dashboard's named cells and blocks. */
import {
  DASHBOARD_BLOCKS,
  DASHBOARD_CELLS,
  DASHBOARD_ROOM,
  PAGE_CELLS,
  WORKINGS_BLOCKS,
} from "../../../src/blueprint/dashboardRanges";
import { SHEETS_DASHBOARD_TEXTS } from "../../../src/languages/texts/sheets/dashboard";
import { SHEETS_DASHBOARD_POINTS_TEXTS } from "../../../src/languages/texts/sheets/dashboardPoints";
import { labelOf } from "../../../src/model/vocabulary";
import type { Language } from "../../../src/languages";
import type { DebriefToolId } from "../../../src/model/initiative";
import { dashboardFigures, unusualValues } from "../../oracle/dashboardFigures";
import { worstFirst } from "../../oracle/worstFirst";
import { firstRowsOfPoints } from "../../oracle/firstRows";
import { calendarOf, lastDueEnd } from "../../oracle/measurement/calendar";
import { entriesOf } from "../../oracle/measurement/entries";
import { serialOf } from "../../oracle/dates";
import type { Facts } from "../../oracle/facts";
import type { IndicatorFact } from "../../oracle/indicators";
import type { LateStep } from "../../oracle/lateSteps";
import { ANY_LABEL, ANYTHING, orEmpty, SOME_TEXT, type Expected } from "./expectedContent";
import type { Situation } from "../../oracle/situation";
import { flagLabels } from "./flagLabels";

export function dashboardCells(facts: Facts, situation: Situation): Readonly<Record<string, Expected>> {
  const figures = {
    ...dashboardFigures(facts, situation),
    unusualValues: unusualValues(facts),
    reportDate: serialOf(situation.day),
  };
  const hasTrendFigure = (facts.indicators[facts.trend.row]?.value ?? null) !== null;
  const points = pointCounts(facts, situation).filter((count) => count !== null && count > 0);
  return {
    ...Object.fromEntries(
      Object.entries(DASHBOARD_CELLS).map(([id, name]) => [
        name,
        figures[id as keyof typeof DASHBOARD_CELLS],
      ]),
    ),
    [PAGE_CELLS.headline]: SOME_TEXT,
    [PAGE_CELLS.summary]: ANY_LABEL,
    [PAGE_CELLS.figureDays]: SOME_TEXT,
    [PAGE_CELLS.trendName]: ANY_LABEL,
    [PAGE_CELLS.trendText]: hasTrendFigure ? SOME_TEXT : "",
    [PAGE_CELLS.trendHasFigure]: hasTrendFigure ? 1 : 0,
    [PAGE_CELLS.pointsFound]: {
      description: `at least ${points.length} points`,
      accepts: (found) => typeof found === "number" && found >= points.length,
    },
    [PAGE_CELLS.comingSteps]: facts.coming.length,
    [PAGE_CELLS.busiest]: SOME_TEXT,
    [PAGE_CELLS.departure]: ANY_LABEL,
  };
}

/** Whether a text of the form "name value · name value" has these names; each may be cut at the end. */
function namesInOrder(text: string, names: readonly string[]): boolean {
  const parts = text.split(" · ");
  return (
    parts.length === names.length &&
    parts.every((part, index) => {
      const name = part.slice(0, part.lastIndexOf(" "));
      return name.endsWith("…") ? names[index]!.startsWith(name.slice(0, -1)) : names[index] === name;
    })
  );
}

/** The kinds of points, in their order. */
const POINTS = Object.keys(SHEETS_DASHBOARD_POINTS_TEXTS.en).filter(
  (id) => id !== "other" && id !== "others",
);

/** How many there are of each kind of point to settle, in their order; null for kinds that are counted elsewhere. */
function pointCounts(facts: Facts, situation: Situation): readonly (number | null)[] {
  const figures = dashboardFigures(facts, situation);
  const rowsWith = (...states: readonly string[]) =>
    facts.reports.filter(({ state }) => states.includes(state)).length;
  return [
    figures.rolesTotal - figures.rolesCovered,
    figures.conflicts,
    null,
    rowsWith("unknownIndicator", "unknownPartner", "noPeriod", "noValue"),
    null,
    facts.lateReports.reduce((sum, { missing }) => sum + missing, 0),
    unusualValues(facts),
    figures.targetsAgainst,
    figures.methodsDisagree,
    null,
    null,
    rowsWith("unknownGroup"),
    facts.activities.indicatorGaps.length,
    facts.activities.conditionGaps,
    figures.storiesBehind,
    facts.readiness.disagreements,
    null,
    null,
    null,
    null,
    null,
    facts.indicators.reduce((sum, { figure }) => sum + (figure.judged === null ? 0 : figure.provisional), 0),
  ];
}

export function dashboardBlocks(
  facts: Facts,
  situation: Situation,
): Readonly<Record<string, readonly (readonly Expected[])[]>> {
  const { file, language } = situation;
  const { roles, canvas, indicators, late } = DASHBOARD_BLOCKS;
  const { steps, points } = WORKINGS_BLOCKS;
  const rows = firstRowsOfPoints(facts, situation);
  const shownRoles = facts.roles.roles.filter(({ counts }) => counts).slice(0, DASHBOARD_ROOM.roles);
  return {
    [roles.name]: shownRoles.map(({ name, who, coverage, flags }) =>
      placed(roles.columns, {
        label: name,
        who,
        coverage: labelOf("coverage", coverage, language),
        watch: flagLabels(flags, language),
        link: SOME_TEXT,
      }),
    ),
    [canvas.name]: facts.dimensions.map(({ dimension, entries, days, nextReview, state }) =>
      placed(canvas.columns, {
        label: labelOf("dimension", dimension, language),
        entries,
        days,
        review: nextReview && serialOf(nextReview),
        state: labelOf("canvasState", state, language),
        link: entries > 0 ? SOME_TEXT : null,
      }),
    ),
    [indicators.name]: worstFirst(facts.indicators, DASHBOARD_ROOM.indicators).map((row) => {
      const fact = facts.indicators[row]!;
      const { code, name, unit = "", target, baseline, baselineDate, targetDate } = file.indicators[row]!;
      const { previous } = fact.figure;
      const { widest } = fact.groups;
      const isAwaited = fact.latestPeriod === null && !fact.figure.isNobodyAssigned;
      const awaited = isAwaited
        ? lastDueEnd(calendarOf(entriesOf(situation), file.indicators[row]!), situation.day)
        : null;
      return placed(indicators.columns, {
        code,
        name: [name, noteOf(fact, language)].filter((line) => line !== "").join("\n"),
        unit,
        latestPeriod: fact.latestPeriod && serialOf(fact.latestPeriod),
        latest: fact.value,
        target: target ?? null,
        way: fact.way,
        elapsed: fact.elapsed,
        reporting: fact.figure.isNobodyAssigned
          ? SHEETS_DASHBOARD_TEXTS[language].nobodyAssigned
          : fact.reporting,
        expected: fact.expected === 0 ? null : fact.expected,
        status: labelOf("indicatorStatus", fact.status, language),
        baseline: baseline ?? null,
        baselineDay: baselineDate === undefined ? null : serialOf(baselineDate),
        targetDay: targetDate === undefined ? null : serialOf(targetDate),
        change: previous && previous.change,
        changeSign: ANYTHING,
        provisional: fact.figure.provisional,
        months: ANYTHING,
        gap: widest ? SOME_TEXT : null,
        groups: widest
          ? {
              description: `${widest.highest}, then ${widest.lowest}`,
              accepts: (found) =>
                typeof found === "string" && namesInOrder(found, [widest.highest, widest.lowest]),
            }
          : null,
        incoming: incomingText(fact.figure.incoming, language),
        link: SOME_TEXT,
        figureLink: ANY_LABEL,
        awaited: awaited && serialOf(awaited),
      });
    }),
    [steps.name]: [
      ...facts.late.map(({ daysLate, ...step }) => ({ ...step, daysToGo: -daysLate })),
      ...facts.coming,
    ]
      .slice(0, DASHBOARD_ROOM.steps)
      .map(({ step, owner, due, daysToGo, source, about }) =>
        placed(steps.columns, {
          label: lateLabel(source, about, language),
          step,
          owner,
          due: serialOf(due),
          daysToGo,
          link: SOME_TEXT,
        }),
      ),
    [points.name]: pointCounts(facts, situation).map((count, place) =>
      placed(points.columns, {
        order: ANYTHING,
        mark: SOME_TEXT,
        sheet: SOME_TEXT,
        text: count === null ? ANY_LABEL : count > 0 ? SOME_TEXT : "",
        count: count ?? ANYTHING,
        row: rows[POINTS[place]!]?.row ?? (count === null ? ANYTHING : 0),
        kind: POINTS[place]!,
        link: count === null ? ANY_LABEL : count > 0 ? SOME_TEXT : "",
      }),
    ),
    [late.name]: facts.late
      .slice(0, DASHBOARD_ROOM.late)
      .map(({ step, owner, due, daysLate, source, about }) =>
        placed(late.columns, {
          label: lateLabel(source, about, language),
          step,
          owner,
          due: serialOf(due),
          daysLate,
        }),
      ),
  };
}

/** What the dashboard says below the name of an indicator; "" for nothing. */
export function noteOf(
  { figure: { incoming, provisional }, plausible, isUpperBound }: Facts["indicators"][number],
  language: Language,
): string {
  const { provisional: text, atMost } = SHEETS_DASHBOARD_TEXTS[language];
  const counted = provisional === 0 ? "" : text.replace("{count}", String(provisional));
  const unusual =
    plausible === null || plausible === "nothingUnusual" ? "" : labelOf("plausibility", plausible, language);
  const upperBound = isUpperBound ? atMost : "";
  return [unusual, incomingText(incoming, language), counted, upperBound]
    .filter((part) => part !== "")
    .join("  ·  ");
}

/** The newer period that is still coming in, as the column of Indicators says it. */
export function incomingText(incoming: IndicatorFact["figure"]["incoming"], language: Language): string {
  if (incoming === null) return "";
  const { period, reported, expected } = incoming;
  return language === "fr"
    ? `${period}\u00a0: ${reported} sur ${expected} jusqu’ici`
    : `${period}: ${reported} of ${expected} so far`;
}

/** The label of a late step's source: the role, the debriefed tool, or that it is an activity. */
export function lateLabel(source: LateStep["source"], about: string, language: Language): string {
  if (source === "role") return about;
  return source === "activity"
    ? SHEETS_DASHBOARD_TEXTS[language].activity
    : labelOf("debriefTool", about as DebriefToolId, language);
}

/** A row with its figures in the given columns; the cells between may hold anything. */
function placed<Id extends string>(
  columns: Readonly<Record<Id, number>>,
  figures: Readonly<Record<Id, Expected | null>>,
): readonly Expected[] {
  const ids = Object.keys(columns) as Id[];
  const width = Math.max(...ids.map((id) => columns[id])) + 1;
  return Array.from({ length: width }, (_, column) => {
    const id = ids.find((one) => columns[one] === column);
    return id === undefined ? ANYTHING : orEmpty(figures[id]);
  });
}
