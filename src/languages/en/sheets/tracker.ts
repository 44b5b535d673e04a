/** Texts of the tracker; formulas replace each {name} by a value. */
export default {
  frequency: "Periods",
  frequencyHelp: "How long a column lasts. Empty: the initiative’s reporting frequency.",
  partner: "Partner shown",
  partnerHelp: "The partner whose own figures are in the third line of each indicator.",
  code: "Code",
  name: "Indicator",
  unit: "Unit",
  line: "Line",
  actual: "Actual",
  expected: "Expected path",
  legend: "Two white cells are yours to choose; everything else is calculated.",
  unknownPartner: "▲ Unknown partner",
  completeness: "Reporting completeness",
  completenessLead: "Values reported of values due.  ○ not due yet  ·  – nothing due. Missing is never zero.",
  partnerColumn: "Partner",
  of: "{part} of {whole}",
  latest:
    "Values reported for the latest due period, {date}: {part} of {whole}. For the twelve periods: {allPart} of {allWhole}.",
  irregular: "  ▲ Values whose date ends no period of their indicator, so that they do not count: {count}.",
  moreIndicators:
    "▲ Indicators that this sheet has no room to show, but that it counts among the values reported: {count}.",
  morePartners:
    "▲ Partners that this sheet has no room to show, but that the sentence at the top counts: {count}.",
  late: "Late reports",
  lateLead: "▲ Reports that are due and missing: {count}. Those awaited longest come first.",
  noneLate: "● No report is late.",
  missing: "Missing",
  oldest: "Oldest",
  daysLate: "Days late",
  moreLate: "▲ Missing reports that this list has no room for: {count}.",
  behind: "Read by formulas; do not change",
};
