/** The name of each sheet's tab, its title, and one or two sentences under the title. */
export default {
  dashboard: { name: "Dashboard", title: "Dashboard", lead: "Where the initiative stands." },
  scorecard: {
    name: "Scorecard",
    title: "Scorecard",
    lead: "One indicator on one page: how it goes, the story behind it, who has a part, what works and what to do.",
  },
  initiative: {
    name: "Initiative",
    title: "The initiative",
    lead: "Who we are, what we aim at, and the date and limits by which the workbook judges.",
  },
  partners: {
    name: "Partners",
    title: "Partners",
    lead: "One row for each organisation around the table. Roles and data refer to these names.",
  },
  roles: {
    name: "Roles",
    title: "Backbone roles",
    lead: "The roles that keep an initiative going: fill them in together, looking several years ahead. Who holds which is on the sheet Holders. Write roles of your own in the spare rows; empty a row rather than delete it.",
  },
  holders: {
    name: "Holders",
    title: "Who holds which role",
    lead: "A row for each person and role, from when until when. At the right, the roles that would be vacant if the person left.",
  },
  bodies: {
    name: "Committees",
    title: "Committees and levels of cooperation",
    lead: "Where partners decide and work together, from the steering committee to the working groups: what each body decides or does, who leads it, when it meets.",
  },
  readiness: {
    name: "Readiness",
    title: "Readiness",
    lead: "Calculated from what each member enters alone on the sheet Ratings or in the pane. A dot (●) is a member.",
  },
  ratings: {
    name: "Ratings",
    title: "Ratings",
    lead: "One row for each item and member. To rate again later, add a row with its date: the latest one counts.",
  },
  checklists: {
    name: "Checklists",
    title: "Checklists",
    lead: "What to think of at each step, line by line.",
  },
  sustainability: {
    name: "Sustainability",
    title: "Sustainability plan",
    lead: "What should outlast the initiative, and how.",
  },
  canvas: {
    name: "Canvas",
    title: "Progress canvas",
    lead: "The living record of the initiative, for members of today and tomorrow. Add a row whenever something worth remembering happens.",
  },
  activities: {
    name: "Activities",
    title: "Mutually reinforcing activities",
    lead: "Who does what, and what it serves. At the right, where partners reinforce one another and what nobody serves yet.",
  },
  indicators: {
    name: "Indicators",
    title: "Indicators",
    lead: "One row for each shared measure: its definition on the left, its progress in the grey columns on the right.",
  },
  plan: {
    name: "Reporting plan",
    title: "Reporting plan",
    lead: "Who reports which indicator, from when until when. Without a row for an indicator, those who have reported it, and the partner responsible for it, are expected to go on.",
  },
  groups: {
    name: "Groups",
    title: "Groups",
    lead: "The groups of each breakdown, such as age or gender. Values by group are compared with each other; no total is made from them.",
  },
  rules: {
    name: "Rules",
    title: "Rules between indicators",
    lead: "Indicator A can never be above indicator B, as those who finish and those who begin.",
  },
  data: {
    name: "Data",
    title: "Data reported by partners",
    lead: "One row for each indicator, partner and period. The grey columns say whether a row counts, and if not, why.",
  },
  tracker: {
    name: "Tracker",
    title: "Shared measurement tracker",
    lead: "Each indicator over twelve periods beside the path expected of it, and what each partner has still to report.",
  },
  debrief: {
    name: "Debrief",
    title: "Debrief",
    lead: "Questions to talk over together after each tool: write down what was said, what was decided, who sees to it and when.",
  },
  guide: { name: "Guide", title: "Guide", lead: "How to use each sheet, and the rules behind every figure." },
  workings: {
    name: "Workings",
    title: "Workings of the dashboard",
    lead: "What the dashboard shows, calculated. Nothing is entered here.",
  },
  lists: {
    name: "Lists",
    title: "Lists",
    lead: "The words that the workbook offers and compares, and what it needs to be taken up again. Not to be edited.",
  },
};
