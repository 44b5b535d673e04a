import type { Text } from "../../catalogue/term";

/** A section of the Guide: a heading, and lines of a term with what there is to know about it. */
export interface GuideSection {
  readonly title: Text;
  readonly lines: readonly GuideLine[];
}

/** A {mark} in a text is a limit by its id, and shows the limit in use. */
export interface GuideLine {
  readonly term: Text;
  readonly text: Text;
}

/** A line of the Guide: its term, then its text, each in both languages. */
export const guideLine = (termEn: string, termFr: string, en: string, fr: string): GuideLine => ({
  term: { en: termEn, fr: termFr },
  text: { en, fr },
});

/** How each sheet is used. */
export const SHEET_SECTION: GuideSection = {
  title: { en: "How to use each sheet", fr: "Comment utiliser chaque feuille" },
  lines: [
    guideLine(
      "To begin",
      "Pour commencer",
      "Fill in Initiative, Partners and Roles, then one indicator and its first figures. The other sheets can wait for the meeting where they are needed.",
      "Remplissez Initiative, Partenaires et Rôles, puis un indicateur et ses premiers chiffres. Les autres feuilles peuvent attendre la rencontre où elles serviront.",
    ),
    guideLine(
      "Dashboard",
      "Tableau de bord",
      "What to read and to print. Nothing is typed here: every figure follows from the other sheets.",
      "Ce qui se lit et s’imprime. On n’y saisit rien : chaque chiffre découle des autres feuilles.",
    ),
    guideLine(
      "Initiative",
      "Initiative",
      "Describe the initiative once, and change the limits by which the workbook judges if yours differ. Before you send the workbook, pin the report date, so that it says the same later.",
      "Décrivez l’initiative une fois, et changez les limites selon lesquelles le classeur juge si les vôtres diffèrent. Avant l’envoi, fixez la date du rapport : le classeur dira la même chose plus tard.",
    ),
    guideLine(
      "Partners",
      "Partenaires",
      "List each organisation once. To rename one, replace its name on the other sheets too, otherwise their rows no longer find it.",
      "Inscrivez chaque organisation une seule fois. Pour en renommer une, remplacez aussi son nom dans les autres feuilles, sinon leurs lignes ne la trouvent plus.",
    ),
    guideLine(
      "Roles",
      "Rôles",
      "Fill in the worksheet with your partners, then say who holds which role. Plan a backup for every lead, and give an end date to those who leave rather than deleting their row.",
      "Remplissez la fiche avec vos partenaires, puis dites qui tient quel rôle. Prévoyez une relève pour chaque responsable, et donnez une date de fin aux personnes qui partent plutôt que d’effacer leur ligne.",
    ),
    guideLine(
      "Readiness",
      "État de préparation",
      "Each member rates alone, one row per item. The verdict goes gate by gate; where members differ, talk about it before you decide.",
      "Chaque membre cote seul, une ligne par élément. Le verdict va étape par étape; là où les membres divergent, parlez-en avant de décider.",
    ),
    guideLine(
      "Checklists",
      "Aide-mémoire",
      "Go through the lines of the moment at a meeting, and add your own at the end. At the right, decide what should outlast the initiative, and how.",
      "Parcourez en rencontre les lignes du moment, et ajoutez les vôtres à la fin. À droite, décidez de ce qui devrait durer après l’initiative, et comment.",
    ),
    guideLine(
      "Canvas",
      "Canevas",
      "Add a dated row for whatever a future member should know, with a link to the evidence. Name the role or the indicator that it is about.",
      "Ajoutez une ligne datée pour tout ce qu’un futur membre devrait savoir, avec un lien vers la preuve. Nommez le rôle ou l’indicateur dont elle parle.",
    ),
    guideLine(
      "Activities",
      "Activités",
      "One row for each partner and activity. The sentences on top and the tables at the right say which condition or indicator nobody serves.",
      "Une ligne par partenaire et par activité. Les phrases du haut et les tableaux à droite disent quelle condition ou quel indicateur personne ne sert.",
    ),
    guideLine(
      "Indicators",
      "Indicateurs",
      "Define each shared measure before collecting figures: what it measures, for whom, from where to where, by when, and how the values of several partners combine.",
      "Définissez chaque mesure commune avant de recueillir des chiffres : ce qu’elle mesure, pour qui, d’où vers où, d’ici quand, et comment se combinent les valeurs de plusieurs partenaires.",
    ),
    guideLine(
      "Data",
      "Données",
      "Type or paste one row for each value reported. Pasting skips the checks of the cells: the last grey column says whether each row counts, and if not, why.",
      "Écrivez ou collez une ligne par valeur déclarée. Le collage contourne les vérifications des cellules : la dernière colonne grise dit si chaque ligne compte et, sinon, pourquoi.",
    ),
    guideLine(
      "Tracker",
      "Suivi",
      "Choose the frequency and a partner in the white cells. The table below says which partner has still to report, and for when.",
      "Choisissez la fréquence et un partenaire dans les cellules blanches. Le tableau du bas dit quel partenaire doit encore déclarer, et pour quand.",
    ),
    guideLine(
      "Debrief",
      "Bilan",
      "After each tool, talk over its questions together. Write the decision with who sees to it and by when: late ones show on the dashboard.",
      "Après chaque outil, discutez ensemble de ses questions. Écrivez la décision, qui y voit et pour quand : celles en retard paraissent au tableau de bord.",
    ),
  ],
};

export const GUIDE_TEXT = {
  legend: { en: "What the cells look like", fr: "À quoi ressemblent les cellules" },
  entry: { en: "White with a thin border", fr: "Blanc avec bordure fine" },
  entryText: { en: "Yours to fill in.", fr: "À remplir." },
  computed: { en: "Grey", fr: "Gris" },
  computedText: {
    en: "Calculated: do not type over it. Columns whose caption begins with z only help other formulas.",
    fr: "Calculé : n’y écrivez rien. Les colonnes dont le titre commence par z servent seulement à d’autres formules.",
  },
  marks: {
    en: "● well, ▲ to watch, ■ wrong, ○ nothing to tell. The mark and the word say what the colour says.",
    fr: "● bien, ▲ à surveiller, ■ à corriger, ○ rien à dire. La marque et le mot disent ce que dit la couleur.",
  },
  coverage: {
    en: "Coverage of a role, the first that holds",
    fr: "Couverture d’un rôle, la première qui s’applique",
  },
  ratingState: { en: "Whether a rating counts", fr: "Prise en compte d’une cote" },
  verdict: { en: "The verdict on readiness", fr: "Le verdict sur l’état de préparation" },
  canvasState: {
    en: "Dimensions of the canvas, the first that holds",
    fr: "Dimensions du canevas, la première qui s’applique",
  },
  observationState: { en: "Whether a row of data counts", fr: "Prise en compte d’une ligne de données" },
  combination: { en: "How partners’ values combine", fr: "Comment se combinent les valeurs des partenaires" },
  indicatorStatus: {
    en: "Status of an indicator",
    fr: "État d’un indicateur",
  },
  conditionHelp: {
    en: "The five conditions of collective impact",
    fr: "Les cinq conditions de l’impact collectif",
  },
  dimensionHelp: { en: "The dimensions of the canvas", fr: "Les dimensions du canevas" },
  principles: { en: "Six principles for acting together", fr: "Six principes pour agir ensemble" },
  collaborations: { en: "Four strategies of collaboration", fr: "Quatre stratégies de collaboration" },
  leadership: {
    en: "Nine principles of leadership for the backbone",
    fr: "Neuf principes de leadership pour l’infrastructure de soutien",
  },
  sources: { en: "Sources", fr: "Sources" },
} as const satisfies Readonly<Record<string, Text>>;
