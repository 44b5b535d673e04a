/** Parts of messages about issues, and what places of an initiative file are called. */
const phrases = {
  didYouMean: (quoted: string) => ` Did you mean ${quoted}?`,
  /** a line within a sentence */
  line: (number: string) => `line ${number}`,
  /** a row at the beginning of a sentence */
  row: (number: string) => `Row ${number}`,
  /** a line of a field that holds a list */
  lineOfField: (number: number) => `Line ${number}`,
  file: "The file",
  /** the lists of an initiative file: as a whole, and one entry of them, before its number */
  lists: {
    initiative: { all: "Initiative", one: "Initiative" },
    partners: { all: "Partners", one: "Partner" },
    roles: { all: "Roles", one: "Role note" },
    roleHolders: { all: "Role holders", one: "Role holder" },
    bodies: { all: "Committees", one: "Body" },
    ratings: { all: "Ratings", one: "Rating" },
    checklist: { all: "Checklists", one: "Checklist line" },
    sustainability: { all: "Sustainability plan", one: "Sustainability entry" },
    canvas: { all: "Canvas", one: "Canvas entry" },
    activities: { all: "Activities", one: "Activity" },
    indicators: { all: "Indicators", one: "Indicator" },
    groups: { all: "Groups", one: "Group" },
    reportingPlan: { all: "Reporting plan", one: "Row of the reporting plan" },
    rules: { all: "Rules", one: "Rule" },
    observations: { all: "Observations", one: "Observation" },
    debrief: { all: "Debrief", one: "Debrief row" },
  },
};

export default phrases;
