/** The Guide, except its rules. */
export default {
  /** Titles of sections, and the legend. */
  headings: {
    legend: "What the cells look like",
    entry: "White with a thin border",
    entryText: "Yours to fill in.",
    computed: "Grey",
    computedText:
      "Calculated: do not type over it. Hidden columns only help other formulas; their captions begin with z.",
    marks: "● well, ▲ to watch, ■ wrong, ○ nothing to tell. The mark and the word say what the colour says.",
    coverage: "Coverage of a role, the first that holds",
    ratingState: "Whether a rating counts",
    verdict: "The verdict on readiness",
    canvasState: "Dimensions of the canvas, the first that holds",
    observationState: "Whether a row of data counts",
    combination: "How partners’ values combine",
    indicatorStatus: "Status of an indicator",
    conditionHelp: "The five conditions of collective impact",
    dimensionHelp: "The dimensions of the canvas",
    principles: "Six principles for acting together",
    collaborations: "Four strategies of collaboration",
    leadership: "Nine principles of leadership for the backbone",
    sources: "Sources",
  },

  /** How each sheet is used. */
  sheets: {
    title: "How to use each sheet",
    lines: {
      toBegin: {
        term: "To begin",
        text: "Fill in Initiative, Partners and Roles, then one indicator and its first figures. The other sheets can wait for the meeting where they are needed.",
      },
      dashboard: {
        term: "Dashboard",
        text: "What to read and to print. Nothing is typed here: every figure follows from the other sheets.",
      },
      scorecard: {
        term: "Scorecard",
        text: "One indicator on one page, for a meeting: choose it in the white cell, then talk through the five questions in their order. To print the page, press Ctrl+P.",
      },
      initiative: {
        term: "Initiative",
        text: "Describe the initiative once, and change the limits by which the workbook judges if yours differ. Before you send the workbook, pin the report date, so that it says the same later.",
      },
      partners: {
        term: "Partners",
        text: "List each organisation once, with what it can mobilise: people, money, material. To rename one, replace its name on the other sheets too, otherwise their rows no longer find it.",
      },
      roles: {
        term: "Roles",
        text: "Fill in the worksheet with your partners: strengths, weaknesses, next step. The grey columns say who holds each role, and what needs attention.",
      },
      holders: {
        term: "Holders",
        text: "Say who holds which role. Plan a backup for every lead, and give an end date to those who leave rather than deleting their row.",
      },
      bodies: {
        term: "Committees",
        text: "Hidden until you use it: show it under Set up. One row for each body in which partners cooperate: what it decides or does, who leads it, and when it meets next.",
      },
      readiness: {
        term: "Readiness",
        text: "What the ratings say, each item with its question. The verdict goes step by step; where members differ, talk about it before you decide.",
      },
      ratings: {
        term: "Ratings",
        text: "Each member rates alone, one row per item. The grey columns show the question of the item, and whether the rating counts.",
      },
      checklists: {
        term: "Checklists",
        text: "Go through the lines of the moment at a meeting, and add your own at the end.",
      },
      sustainability: {
        term: "Sustainability",
        text: "Decide what should outlast the initiative, how, and who is responsible.",
      },
      canvas: {
        term: "Canvas",
        text: "Add a dated row for whatever a future member should know, with a link to the evidence. Name the role or the indicator that it is about.",
      },
      activities: {
        term: "Activities",
        text: "One row for each partner and activity. The sentences on top and the tables at the right say to which condition or indicator nobody contributes.",
      },
      indicators: {
        term: "Indicators",
        text: "Define each shared measure before collecting figures: what it measures, for whom, from where to where, by when, and how the values of several partners combine.",
      },
      plan: {
        term: "Reporting plan",
        text: "Hidden until you use it: show it under Set up. Say which partner reports which indicator, and from when until when, so that a partner who never reported is missed too. A row with a breakdown, or whose end is before its beginning, is waited for by nobody.",
      },
      groups: {
        term: "Groups",
        text: "Hidden until you use it: show it under Set up. List the groups of each breakdown, such as age or gender, so that values by group are compared, and a group that is missing is named.",
      },
      rules: {
        term: "Rules",
        text: "Hidden until you use it: show it under Set up. Say which indicator can never be above which, for example those who finished and those who began.",
      },
      data: {
        term: "Data",
        text: "Type or paste one row for each value reported. Pasting skips the checks of the cells: the last grey column says whether each row counts, and if not, why.",
      },
      tracker: {
        term: "Tracker",
        text: "Choose the frequency and a partner in the white cells, and further down one indicator to see by partner and by group. The tables below say which partner has still to report, and for when.",
      },
      debrief: {
        term: "Debrief",
        text: "After each tool, talk over its questions together. Write the decision with who is responsible and by when: late ones show on the dashboard.",
      },
      printing: {
        term: "Printing",
        text: "Lists that another sheet sums up (Holders, Ratings, Reporting plan, Groups, Rules, Data) and this guide do not print with the workbook. To print one: File, Print, Settings, Ignore Print Area.",
      },
    },
  },
};
