import { defineIssues } from "../define";

/** Dates: how they are written, and which days they may be. */
export const DATE_ISSUES = defineIssues({
  notADate: {
    severity: "error",
    en: (details) => [
      details.is("reason", "notInCalendar")
        ? `${details.quoted("value")} is not a day of the calendar.`
        : `${details.quoted("value")} is not a date.`,
      "Formulas count days with it, so the entry is not read.",
      details.is("reason", "notInCalendar")
        ? "Check the month and the day (year-month-day)."
        : "Type the date as year-month-day, for example 2026-03-31.",
    ],
    fr: (details) => [
      details.is("reason", "notInCalendar")
        ? `${details.quoted("value")} n’est pas un jour du calendrier.`
        : `${details.quoted("value")} n’est pas une date.`,
      "Des formules s’en servent pour compter les jours\u00a0: la saisie n’est pas lue.",
      details.is("reason", "notInCalendar")
        ? "Vérifiez le mois et le jour (année-mois-jour)."
        : "Écrivez la date sous la forme année-mois-jour, par exemple 2026-03-31.",
    ],
  },
  dateAsText: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} looks like a date, but is not written as one.`,
      "Formulas count days with dates alone, so the entry is not read.",
      `Make it the date ${details.of("day")}.`,
    ],
    fr: (details) => [
      `${details.quoted("value")} ressemble à une date, mais n’est pas écrit comme une date.`,
      "Les formules ne comptent les jours qu’avec de vraies dates\u00a0: la saisie n’est pas lue.",
      `Remplacez-le par la date ${details.of("day")}.`,
    ],
  },
  ambiguousDate: {
    severity: "error",
    en: (details) => [
      `${details.quoted("value")} is text, and may mean ${details.of("monthFirst")} or ${details.of("dayFirst")}.`,
      "Formulas do not read it, and nobody can tell which day is meant.",
      "Type the date as year-month-day.",
    ],
    fr: (details) => [
      `${details.quoted("value")} est un texte et peut désigner le ${details.of("monthFirst")} ou le ${details.of("dayFirst")}.`,
      "Les formules ne le lisent pas, et personne ne peut dire de quel jour il s’agit.",
      "Écrivez la date sous la forme année-mois-jour.",
    ],
  },
  yearAsDate: {
    severity: "error",
    en: (details) => [
      `The year ${details.raw("value")} is where a date belongs. Excel takes it for ${details.of("day")}.`,
      "Every rule that reads the date is off by more than a century.",
      `Type the whole date, for example ${details.raw("value")}-12-31.`,
    ],
    fr: (details) => [
      `L’année ${details.raw("value")} se trouve là où il faut une date. Excel y voit le ${details.of("day")}.`,
      "Toutes les règles qui lisent cette date se trompent de plus d’un siècle.",
      `Écrivez la date complète, par exemple ${details.raw("value")}-12-31.`,
    ],
  },
  dateOutOfRange: {
    severity: "error",
    en: (details) => [
      !details.has("day")
        ? `${details.of("value")} is not a day from 1901 to 2199.`
        : `${details.of("day")} is before 1950: cells take no earlier day.`,
      "The year may be a slip, or the entry was never meant as a date.",
      "Check the date, and type it as year-month-day.",
    ],
    fr: (details) => [
      !details.has("day")
        ? `${details.of("value")} n’est pas un jour situé entre 1901 et 2199.`
        : `Le ${details.of("day")} précède 1950\u00a0: les cellules n’acceptent pas de jour antérieur.`,
      "L’année est peut-être une erreur de frappe, ou la saisie n’a jamais été une date.",
      "Vérifiez la date et écrivez-la sous la forme année-mois-jour.",
    ],
  },
  timeOfDay: {
    severity: "notice",
    en: (details) => [
      `The date ${details.of("day")} carries a time of day that the cell does not show.`,
      "Two rows of the same day may look alike and yet differ.",
      "Leave out the time.",
    ],
    fr: (details) => [
      `La date ${details.of("day")} porte une heure que la cellule ne montre pas.`,
      "Deux lignes du même jour peuvent sembler pareilles et pourtant différer.",
      "Enlevez l’heure.",
    ],
  },
  dateOrder: {
    // An error where a row holds for the time between the two dates.
    severity: "warning",
    // A form asks for the right day at once.
    severityIn: { form: "error" },
    en: (details) => [
      `${details.of("day")} comes too early: ${details.quoted("earlier")} is ${details.of("earlierDay")}.`,
      "Nobody can tell what happens between the two dates.",
      "Correct one of the two dates.",
    ],
    fr: (details) => [
      `Le ${details.of("day")} vient trop tôt\u00a0: ${details.quoted("earlier")} est le ${details.of("earlierDay")}.`,
      "On ne peut dire ce qui se passe entre ces deux dates.",
      "Corrigez l’une des deux dates.",
    ],
  },
  outsideDates: {
    severity: "warning",
    en: (details) => {
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
    fr: (details) => {
      if (details.is("reason", "afterReportDate")) {
        return [
          `Le ${details.of("day")} vient après la date du rapport, le ${details.of("bound")}.`,
          "La ligne ne compte pas tant que la date du rapport ne l’a pas atteinte.",
          "Vérifiez l’année, ou laissez la date\u00a0: la ligne comptera dans un prochain rapport.",
        ];
      }
      if (details.is("reason", "beforeStart")) {
        return [
          `Le ${details.of("day")} vient avant le début de l’initiative et la date de référence, le ${details.of("bound")}.`,
          "La valeur compterait comme un progrès d’une époque où rien n’était commencé.",
          "Vérifiez l’année, ou corrigez le début dans la feuille Initiative ou la date de référence.",
        ];
      }
      return [
        `Le ${details.of("day")} dépasse l’horizon de l’initiative, le ${details.of("bound")}.`,
        "Les partenaires n’ont pas planifié aussi loin\u00a0: l’année est peut-être une erreur de frappe.",
        "Vérifiez l’année, ou allongez l’horizon dans la feuille Initiative.",
      ];
    },
  },
  undated: {
    severity: "warning",
    en: () => [
      "This entry of the canvas has no date.",
      "It cannot show whether its dimension is up to date.",
      "Give the day on which it happened.",
    ],
    fr: () => [
      "Cette entrée du canevas n’a pas de date.",
      "Elle ne dit jamais si sa dimension est à jour.",
      "Indiquez le jour où c’est arrivé.",
    ],
  },
  staleCanvas: {
    severity: "warning",
    en: (details) =>
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
    fr: (details) =>
      !details.has("review")
        ? [
            `${details.quoted("dimension")} a été mise à jour ${details.of("days")} jours avant la date du rapport; la limite est de ${details.of("limit")}.`,
            "Ceux qui lisent le canevas y voient la situation d’aujourd’hui.",
            "Ajoutez une ligne sur ce qui s’est passé depuis, ou dites que rien n’a changé.",
          ]
        : [
            `La prochaine révision de ${details.quoted("dimension")} était prévue le ${details.of("review")}.`,
            "Ceux qui lisent le canevas y voient la situation d’aujourd’hui.",
            "Révisez cette dimension et ajoutez une ligne avec une nouvelle date de révision.",
          ],
  },
});
