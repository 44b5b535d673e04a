import type { Text } from "../../catalogue/term";

/** A section of the Guide: a heading, and lines of a term with what there is to know about it. */
export interface GuideSection {
  readonly title: Text;
  readonly lines: readonly GuideLine[];
}

interface GuideLine {
  readonly term: Text;
  readonly text: Text;
}

const line = (termEn: string, termFr: string, en: string, fr: string): GuideLine => ({
  term: { en: termEn, fr: termFr },
  text: { en, fr },
});

/** How each sheet is used. */
export const SHEET_SECTION: GuideSection = {
  title: { en: "How to use each sheet", fr: "Comment utiliser chaque feuille" },
  lines: [
    line(
      "Dashboard",
      "Tableau de bord",
      "One page to read and to print. Nothing is typed here: every figure follows from the other sheets.",
      "Une page à lire et à imprimer. On n’y saisit rien : chaque chiffre découle des autres feuilles.",
    ),
    line(
      "Initiative",
      "Initiative",
      "Describe the initiative once. Before you send the workbook, pin the report date so that it says the same when it is opened later.",
      "Décrivez l’initiative une fois. Avant d’envoyer le classeur, fixez la date du rapport pour qu’il dise la même chose quand on l’ouvrira plus tard.",
    ),
    line(
      "Partners",
      "Partenaires",
      "List each organisation once. To rename one, replace its name on the other sheets too, otherwise their rows no longer find it.",
      "Inscrivez chaque organisation une seule fois. Pour en renommer une, remplacez aussi son nom dans les autres feuilles, sinon leurs lignes ne la trouvent plus.",
    ),
    line(
      "Roles",
      "Rôles",
      "Fill in the worksheet of six roles with your partners, then list below who holds which role. Plan a backup for every lead, and give an end date to those who leave rather than deleting their row.",
      "Remplissez la fiche des six rôles avec vos partenaires, puis indiquez plus bas qui occupe quel rôle. Prévoyez une relève pour chaque responsable, et donnez une date de fin aux personnes qui partent plutôt que d’effacer leur ligne.",
    ),
    line(
      "Canvas",
      "Canevas",
      "Add a dated row for whatever a future member should know. Then ask together: how are we progressing, should something change, is information missing?",
      "Ajoutez une ligne datée pour tout ce qu’un futur membre devrait savoir. Puis demandez-vous ensemble comment l’initiative progresse, s’il faut changer quelque chose et s’il manque de l’information.",
    ),
    line(
      "Indicators",
      "Indicateurs",
      "Define each shared measure before collecting figures: what it measures, for whom, from where to where, by when, and how the values of several partners combine.",
      "Définissez chaque mesure commune avant de recueillir des chiffres : ce qu’elle mesure, pour qui, d’où vers où, d’ici quand, et comment se combinent les valeurs de plusieurs partenaires.",
    ),
    line(
      "Data",
      "Données",
      "Type or paste one row for each value reported. Pasting skips the checks of the cells: look at the last grey column, it says whether each row counts.",
      "Écrivez ou collez une ligne par valeur déclarée. Coller contourne les vérifications des cellules : regardez la dernière colonne grise, elle dit si chaque ligne compte.",
    ),
  ],
};

/** The rules that are not told by the help of a state. */
export const RULE_SECTIONS: Readonly<Record<"roles" | "canvas" | "data" | "indicators", GuideSection>> = {
  roles: {
    title: { en: "Rules: roles", fr: "Règles : rôles" },
    lines: [
      line(
        "Report date",
        "Date du rapport",
        "Every rule judges by one date, on the sheet Initiative: the pinned one, else today.",
        "Chaque règle juge selon une seule date, dans la feuille Initiative : la date fixée, sinon celle du jour.",
      ),
      line(
        "Active",
        "Actif",
        "A person is active in a role from the first day to the last day given, both included. A missing day means no limit.",
        "Une personne est active dans un rôle du premier au dernier jour indiqués, inclusivement. Un jour absent signifie sans limite.",
      ),
      line(
        "Who carries most",
        "Qui en porte le plus",
        "The person who leads or shares the most different roles. In a tie, the one whose departure leaves more roles empty, then the one listed first.",
        "La personne responsable du plus grand nombre de rôles différents, ou qui les partage. À égalité, celle dont le départ laisse plus de rôles vides, puis la première inscrite.",
      ),
      line(
        "Role left empty",
        "Rôle laissé vide",
        "A role is left empty by a departure when nobody else is active in it, not even as a backup.",
        "Un départ laisse un rôle vide quand personne d’autre n’y est actif, même comme relève.",
      ),
      line(
        "Late step",
        "Étape en retard",
        "A next step whose due date is before the report date and that is not done by then. Without a due date it is never late.",
        "Une prochaine étape dont l’échéance précède la date du rapport et qui n’est pas faite à cette date. Sans échéance, elle n’est jamais en retard.",
      ),
    ],
  },
  canvas: {
    title: { en: "Rules: progress canvas", fr: "Règles : canevas des progrès" },
    lines: [
      line(
        "Entry",
        "Entrée",
        "A row with a dimension and a description. Days are counted from the latest date that is not after the report date.",
        "Une ligne qui a une dimension et une description. Les jours se comptent depuis la dernière date qui ne dépasse pas la date du rapport.",
      ),
    ],
  },
  data: {
    title: { en: "Rules: data", fr: "Règles : données" },
    lines: [
      line(
        "Usable value",
        "Valeur utilisable",
        "Numerator ÷ denominator when both are given and the denominator is not 0 (times 100 for a percent); otherwise the value.",
        "Numérateur ÷ dénominateur si les deux sont donnés et que le dénominateur n’est pas 0 (fois 100 pour un pourcentage); sinon la valeur.",
      ),
    ],
  },
  indicators: {
    title: { en: "Rules: indicators", fr: "Règles : indicateurs" },
    lines: [
      line(
        "Latest period",
        "Dernière période",
        "The latest period for which a row counts. The figure combines the partners’ values of that one period; periods are never added up.",
        "La dernière période pour laquelle une ligne compte. Le chiffre combine les valeurs des partenaires pour cette seule période; on n’additionne jamais des périodes.",
      ),
      line(
        "Partners reporting",
        "Partenaires ayant déclaré",
        "How many partners reported for the latest period, out of all that ever reported this indicator. One that did not is missing, never zero.",
        "Le nombre de partenaires ayant déclaré pour la dernière période, sur tous ceux qui ont déjà déclaré cet indicateur. Un partenaire qui n’a pas déclaré est manquant, jamais zéro.",
      ),
      line(
        "Share of the way",
        "Part du chemin",
        "(Value − baseline) ÷ (target − baseline): 0% at the baseline, 100% at the target, below 0% when the value moves the wrong way.",
        "(Valeur − référence) ÷ (cible − référence) : 0 % à la référence, 100 % à la cible, moins de 0 % si la valeur évolue dans le mauvais sens.",
      ),
      line(
        "Time elapsed",
        "Temps écoulé",
        "From the baseline date to the end of the latest period, out of the time from the baseline date to the target date. It runs to the latest period, so that figures published late are judged fairly.",
        "De la date de référence à la fin de la dernière période, sur la durée qui va de la date de référence à la date cible. Le calcul s’arrête à la dernière période pour juger équitablement les chiffres publiés tard.",
      ),
      line(
        "Linear pace",
        "Rythme linéaire",
        "The method of this workbook: progress is expected to be even over time. Whether the target is met is tested first, by its direction. A target to maintain is met within the tolerance set on the sheet Initiative.",
        "La méthode de ce classeur : on s’attend à un progrès régulier dans le temps. On vérifie d’abord, selon le sens, si la cible est atteinte. Une cible à maintenir l’est dans la tolérance fixée dans la feuille Initiative.",
      ),
    ],
  },
};

export const GUIDE_TEXT = {
  legend: { en: "What the cells look like", fr: "À quoi ressemblent les cellules" },
  entry: { en: "White with a thin border", fr: "Blanc avec bordure fine" },
  entryText: { en: "Yours to fill in.", fr: "À remplir." },
  computed: { en: "Grey", fr: "Gris" },
  computedText: {
    en: "Computed: do not type over it. Columns whose caption begins with z only help other formulas.",
    fr: "Calculé : n’y écrivez rien. Les colonnes dont le titre commence par z servent seulement à d’autres formules.",
  },
  coverage: { en: "Coverage of a role", fr: "Couverture d’un rôle" },
  canvasState: { en: "Dimensions of the canvas", fr: "Dimensions du canevas" },
  observationState: { en: "Whether a row of data counts", fr: "Si une ligne de données compte" },
  indicatorStatus: {
    en: "Status of an indicator, the first that holds",
    fr: "État d’un indicateur, le premier qui s’applique",
  },
  roleHelp: { en: "The six roles", fr: "Les six rôles" },
  dimensionHelp: { en: "The dimensions of the canvas", fr: "Les dimensions du canevas" },
  sources: { en: "Sources", fr: "Sources" },
} as const satisfies Readonly<Record<string, Text>>;
