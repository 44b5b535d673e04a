import { issueMessages } from "../../issueMessages";

/** Dates: how they are written, and which days they may be. */
const messages = issueMessages({
  notADate: (details) => [
    details.is("reason", "notInCalendar")
      ? `${details.quoted("value")} is not a day of the calendar.`
      : `${details.quoted("value")} is not a date.`,
    "Formulas count days with it, so the entry is not read.",
    details.is("reason", "notInCalendar")
      ? "Check the month and the day (year-month-day)."
      : "Type the date as year-month-day, for example 2026-03-31.",
  ],
  dateAsText: (details) => [
    `${details.quoted("value")} looks like a date, but is not written as one.`,
    "Formulas count days with dates alone, so the entry is not read.",
    `Make it the date ${details.of("day")}.`,
  ],
  periodAsText: (details) => [
    `${details.quoted("value")} names a period, but is not written as a date.`,
    "Formulas count days with dates alone, so the entry is not read.",
    `Make it the last day of the period, ${details.of("day")}.`,
  ],
  ambiguousDate: (details) => [
    `${details.quoted("value")} is text, and may mean ${details.of("monthFirst")} or ${details.of("dayFirst")}.`,
    "Formulas do not read it, and nobody can tell which day is meant.",
    "Type the date as year-month-day.",
  ],
  yearAsDate: (details) => [
    `The year ${details.raw("value")} is where a date belongs. Excel takes it for ${details.of("day")}.`,
    "Every rule that reads the date is off by more than a century.",
    `Type the whole date, for example ${details.raw("value")}-12-31.`,
  ],
  dateOutOfRange: (details) => [
    !details.has("day")
      ? `${details.of("value")} is not a day from 1901 to 2199.`
      : `${details.of("day")} is before 1950: cells take no earlier day.`,
    "The year may be a slip, or the entry was never meant as a date.",
    "Check the date, and type it as year-month-day.",
  ],
  timeOfDay: (details) => [
    `The date ${details.of("day")} carries a time of day that the cell does not show.`,
    "Two rows of the same day may look alike and yet differ.",
    "Leave out the time.",
  ],
  dateOrder: (details) => [
    `${details.of("day")} comes too early: ${details.quoted("earlier")} is ${details.of("earlierDay")}.`,
    "Nobody can tell what happens between the two dates.",
    "Correct one of the two dates.",
  ],
  outsideDates: (details) => {
    if (details.is("reason", "afterReportDate")) {
      return [
        `${details.of("day")} is after the report date, ${details.of("bound")}.`,
        "The row does not count until the report date has reached it.",
        "Check the year, or leave it: it will count in a later report.",
      ];
    }
    if (details.is("reason", "beforeStart")) {
      return [
        `${details.of("day")} is before the start of the initiative and the baseline date, ${details.of("bound")}.`,
        "The value would count as progress from a time when nothing was under way.",
        "Check the year, or correct the start on the Initiative sheet or the baseline date.",
      ];
    }
    return [
      `${details.of("day")} is after the initiative’s horizon, ${details.of("bound")}.`,
      "The partners have not planned that far, so the year may be a typing error.",
      "Check the year, or lengthen the horizon on the Initiative sheet.",
    ];
  },
  noPeriodEnd: (details) => [
    `${details.of("day")} ends no period of this indicator.`,
    "A value belongs to the last day of its period, so this row counts nowhere.",
    details.has("before") && details.has("after")
      ? `Type the last day of the period: ${details.of("before")} or ${details.of("after")}.`
      : `Type the last day of the period: ${details.of(details.has("before") ? "before" : "after")}.`,
  ],
  undated: () => [
    "This entry of the canvas has no date.",
    "It cannot show whether its dimension is up to date.",
    "Give the day on which it happened.",
  ],
  staleCanvas: (details) =>
    !details.has("review")
      ? [
          `${details.quoted("dimension")} was last updated ${details.of("days")} days before the report date; the limit is ${details.of("limit")}.`,
          "Readers take the canvas for the situation today.",
          "Add a row about what has happened since, or say that nothing has changed.",
        ]
      : [
          `The next review of ${details.quoted("dimension")} was due on ${details.of("review")}.`,
          "Readers take the canvas for the situation today.",
          "Review it, and add a row with a new review date.",
        ],
});

export default messages;
