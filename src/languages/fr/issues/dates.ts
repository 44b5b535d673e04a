import type english from "../../en/issues/dates";

/** Dates: how they are written, and which days they may be. */
const messages: typeof english = {
  notADate: (details) => [
    details.is("reason", "notInCalendar")
      ? `${details.quoted("value")} n’est pas un jour du calendrier.`
      : `${details.quoted("value")} n’est pas une date.`,
    "Des formules s’en servent pour compter les jours\u00a0: la saisie n’est pas lue.",
    details.is("reason", "notInCalendar")
      ? "Vérifiez le mois et le jour (année-mois-jour)."
      : "Écrivez la date sous la forme année-mois-jour, par exemple 2026-03-31.",
  ],
  dateAsText: (details) => [
    `${details.quoted("value")} ressemble à une date, mais n’est pas écrit comme une date.`,
    "Les formules ne comptent les jours qu’avec de vraies dates\u00a0: la saisie n’est pas lue.",
    `Remplacez-le par la date ${details.of("day")}.`,
  ],
  periodAsText: (details) => [
    `${details.quoted("value")} désigne une période, mais n’est pas écrit comme une date.`,
    "Les formules ne comptent les jours qu’avec de vraies dates\u00a0: la saisie n’est pas lue.",
    `Remplacez-le par le dernier jour de la période, ${details.of("day")}.`,
  ],
  ambiguousDate: (details) => [
    `${details.quoted("value")} est un texte et peut désigner le ${details.of("monthFirst")} ou le ${details.of("dayFirst")}.`,
    "Les formules ne le lisent pas, et personne ne peut dire de quel jour il s’agit.",
    "Écrivez la date sous la forme année-mois-jour.",
  ],
  yearAsDate: (details) => [
    `L’année ${details.raw("value")} se trouve là où il faut une date. Excel y voit le ${details.of("day")}.`,
    "Toutes les règles qui lisent cette date se trompent de plus d’un siècle.",
    `Écrivez la date complète, par exemple ${details.raw("value")}-12-31.`,
  ],
  dateOutOfRange: (details) => [
    !details.has("day")
      ? `${details.of("value")} n’est pas un jour situé entre 1901 et 2199.`
      : `Le ${details.of("day")} précède 1950\u00a0: les cellules n’acceptent pas de jour antérieur.`,
    "L’année est peut-être une erreur de frappe, ou la saisie n’a jamais été une date.",
    "Vérifiez la date et écrivez-la sous la forme année-mois-jour.",
  ],
  timeOfDay: (details) => [
    `La date ${details.of("day")} porte une heure que la cellule ne montre pas.`,
    "Deux lignes du même jour peuvent sembler pareilles et pourtant différer.",
    "Enlevez l’heure.",
  ],
  dateOrder: (details) => [
    `Le ${details.of("day")} vient trop tôt\u00a0: ${details.quoted("earlier")} est le ${details.of("earlierDay")}.`,
    "On ne peut dire ce qui se passe entre ces deux dates.",
    "Corrigez l’une des deux dates.",
  ],
  outsideDates: (details) => {
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
  noPeriodEnd: (details) => [
    `Le ${details.of("day")} ne termine aucune période de cet indicateur.`,
    "Une valeur se rapporte au dernier jour de sa période\u00a0: cette ligne ne compte nulle part.",
    details.has("before") && details.has("after")
      ? `Écrivez le dernier jour de la période\u00a0: le ${details.of("before")} ou le ${details.of("after")}.`
      : `Écrivez le dernier jour de la période\u00a0: le ${details.of(details.has("before") ? "before" : "after")}.`,
  ],
  undated: () => [
    "Cette entrée du canevas n’a pas de date.",
    "Elle ne dit jamais si sa dimension est à jour.",
    "Indiquez le jour où c’est arrivé.",
  ],
  staleCanvas: (details) =>
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
};

export default messages;
