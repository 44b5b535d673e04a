/**
 * Defined names of what the scorecard shows of one indicator, the same in every language: cells of the hidden sheet Workings,
 * from which the page and other tools read. Offsets of columns are counted from the left edge of a block.
 */

/** What the scorecard reads of the chosen indicator: columns of Indicators, by what their cells hold. */
const TEXT_FACTS = [
  "key",
  "name",
  "meaning",
  "level",
  "serves",
  "role",
  "unit",
  "direction",
  "combination",
  "cumulative",
  "frequency",
  "source",
  "partner",
  "person",
  "incoming",
  "status",
  "story",
] as const;
const NUMBER_FACTS = [
  "line",
  "order",
  "months",
  "anchor",
  "factor",
  "sign",
  "total",
  "floorDay",
  "planned",
  "responsibleRow",
  "responsibleFrom",
  "responsibleUntil",
  "neededShare",
  "begins",
  "lastDue",
  "lastReportDay",
  "baseline",
  "baselineDay",
  "target",
  "targetDay",
  "judgedDay",
  "latestPeriod",
  "latest",
  "provisional",
  "previousPeriod",
  "change",
  "changeSign",
  "reporting",
  "expected",
  "way",
  "elapsed",
  "needed",
  "achieved",
  "forecast",
  "widestBreakdown",
  "widestGap",
] as const;

/** The facts, one below the other, after the row of the chosen indicator in Indicators: 0 for none. */
export const SCORECARD_FACTS = { row: ["row"], text: TEXT_FACTS, number: NUMBER_FACTS } as const;
export type ScorecardFact = "row" | (typeof TEXT_FACTS)[number] | (typeof NUMBER_FACTS)[number];
export const SCORECARD_FACT_IDS: readonly ScorecardFact[] = Object.values(SCORECARD_FACTS).flat();

/** How many of each the page has room for. */
export const SCORECARD_ROOM = {
  periods: 10,
  partners: 10,
  groups: 5,
  entries: 2,
  works: 3,
  next: 3,
} as const;

export const SCORECARD_BLOCKS = {
  /** one below the other, in the order of `SCORECARD_FACT_IDS` */
  facts: { name: "EnsembleScorecard", columns: { value: 0 } },
  /** the latest first; `judged` is the value of a period that enough partners reported, `before` that of the one before */
  periods: {
    name: "EnsembleScorecardPeriods",
    columns: {
      day: 0,
      counting: 1,
      reported: 2,
      expected: 3,
      value: 4,
      judged: 5,
      before: 6,
      path: 7,
      offPath: 8,
      change: 9,
      conflicts: 10,
      place: 11,
      state: 12,
      decimals: 13,
      own: 14,
      link: 15,
      drawn: 16,
    },
  },
  /** the highest latest value first, then those who are expected and did not report */
  partners: {
    name: "EnsembleScorecardPartners",
    columns: { row: 0, name: 1, baseline: 2, previous: 3, latest: 4, change: 5, link: 6, reportLink: 7 },
  },
  /** in the order of the table Groups; `share` is that of the highest value of the breakdown */
  groups: {
    name: "EnsembleScorecardGroups",
    columns: { row: 0, name: 1, value: 2, share: 3, link: 4, reportLink: 5 },
  },
  /** entries of the canvas about the indicator, the latest first */
  entries: { name: "EnsembleScorecardStory", columns: { key: 0, day: 1, text: 2, link: 3 } },
  /** activities: those under way, then done, then stopped */
  works: { name: "EnsembleScorecardWorks", columns: { key: 0, mark: 1, text: 2, link: 3 } },
  /** what is late, then what is due next */
  next: { name: "EnsembleScorecardNext", columns: { key: 0, mark: 1, text: 2, link: 3 } },
} as const;
export type ScorecardBlock = keyof typeof SCORECARD_BLOCKS;

/** Single cells: how many there are of what the lists show only in part, and the breakdown of the groups; sentences; where the name and the figure lead to. */
export const SCORECARD_CELLS = {
  earlierPeriods: "EnsembleScorecardEarlier",
  partnerDay: "EnsembleScorecardPartnerDay",
  hasBaseline: "EnsembleScorecardHasBaseline",
  listedPartners: "EnsembleScorecardListed",
  partnersGap: "EnsembleScorecardPartnersGap",
  groupBreakdown: "EnsembleScorecardBreakdown",
  listedGroups: "EnsembleScorecardListedGroups",
  storyEntries: "EnsembleScorecardEntries",
  running: "EnsembleScorecardRunning",
  works: "EnsembleScorecardWorksShown",
  actions: "EnsembleScorecardActions",
  periodDecimals: "EnsembleScorecardPeriodDecimals",
  partnerDecimals: "EnsembleScorecardPartnerDecimals",
  figureText: "EnsembleScorecardFigure",
  paceText: "EnsembleScorecardPace",
  curveText: "EnsembleScorecardOutlook",
  link: "EnsembleScorecardLink",
  figureLink: "EnsembleScorecardFigureLink",
} as const;
export type ScorecardCell = keyof typeof SCORECARD_CELLS;
