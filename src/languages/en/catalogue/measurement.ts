export default {
  /** Whom an indicator measures: the population, or those whom partners serve. */
  levels: {
    population: { label: "Population", help: "The situation of everyone concerned in the community." },
    performance: {
      label: "Performance",
      help: "What partners do and what it changes for those whom they serve.",
    },
  },

  /** What an indicator serves: a condition of collective impact, or the result itself. */
  serves: { result: { label: "Result", help: "The change aimed at." } },

  /** The kind of number that an indicator measures. */
  kinds: {
    number: { label: "Number", help: "A count or an amount." },
    percent: { label: "Percent", help: "100 × numerator ÷ denominator; a value of 62 means 62 %." },
    rate: { label: "Rate", help: "Numerator ÷ denominator." },
  },

  /** The direction in which an indicator should change. */
  directions: { up: "Increase", down: "Decrease", keep: "Maintain" },

  /** How the values of several partners are combined into one. */
  combinations: {
    sum: { label: "Sum", help: "Adds the partners’ values up." },
    mean: { label: "Mean", help: "Each partner carries the same weight." },
    weighted: {
      label: "Weighted by denominator",
      help: "Sum of numerators ÷ sum of denominators, the true share of the whole. Rows without both are left out.",
    },
    latest: {
      label: "Latest value",
      help: "One value is taken as it is; with several, the lowest row of the table.",
    },
  },

  /** Whether a reported value may still change. */
  observationStatuses: { final: "Final", provisional: "Provisional", notAvailable: "Not available" },

  /** Whether a reported row counts, and if not, why. */
  observationStates: {
    counts: { label: "Counts", help: "Counts towards the indicator’s figure." },
    conflict: {
      label: "Conflict",
      help: "Another row has the same indicator, partner, period and group. None counts until only one is left.",
    },
    unknownIndicator: { label: "Unknown indicator", help: "No such code on the Indicators sheet." },
    unknownPartner: { label: "Unknown partner", help: "No such name on the Partners sheet." },
    noPeriod: { label: "No period", help: "The period is missing or is not a date." },
    afterReport: { label: "After the report date", help: "The period ends after the report date." },
    notAvailable: {
      label: "Not available",
      help: "The partner cannot report this period: its report is not waited for.",
    },
    noValue: {
      label: "No usable value",
      help: "Neither a value nor a numerator with a denominator other than 0.",
    },
    unknownGroup: {
      label: "Unknown group",
      help: "No row of the Groups sheet has this breakdown and this group.",
    },
    group: { label: "Group only", help: "Describes a group; only totals make the indicator’s figure." },
    noPeriodEnd: {
      label: "Not a period end",
      help: "The day does not end a period of the indicator, so that the row counts nowhere. Check offers the nearest ones.",
    },
  },

  /** Methods that assess progress. */
  methods: {
    linear: {
      label: "Linear pace",
      help: "The progress to the target beside the share of the time elapsed.",
    },
    growth: {
      label: "Growth rates, Statistics Canada",
      help: "The yearly growth beside the growth that the target requires; without a target, the growth alone.",
    },
  },

  /** Whether the methods agree on an indicator. */
  agreements: {
    notComparable: { label: "Not comparable", help: "One of the methods cannot tell." },
    agree: {
      label: "Both ways of judging agree",
      help: "Linear pace and required growth judge the indicator alike.",
    },
    disagree: {
      label: "Two ways of judging progress differ",
      help: "Linear pace and required growth judge the indicator differently: the cell beside says why.",
    },
  },

  /** Whether a target is in the direction of improvement. */
  targetChecks: {
    fine: { label: "Target fits", help: "The target lies in the direction of improvement." },
    against: {
      label: "Against the direction",
      help: "The target runs against the direction of improvement.",
    },
  },

  /** Whether the figure of an indicator is plausible. */
  plausibilities: {
    belowLowest: {
      label: "Below the lowest plausible",
      help: "A value in the figure is below the lowest plausible one. Look it up on the Data sheet: Check names the row.",
    },
    aboveHighest: {
      label: "Above the highest plausible",
      help: "A value in the figure is above the highest plausible one. Look it up on the Data sheet: Check names the row.",
    },
    aboveOther: {
      label: "Above another indicator",
      help: "The figure is above that of an indicator that it cannot exceed, by a row of the Rules sheet.",
    },
    tenTimes: {
      label: "Ten times the value before",
      help: "The figure is at least ten times that of the period before; of a sum over periods, the last period is compared with the one before. A decimal sign may be missing.",
    },
    aTenth: {
      label: "A tenth of the value before",
      help: "The figure is at most a tenth of that of the period before; of a sum over periods, the last period is compared with the one before. A digit may be missing.",
    },
    nothingUnusual: { label: "Nothing unusual", help: "None of these was found." },
  },

  /** Whether a rule between two indicators holds. */
  ruleStates: {
    unknownIndicator: {
      label: "Unknown indicator",
      help: "A code is missing or not on the Indicators sheet, or both are the same.",
    },
    notComparable: {
      label: "Not comparable",
      help: "The two indicators are not judged for the same period, or one of them has no value.",
    },
    broken: {
      label: "Indicator A is above",
      help: "The figure of indicator A is above that of indicator B.",
    },
    holds: { label: "Holds", help: "The figure of indicator A is at most that of indicator B." },
  },

  /** Statuses of an indicator, by any method; with Statistics Canada's terms where it has its own. */
  indicatorStatuses: {
    tooEarly: { label: "Too early", help: "The first period has not ended and nothing is reported yet." },
    noData: { label: "No data", help: "No value can be worked out." },
    noTarget: { label: "No target", help: "The target is missing." },
    checkTarget: { label: "Check target", help: "The target runs against the direction of improvement." },
    met: { label: "Target met", help: "The latest value has reached the target." },
    onTrack: {
      label: "On track",
      help: "Linear pace: the share of the way is at least the share of the time elapsed. Growth rates: growth reaches what on track asks for.",
    },
    needsAcceleration: {
      label: "Needs acceleration",
      help: "Linear pace: there is progress, less than the time elapsed asks for, yet near it.",
    },
    progress: {
      label: "Progress made, but acceleration needed",
      help: "Growth rates: growth is more than limited, yet short of what on track asks for.",
    },
    limited: {
      label: "Limited progress",
      help: "Growth rates: there is no decline, but little growth in the right direction.",
    },
    deterioration: { label: "Deterioration", help: "Growth rates: the value moves the wrong way." },
    offTrack: {
      label: "Off track",
      help: "Linear pace: too little progress for the time elapsed, or the wrong way; or an indicator to maintain is not near its target.",
    },
    noPace: {
      label: "No pace yet",
      help: "The baseline, one of the dates or the direction is missing; or the target equals the baseline, or the target date is not later than the baseline date. Growth rates: also for an indicator to maintain.",
    },
    conflictsToSettle: {
      label: "Conflicts to settle",
      help: "There are more conflicts than the workbook can list. No figure is judged until they are fewer.",
    },
    incomplete: {
      label: "Incomplete",
      help: "Of no period have enough of the expected partners reported. The figure is that of those who have.",
    },
    outOfDate: {
      label: "Out of date",
      help: "Reports of several newer periods are due and missing. The figure is that of the last complete period.",
    },
    groupsOnly: {
      label: "Groups only",
      help: "There are values by group and none of the total. No total is made from groups.",
    },
  },
};
