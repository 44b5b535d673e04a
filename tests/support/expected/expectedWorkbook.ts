/** The expected value of every computed cell of the workbook: the results of the oracle, as the sheets show them. */
import { NAMES, thresholdValue } from "../../../src/blueprint/names";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../../src/blueprint/sheetRanges";
import { SHEETS_COMMON_TEXTS } from "../../../src/languages/texts/sheets/common";
import { SHEETS_TRACKER_TEXTS } from "../../../src/languages/texts/sheets/tracker";
import type { CellValue } from "../../../src/spreadsheet/state";
import type { TableId } from "../../../src/blueprint/types";
import type { GroupFacts, GroupFigure } from "../../oracle/measurement/groups";
import { labelOf } from "../../../src/model/vocabulary";
import { RATED_ITEMS } from "../../../src/catalogue/readiness";
import { STATUS_ICONS } from "../../../src/catalogue/term";
import type { Language } from "../../../src/languages";
import type { InitiativeFile, IsoDate, ItemId } from "../../../src/model/initiative";
import type { Completeness } from "../../oracle/completeness";
import { isLink } from "../../oracle/canvas";
import { dashboardBlocks, dashboardCells, incomingText } from "./dashboardCells";
import { serialOf } from "../../oracle/dates";
import { factsOf, type Facts } from "../../oracle/facts";
import { nameList } from "../../oracle/nameList";
import { ANY_LABEL, orEmpty, SOME_TEXT, type ContentMatcher, type Expected } from "./expectedContent";
import { scorecardBlocks, scorecardCells, trendBlocks } from "./scorecardCells";
import { situationOf, type Limits, type Situation } from "../../oracle/situation";
import type { TrackerChoices } from "../../oracle/tracker";
import { flagLabels } from "./flagLabels";

type Columns = Readonly<Record<string, readonly Expected[]>>;

export interface ExpectedWorkbook {
  /** the visible computed columns, for the filled rows of the table */
  readonly tables: Readonly<Record<TableId, Columns>>;
  /** named cells, by name */
  readonly cells: Readonly<Record<string, Expected>>;
  /** named blocks, by name: rows, each with its expected values by column offset */
  readonly blocks: Readonly<Record<string, readonly (readonly Expected[])[]>>;
  /** what the lines over time draw */
  readonly curves: Facts["curves"];
}

export function expectedWorkbook(
  file: InitiativeFile,
  reportDate: IsoDate,
  language: Language,
  choices: TrackerChoices = {},
): ExpectedWorkbook {
  const situation = situationOf(file, reportDate, language);
  const facts = factsOf(situation, choices);
  return {
    tables: tablesOf(facts, situation),
    cells: {
      ...limitsOf(situation),
      ...cellsOf(facts, situation),
      ...dashboardCells(facts, situation),
      ...scorecardCells(facts),
    },
    blocks: {
      ...blocksOf(facts, situation),
      ...dashboardBlocks(facts, situation),
      ...scorecardBlocks(facts, situation),
      ...trendBlocks(facts),
    },
    curves: facts.curves,
  };
}

function tablesOf(facts: Facts, { file, language }: Situation): ExpectedWorkbook["tables"] {
  const { partners, roles, readiness, activities, indicators, plan, rules, reports, debrief } = facts;
  return {
    Partners: {
      roles: partners.map((one) => one.roles),
      activities: partners.map((one) => one.activities),
      observations: partners.map((one) => one.observations),
    },
    Roles: {
      who: roles.roles.map(({ counts, who }) => (counts ? who : "")),
      couldHold: roles.roles.map(({ counts, couldHold }) => (counts ? couldHold : "")),
      coverage: roles.roles.map(({ counts, coverage }) =>
        counts ? labelOf("coverage", coverage, language) : "",
      ),
      late: roles.roles.map(({ counts, late }) => (counts ? orEmpty(late) : "")),
      watch: roles.roles.map(({ counts, flags }) => (counts ? flagLabels(flags, language) : "")),
      story: roles.roles.map(({ counts, story }) => (counts ? labelOf("story", story, language) : "")),
    },
    RoleHolders: {
      active: roles.holders.map(({ active }) => labelOf("answer", active ? "yes" : "no", language)),
      coverage: roles.holders.map(({ coverage }) =>
        coverage
          ? labelOf("coverage", coverage, language)
          : `${STATUS_ICONS.bad} ${SHEETS_COMMON_TEXTS[language].unknownRole}`,
      ),
      carries: roles.holders.map(({ carries }) => carries),
      leads: roles.holders.map(({ leads }) => leads),
      falls: roles.holders.map(({ falls }) => falls),
      fallen: roles.holders.map(({ fallen }) => fallen),
      watch: roles.holders.map(({ flags }) => flagLabels(flags, language)),
    },
    Bodies: {},
    Ratings: {
      question: file.ratings.map(({ item }) => questionOf(item, language)),
      state: readiness.states.map((state) => labelOf("ratingState", state, language)),
    },
    Checklist: {},
    Sustainability: {},
    Canvas: { link: file.canvas.map(({ evidence }) => (isLink(evidence) ? SOME_TEXT : "")) },
    Activities: {
      late: activities.rows.map(({ late }) => orEmpty(late)),
      check: activities.rows.map(({ check }) => labelOf("activityCheck", check, language)),
    },
    Indicators: {
      latestPeriod: indicators.map((one) => orEmpty(one.latestPeriod && serialOf(one.latestPeriod))),
      reporting: indicators.map((one) => one.reporting),
      expected: indicators.map((one) => one.expected),
      latest: indicators.map((one) => orEmpty(one.value)),
      provisional: indicators.map(({ figure }) => figure.provisional),
      incoming: indicators.map(({ figure }) => incomingText(figure.incoming, language)),
      overdue: indicators.map(({ figure }) => figure.overdue.length),
      previousPeriod: indicators.map(({ figure: { previous } }) =>
        orEmpty(previous && serialOf(previous.period)),
      ),
      previous: indicators.map(({ figure: { previous } }) => orEmpty(previous && previous.value)),
      change: indicators.map(({ figure: { previous } }) => orEmpty(previous && previous.change)),
      plausible: indicators.map(({ plausible }) =>
        plausible === null ? "" : labelOf("plausibility", plausible, language),
      ),
      due: indicators.map((one) => orEmpty(one.due)),
      way: indicators.map((one) => orEmpty(one.way)),
      elapsed: indicators.map((one) => orEmpty(one.elapsed)),
      linearStatus: indicators.map((one) => labelOf("indicatorStatus", one.linear, language)),
      required: indicators.map((one) => orEmpty(one.ratio)),
      requiredStatus: indicators.map((one) => labelOf("indicatorStatus", one.required, language)),
      growth: indicators.map((one) => orEmpty(one.growth)),
      growthStatus: indicators.map((one) => labelOf("indicatorStatus", one.byGrowth, language)),
      needed: indicators.map(({ pace }) => orEmpty(pace.needed)),
      achieved: indicators.map(({ pace }) => orEmpty(pace.achieved)),
      forecast: indicators.map(({ pace }) => orEmpty(pace.expectedAtTarget)),
      status: indicators.map((one) => labelOf("indicatorStatus", one.status, language)),
      methods: indicators.map((one) => labelOf("agreement", one.methods, language)),
      methodSentence: indicators.map((one) =>
        (one.way !== null && one.elapsed !== null) || one.growth !== null ? SOME_TEXT : "",
      ),
      targetCheck: indicators.map(({ targetCheck }) =>
        targetCheck === null ? "" : labelOf("targetCheck", targetCheck, language),
      ),
      story: indicators.map(({ story }) => labelOf("story", story, language)),
      widestGap: indicators.map(({ groups }) => orEmpty(groups.widest?.gap ?? null)),
      gapRatio: indicators.map(({ groups }) => orEmpty(groups.widest?.ratio ?? null)),
      groupSentence: indicators.map(({ groups: { widest, missing, differ }, isUpperBound }) =>
        widest || missing.length > 0 || differ.length > 0 || isUpperBound ? SOME_TEXT : "",
      ),
    },
    Groups: {},
    Rules: {
      state: rules.map((state) => (state === null ? "" : labelOf("ruleState", state, language))),
    },
    ReportingPlan: {
      state: plan.map((state) => labelOf("observationState", state, language)),
    },
    Observations: {
      usable: reports.map(({ usable }) => orEmpty(usable)),
      state: reports.map(({ state }) => labelOf("observationState", state, language)),
    },
    Debrief: { late: debrief.map(({ late }) => orEmpty(late)) },
  };
}

/** What every rule reads. */
function limitsOf({ day, limits }: Situation): Readonly<Record<string, Expected>> {
  const names = Object.keys(limits) as (keyof Limits)[];
  return {
    [NAMES.asOf]: serialOf(day),
    ...Object.fromEntries(names.map((limit) => [thresholdValue(limit), limits[limit]])),
  };
}

function cellsOf(facts: Facts, { language }: Situation): Readonly<Record<string, Expected>> {
  const { readiness, sustainability, activities, completeness, lateReports, periods } = facts;
  return {
    [SHEET_CELLS.verdict]: labelOf("verdict", readiness.verdict, language),
    [SHEET_CELLS.verdictItems]: nameList(readiness.named.map((item) => labelOf("item", item, language))),
    [SHEET_CELLS.disagreements]: readiness.disagreements,
    [SHEET_CELLS.ratingMembers]: readiness.members,
    [SHEET_CELLS.sustainabilityTotal]: sustainability.total,
    [SHEET_CELLS.sustainabilityUndecided]: sustainability.undecided,
    [SHEET_CELLS.activitiesRunning]: activities.running,
    [SHEET_CELLS.conditionGaps]: activities.conditionGaps,
    [SHEET_CELLS.indicatorGaps]: activities.indicatorGaps.length,
    [SHEET_CELLS.indicatorGapCodes]: nameList(activities.indicatorGaps),
    [SHEET_CELLS.reportsLatest]: completeness.latest.reported,
    [SHEET_CELLS.reportsLatestDue]: completeness.latest.due,
    [SHEET_CELLS.reportsAll]: completeness.all.reported,
    [SHEET_CELLS.reportsAllDue]: completeness.all.due,
    [SHEET_CELLS.reportsIrregular]: completeness.irregular,
    [SHEET_CELLS.reportsMissing]: lateReports.reduce((sum, { missing }) => sum + missing, 0),
    [SHEET_CELLS.periodsStart]: serialOf(periods[0]!.after),
  };
}

/** What an item asks. */
function questionOf(item: ItemId, language: Language): string {
  return RATED_ITEMS.find(({ id }) => id === item)?.help[language] ?? "";
}

function blocksOf(facts: Facts, situation: Situation): ExpectedWorkbook["blocks"] {
  const { file, day, language } = situation;
  const { readiness, checklists, activities, periods, tracker, completeness, lateReports } = facts;
  const ends = periods.map(({ end }) => end);
  return {
    [SHEET_BLOCKS.items.name]: readiness.items.map((one) => [
      labelOf("item", one.item, language),
      one.rated,
      one.evidence,
      ...[one.mean, one.lowest, one.highest].map(orEmpty),
      labelOf("itemLevel", one.level, language),
      one.spread === null ? "" : labelOf("spread", one.spread, language),
      questionOf(one.item, language),
    ]),
    [SHEET_BLOCKS.checklists.name]: checklists.map(({ section, done, underWay, all }) => [
      section === null ? SOME_TEXT : labelOf("section", section, language),
      done,
      underWay,
      all,
    ]),
    [SHEET_BLOCKS.matrix.name]: file.partners.map(({ name }, row) => [
      name.trim(),
      ...activities.matrix[row]!,
    ]),
    [SHEET_BLOCKS.conditions.name]: activities.conditions.map((one) => [
      labelOf("condition", one.condition, language),
      one.activities,
      one.partners,
      labelOf("gap", one.state, language),
    ]),
    [SHEET_BLOCKS.periods.name]: [ends.map(serialOf)],
    [SHEET_BLOCKS.tracker.name]: file.indicators.flatMap(({ code, name, unit = "" }, row) => {
      const { actual, expected, chosen } = tracker[row]!;
      return [
        [code.trim(), name.trim(), unit.trim(), ANY_LABEL, ...actual.map(orEmpty)],
        ...[expected, chosen].map((line) => [
          ANY_LABEL,
          ANY_LABEL,
          ANY_LABEL,
          ANY_LABEL,
          ...line.map(orEmpty),
        ]),
      ];
    }),
    ...oneIndicatorBlocks(facts, situation),
    [SHEET_BLOCKS.completeness.name]: file.partners.map(({ name }, row) => [
      name.trim(),
      ...completeness.cells[row]!.map((cell, period) =>
        completenessText(cell, ends[period]! > day, language),
      ),
    ]),
    ...groupBlocks(facts),
    [SHEET_BLOCKS.lateReports.name]: lateReports
      .slice(0, LISTED_LATE_REPORTS)
      .map(({ indicator, partner, missing, oldest, days }) => [
        file.indicators[indicator]!.code.trim(),
        file.partners[partner]!.name.trim(),
        // A partner's name goes on over it.
        "",
        missing,
        serialOf(oldest),
        days,
        file.indicators[indicator]!.name.trim(),
      ]),
  };
}

/** How many pairs the tracker lists. */
const LISTED_LATE_REPORTS = 30;

function completenessText({ reported, due }: Completeness, isFuture: boolean, language: Language): string {
  if (due > 0) return `${reported} ${language === "fr" ? "sur" : "of"} ${due}`;
  return isFuture ? "○" : "–";
}

/** A row for each group, or each breakdown, and a column for each indicator. */
function oneIndicatorBlocks(
  { oneIndicator: { row, periods, lines } }: Facts,
  { file, language }: Situation,
): ExpectedWorkbook["blocks"] {
  const texts = SHEETS_TRACKER_TEXTS[language];
  const kindOf = (breakdown: string | null) =>
    breakdown === null ? texts.partnerColumn : breakdown === "" ? texts.groupLine : breakdown;
  return {
    [SHEET_BLOCKS.oneIndicatorPeriods.name]: [periods.map(serialOf)],
    [SHEET_BLOCKS.oneIndicator.name]: lines.map(({ name, breakdown, change, reported, cells }, index) => [
      index === 0 ? file.indicators[row]!.code.trim() : kindOf(breakdown),
      index === 0 ? texts.allPartners : name,
      orEmpty(change),
      texts.of.replace("{part}", String(reported)).replace("{whole}", String(periods.length)),
      ...cells.map((cell) =>
        cell === null ? "" : cell.isComparable ? cell.value : markedNumber(cell.value, language),
      ),
    ]),
  };
}

/** A number that is not to be compared, rounded to two decimals. */
function markedNumber(value: number, language: Language): ContentMatcher {
  const description = `▲ and ${value}`;
  const sign = language === "fr" ? "," : ".";
  const accepts = (found: CellValue) =>
    typeof found === "string" &&
    found.startsWith("▲ ") &&
    Math.abs(Number(found.slice(2).replace(sign, ".")) - value) <= 0.005 + 1e-9 * Math.abs(value);
  return { description, accepts };
}

function groupBlocks({ indicators }: Facts): ExpectedWorkbook["blocks"] {
  const all = indicators.map(({ groups }) => groups);
  const [first] = all;
  if (!first) return {};
  const breakdowns = [...new Set(first.groups.map(({ breakdown }) => breakdown.toLowerCase()))];
  const ofGroups = (cellOf: (figure: GroupFigure) => number | null) =>
    first.groups.map((_, place) => all.map(({ groups }) => orEmpty(cellOf(groups[place]!))));
  const ofBreakdowns = (cellOf: (facts: GroupFacts, breakdown: string) => Expected) =>
    breakdowns.map((breakdown) => all.map((facts) => cellOf(facts, breakdown)));
  const gapOf = ({ gaps }: GroupFacts, breakdown: string) =>
    gaps.find((gap) => gap.breakdown.toLowerCase() === breakdown);
  return {
    [NAMES.groupValues]: ofGroups(({ value }) => value),
    [NAMES.groupCompleteValues]: ofGroups(({ value, isPartial }) => (isPartial ? null : value)),
    [NAMES.missingGroupsOfBreakdowns]: ofBreakdowns(({ groups, missing }, breakdown) =>
      groups
        .filter((group) => group.breakdown.toLowerCase() === breakdown && missing.includes(group))
        .map(({ group }) => group)
        .join(", "),
    ),
    [NAMES.differingBreakdowns]: ofBreakdowns(({ differ }, breakdown) =>
      differ.some((name) => name.toLowerCase() === breakdown) ? 1 : "",
    ),
    [NAMES.gapScore]: ofBreakdowns((facts, breakdown) => {
      const found = gapOf(facts, breakdown);
      return found ? (found.ratio ?? found.gap / (1 + found.gap)) : "";
    }),
  };
}
