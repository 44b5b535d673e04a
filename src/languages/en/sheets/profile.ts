/** The cells of the sheet Initiative: their labels, and the help next to them. */
export default {
  properties: {
    name: { label: "Name of the initiative", help: "As the dashboard shows it." },
    community: { label: "Community", help: "The territory or the people that the initiative serves." },
    issue: { label: "Issue", help: "The complex issue that no organisation can solve alone." },
    populationTarget: {
      label: "Population target",
      help: "The measurable change aimed at: for whom, how much, by when.",
    },
    phase: { label: "Phase", help: "The phase that the initiative is in." },
    start: {
      label: "Start",
      help: "The day the initiative began. Indicators without a baseline date count their first period from here.",
    },
    horizon: {
      label: "Horizon in years",
      help: "How many years the partners commit themselves for; most changes take three to five or more.",
    },
    frequency: {
      label: "Reporting frequency",
      help: "How often the partners report together. Each indicator may have its own. Empty: yearly.",
    },
    reportDate: {
      label: "Pinned report date",
      help: "Empty: the workbook reads today’s date. With a date, a workbook that was sent says the same next year.",
    },
    stalenessLimit: {
      label: "Staleness limit in days",
      help: "A dimension of the canvas without a newer entry than this is stale. Default: {default}.",
    },
    reportingYear: {
      label: "First month of reporting year",
      help: "1 for January, 4 for April: periods follow it. Default: {default}.",
    },
    availableAfter: {
      label: "Values available after, months",
      help: "How many months after the end of a period its values are due. Each indicator may have its own. Default: {default}.",
    },
    framework: {
      label: "Framework of roles",
      help: "Which roles the workbook starts from. Empty: FSG. Changing it later does not change the rows of the Roles sheet, which takes roles of your own as well.",
    },
    backboneForm: { label: "Form of the backbone", help: "How the backbone is organised." },
    method: {
      label: "Progress method",
      help: "How an indicator’s status is judged. Empty: linear pace. The Indicators sheet shows both, and where they disagree.",
    },
    trendIndicator: {
      label: "Indicator of the trend chart",
      help: "The code of the indicator whose trend the dashboard draws. Empty: the first one with a figure.",
    },
  },

  /** What each threshold decides; {default} is its default. */
  thresholds: {
    endsSoon: {
      label: "Ends soon, days ahead",
      help: "Flags a role in which someone’s time ends within so many days. Default: {default}.",
    },
    leads: {
      label: "Too many roles led, from",
      help: "Flags a person who leads this many roles or more. Default: {default}.",
    },
    near: {
      label: "Needs acceleration from",
      help: "Linear pace: behind the pace but at this share of it or more, an indicator needs acceleration; below, it is off track. Default: {default}.",
    },
    keep: {
      label: "Tolerance, target to maintain",
      help: "An indicator to maintain keeps its target within this share of it. Default: {default}.",
    },
    requiredOnTrack: {
      label: "Required growth: on track from",
      help: "On track from this share of the growth that the target requires. Default: {default}.",
    },
    requiredProgress: {
      label: "Required growth: progress from",
      help: "Progress, but too slow, from this share of it; limited below. Default: {default}.",
    },
    growthOnTrack: {
      label: "Growth alone: on track from",
      help: "Without a target: on track from this much growth a year. Default: {default}.",
    },
    growthProgress: {
      label: "Growth alone: progress from",
      help: "Without a target: progress from this much growth a year; limited below. Default: {default}.",
    },
    completeSum: {
      label: "Sum: partners needed",
      help: "A period of a sum is judged when this share of the partners expected have reported it. Default: {default}.",
    },
    completeMean: {
      label: "Mean: partners needed",
      help: "The same for a mean or a weighted value; 80% relaxes nothing below five partners. Default: {default}.",
    },
    outOfDate: {
      label: "Out of date from, in periods",
      help: "A figure is out of date when this many newer periods are due and not complete. Default: {default}.",
    },
    spread: {
      label: "Disagreement from, in points",
      help: "Members disagree when the highest and the lowest rating lie this far apart. Default: {default}.",
    },
    fit: {
      label: "Fit questions, mean needed",
      help: "On the scale no 0, partly 1, yes 2. Default: {default}.",
    },
    precondition: {
      label: "Preconditions, mean needed",
      help: "On the scale from 1, just begun, to 4, fully in place. Default: {default}.",
    },
    condition: {
      label: "Conditions, mean needed",
      help: "For the conditions, trust, know-how and attitudes, on the scale from 1 to 4. Default: {default}.",
    },
  },
};
