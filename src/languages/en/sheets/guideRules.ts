/** The rules of the workbook in plain words; docs/rules.md is their authority. */
export default {
  /** Each {name} is a threshold by its id, in use in the workbook. */
  sections: {
    all: {
      title: "Rules: everywhere",
      lines: {
        reportDate: {
          term: "Report date",
          text: "Every rule judges by one date, on the Initiative sheet: the pinned one, else today. Dates count by the day.",
        },
        limits: {
          term: "Limits",
          text: "The limits named below are those in use now, from the Initiative sheet. An empty one, or one that cannot be read, takes its usual value.",
        },
        names: {
          term: "Names",
          text: "Upper and lower case and outer spaces make no difference. A row without its first entry counts for nothing; an entry that cannot be read, neither.",
        },
        listsOfNames: {
          term: "Lists of names",
          text: "At most four names, then how many more: A, B, C, D +2.",
        },
        damaged: {
          term: "A damaged workbook",
          text: "The first line of the dashboard says in red when calculated cells were typed over, rows are outside their table, or sheets, columns, list words or names were changed. It is empty when all is well.",
        },
      },
    },
    roles: {
      title: "Rules: roles",
      lines: {
        rolesOfTheInitiative: {
          term: "Roles of the initiative",
          text: "The six of the framework, then your own. A role written twice counts once, where it comes first.",
        },
        active: {
          term: "Active",
          text: "A person is active in a role from the first day to the last day given, both included. A missing day means no limit.",
        },
        carriesLeads: {
          term: "Carries, leads",
          text: "A role is carried by its active leads and those who share it, not by backups. Without a part, the role counts as shared.",
        },
        busiestPerson: {
          term: "Busiest person",
          text: "The one who carries most roles. In a tie, the one whose departure leaves more roles empty, then the one listed first.",
        },
        successionTest: {
          term: "Succession test",
          text: "A role falls if a person leaves when nobody else is active in it, not even as a backup. The Dashboard names the person whose departure makes most roles fall.",
        },
        endsSoon: { term: "Ends soon", text: "An active person’s last day is at most {endsSoon} days away." },
        leadsTooManyRoles: {
          term: "Leads too many roles",
          text: "The person leads at least this many roles: {leads}.",
        },
        storyBehind: {
          term: "Change to explain",
          text: "A role changes when someone enters or leaves it or when its step is done; an indicator, when a value is entered. The story is behind until the canvas tells of it from that day on.",
        },
        storyToldNoChange: {
          term: "Story told, no change",
          text: "Story told: a canvas entry about the role or the indicator is dated from the day of its latest change to the report date. No change: it never changed, so there is nothing to tell.",
        },
      },
    },
    readiness: {
      title: "Rules: readiness",
      lines: {
        ratingThatCounts: {
          term: "Rating that counts",
          text: "For each member and item, the rating of the latest date; without dates, the lowest row. 0 means not rated and counts for nothing.",
        },
        inPlace: {
          term: "In place",
          text: "The mean of the ratings is at least {fit} out of 2 for a fit question, {precondition} out of 4 for a precondition, {condition} out of 4 for everything else.",
        },
        disagreement: {
          term: "Disagreement",
          text: "The highest and the lowest rating are at least {spread} apart. It is shown beside the level, never in its place.",
        },
        gates: {
          term: "Gates",
          text: "Fit questions, then preconditions, then the five conditions. Each gate must be passed before the next is looked at; no mean over items is ever taken.",
        },
        trustPulse: {
          term: "Trust pulse",
          text: "Trust, know-how and attitudes each have their own line and no part in the verdict.",
        },
      },
    },
    checklists: {
      title: "Rules: checklists and sustainability",
      lines: {
        done: {
          term: "Done",
          text: "A line marked done whose date is not after the report date; later, it is under way. Without a state a line is not started.",
        },
        stillToDecide: {
          term: "Still to decide",
          text: "Something that should last, without the decision to keep, change or stop it.",
        },
      },
    },
    canvas: {
      title: "Rules: progress canvas",
      lines: {
        entry: {
          term: "Entry",
          text: "A row with a dimension and a description. Days are counted from the latest date that is not after the report date.",
        },
        stale: {
          term: "Stale",
          text: "The last entry is more than {staleness} days old, or its next review is past.",
        },
      },
    },
    activities: {
      title: "Rules: activities",
      lines: {
        running: {
          term: "Running",
          text: "Every activity with a name that is not stopped: planned, under way or done. An empty state counts as planned.",
        },
        gap: { term: "Gap", text: "No running activity contributes to the condition or the indicator." },
        unknown: {
          term: "Unknown",
          text: "A partner, a role or an indicator is named that its own sheet does not have. An empty cell is not unknown.",
        },
      },
    },
    data: {
      title: "Rules: data",
      lines: {
        usableValue: {
          term: "Usable value",
          text: "Numerator ÷ denominator when both are given and the denominator is not 0 (times 100 for a percent); otherwise the value.",
        },
      },
    },
    periods: {
      title: "Rules: periods",
      lines: {
        ownPeriods: {
          term: "Own periods",
          text: "Of the indicator’s frequency, else the initiative’s, else a year. They follow the month end of the baseline date, else the reporting year, which begins with month {reportingYear}.",
        },
        duePeriod: {
          term: "Due period",
          text: "One that ends up to the report date, and after the baseline date (else the start of the initiative). Values that are available only some months after a period ends are due that much later.",
        },
      },
    },
    indicators: {
      title: "Rules: indicators",
      lines: {
        judgedPeriod: {
          term: "Judged period",
          text: "The latest period that is complete. The figure combines the partners’ values of that one period. Without any complete period it is the latest one with a value, and the status is: incomplete.",
        },
        completePeriod: {
          term: "Complete period",
          text: "Enough of the expected partners have reported it: {completeSum} of them for a sum, {completeMean} for a mean or a weighted value, one for the latest value.",
        },
        expectedPartners: {
          term: "Expected partners",
          text: "Those of the reporting plan; where an indicator has none, those who reported it before and the partner responsible for it. Not one that has left, nor one whose value is marked as not available.",
        },
        stillComingIn: {
          term: "Still coming in",
          text: "A newer period with some reports, yet too few: it is named with its number of reports, and judged only once it is complete.",
        },
        total: {
          term: "Total",
          text: "Only an indicator that combines as a sum and is marked as not cumulative adds its periods up, after the baseline date and up to the first one that lacks reports. Percentages, means, latest and cumulative values are never added up.",
        },
        partnersReporting: {
          term: "Partners reporting",
          text: "How many of the expected partners reported the judged period. One that did not is missing, never zero.",
        },
        shareOfTheWay: {
          term: "Progress to target",
          text: "(Value − baseline) ÷ (target − baseline): 0% at the baseline, 100% at the target, below 0% when the value moves the wrong way.",
        },
        timeElapsed: {
          term: "Time elapsed",
          text: "From the baseline date to the judged period, out of the time up to the target date. In this way, figures published late are judged fairly.",
        },
        targetDueByNow: {
          term: "Target due by now",
          text: "Baseline + (target − baseline) × time elapsed, that is by the end of the judged period. A target for ten periods is not asked of eight.",
        },
        targetMet: {
          term: "Target met",
          text: "Tested first, by the direction. A target to maintain is met within {keep} of it; not met, it is off track by linear pace. A target that runs against the direction is marked, whatever the status.",
        },
      },
    },
    methods: {
      title: "Rules: three ways to judge progress",
      lines: {
        linearPace: {
          term: "Linear pace",
          text: "Even progress is expected. On track when the share of the way is at least the time elapsed; acceleration is needed from {near} times that; below, off track.",
        },
        yearlyGrowth: {
          term: "Yearly growth",
          text: "(Value ÷ baseline)^(1 ÷ years) − 1, with the sign turned for an indicator to decrease; none for one to maintain. Years are counted by year and month: from March 2020 to June 2021 is 1.25. A baseline or target of 0 is taken as 0.001.",
        },
        requiredGrowth: {
          term: "Required growth",
          text: "Statistics Canada: yearly growth from the baseline to the latest value ÷ yearly growth from the baseline to the target. On track from {requiredOnTrack}, progress from {requiredProgress}, limited from 0, below 0 deterioration.",
        },
        growthAlone: {
          term: "Growth alone",
          text: "Statistics Canada, without a target: on track from {growthOnTrack} a year in the right direction, progress from {growthProgress}, limited from 0, below 0 deterioration.",
        },
        status: {
          term: "Status",
          text: "By the method chosen on the Initiative sheet, named beside the status.",
        },
        methodsAgreeDisagree: {
          term: "Ways of judging agree, differ",
          text: "Whether linear pace and required growth put the indicator into the same group: well (target met, on track), to watch (needs acceleration, progress made), wrong (limited progress, deterioration, off track). The cell beside gives the figures behind each.",
        },
        notComparable: {
          term: "Not comparable",
          text: "One of the two says anything else: too early, no data, no target, check target, no pace yet, incomplete, out of date or conflicts to settle.",
        },
      },
    },
    tracker: {
      title: "Rules: tracker",
      lines: {
        twelvePeriods: {
          term: "Twelve periods",
          text: "Of the frequency chosen on the sheet; the last one holds the report date. A total shows what was added in the period, any other indicator its latest value in it.",
        },
        expectedPath: {
          term: "Expected path",
          text: "The straight line from the baseline to the target, at the end of each period; for a total, the share that belongs to the period.",
        },
        oneIndicator: {
          term: "One indicator",
          text: "Its own periods, the latest first, up to the report date or to an earlier day that you choose: for all partners, each partner and each group. ▲ stands before the value of a group for which fewer partners, or others, report than for the total: it is not to be compared.",
        },
        reportsReceived: {
          term: "3 of 4",
          text: "Reports received, of those due from the partner in the period: one for each due period of each indicator that it is expected to report. ○ not due yet, – nothing due.",
        },
        lateReports: {
          term: "Late reports",
          text: "Reports that are due and missing, one line for each indicator and partner. Days late are counted from the day on which the oldest one was due. An irregular indicator is never late.",
        },
        dateThatEndsNoPeriod: {
          term: "Date that ends no period",
          text: "A row whose day ends none of the indicator’s own periods counts nowhere. Such rows are counted on the dashboard and beside the table; Check offers the nearest ends.",
        },
      },
    },
    late: {
      title: "Rules: debrief and late steps",
      lines: {
        late: {
          term: "Late",
          text: "A next step, a decision or an activity whose due date is before the report date and that is not done by then, nor dropped or stopped. Without a due date it is never late.",
        },
        emptyStateOfADecision: { term: "Empty state of a decision", text: "Counts as open." },
        order: {
          term: "Order",
          text: "Most days late first; in a tie steps of roles, then decisions, then activities.",
        },
      },
    },
    dashboard: {
      title: "Rules: dashboard",
      lines: {
        room: {
          term: "Room",
          text: "The six worst indicators are on the first page, as many more on the second: by the mark of their status, ■, ▲, ○, ●; those with the same mark in the order of the table. Points to settle come with the gravest kind first; steps that are late first, then those of the next 90 days. The counts include all of them.",
        },
        trend: {
          term: "Trend",
          text: "Drawn for the indicator chosen on the Initiative sheet; without a choice, or with an unknown code, for the first one that has a value, else for the first. Actual values are drawn up to the judged period, a total as what it adds up to; what is still coming in is named in words.",
        },
      },
    },
  },

  /** Statuses of indicators whose help states the threshold in use. */
  status: {
    needsAcceleration:
      "Linear pace: there is progress, at least {near} times what the time elapsed asks for.",
    outOfDate:
      "At least this many periods after the judged one are due and lack reports: {outOfDate}. The figure is that of the last complete period.",
  },

  /** Verdicts whose help states the threshold in use. */
  verdict: { doesNotFit: "The mean of a fit question is below {fit} out of 2." },
};
