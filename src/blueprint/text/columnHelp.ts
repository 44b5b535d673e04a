import type { Text } from "../../catalogue/term";
import type { TableId } from "../types";

type Help = Readonly<Record<string, Text>>;

/** What to write in each entered column; Excel shows it beside the chosen cell (255 characters at most). */
export const COLUMN_HELP: Readonly<Record<TableId, Help>> = {
  Partners: {
    name: {
      en: "The organisation’s name, once only, as everyone knows it. Without * ? ~ which formulas read as patterns.",
      fr: "Le nom de l’organisation, une seule fois, tel que tout le monde le connaît. Sans * ? ~ que les formules lisent comme des motifs.",
    },
    sector: { en: "The sector it comes from.", fr: "Le secteur dont elle provient." },
    contact: {
      en: "The function of the person to reach, for example Program director.",
      fr: "La fonction de la personne à joindre, par exemple Direction des programmes.",
    },
    email: { en: "The address to write to.", fr: "L’adresse où écrire." },
    joined: {
      en: "The day the partner joined, year-month-day.",
      fr: "Le jour de l’adhésion, année-mois-jour.",
    },
    note: {
      en: "Anything worth knowing about the partner.",
      fr: "Tout ce qu’il est utile de savoir du partenaire.",
    },
  },
  Roles: {
    role: {
      en: "A role of the backbone, once only. Below those of the framework, add roles of your own.",
      fr: "Un rôle de l’infrastructure de soutien, une seule fois. Sous ceux du cadre, ajoutez vos propres rôles.",
    },
    owner: {
      en: "Who sees to the next step: a person or a function.",
      fr: "Qui voit à la prochaine étape : une personne ou une fonction.",
    },
    due: {
      en: "The day the next step is due. After it, the step is late until it is done.",
      fr: "Le jour prévu de la prochaine étape. Passé ce jour, elle est en retard tant qu’elle n’est pas faite.",
    },
    done: {
      en: "The day it was done. Leave empty until then.",
      fr: "Le jour où elle a été faite. Laissez vide jusque-là.",
    },
    nextStep: {
      en: "What comes next to hold this role well, in one sentence.",
      fr: "Ce qu’il faut faire ensuite pour bien tenir ce rôle, en une phrase.",
    },
    strengths: {
      en: "What the backbone does well in this role today.",
      fr: "Ce que l’infrastructure de soutien fait bien dans ce rôle aujourd’hui.",
    },
    weaknesses: {
      en: "What is missing or fragile in this role today.",
      fr: "Ce qui manque ou reste fragile dans ce rôle aujourd’hui.",
    },
    pooled: {
      en: "What partners share so that the role is held: money, premises, equipment, someone’s time.",
      fr: "Ce que les partenaires partagent pour que le rôle soit tenu : argent, locaux, matériel, temps de quelqu’un.",
    },
  },
  RoleHolders: {
    role: {
      en: "The role that this person takes part in, one of the table above.",
      fr: "Le rôle auquel cette personne prend part, tiré du tableau du haut.",
    },
    person: {
      en: "A name, or a function where names should not travel. Always spell it the same way.",
      fr: "Un nom, ou une fonction si les noms ne doivent pas circuler. Écrivez-le toujours de la même façon.",
    },
    partner: {
      en: "The partner for which the person acts, from the Partners sheet.",
      fr: "Le partenaire pour lequel la personne agit, tiré de la feuille Partenaires.",
    },
    part: {
      en: "Lead: answers for the role. Share: carries part of it. Backup: can take over. Empty: share.",
      fr: "Responsable : répond du rôle. Partage : en assume une partie. Relève : peut le reprendre. Vide : partage.",
    },
    from: {
      en: "First day in the role. Empty: since always.",
      fr: "Premier jour dans le rôle. Vide : depuis toujours.",
    },
    until: {
      en: "Last day in the role. Empty: no end planned.",
      fr: "Dernier jour dans le rôle. Vide : sans fin prévue.",
    },
  },
  Checklist: {
    section: {
      en: "Which checklist the line belongs to. A line without it counts for nothing.",
      fr: "La liste à laquelle appartient la ligne. Sans elle, la ligne ne compte pas.",
    },
    item: {
      en: "A line of the method, or one of your own at the end of the list.",
      fr: "Une ligne de la méthode, ou une ligne à vous à la fin de la liste.",
    },
    phase: {
      en: "For a success factor: the phase to which it belongs.",
      fr: "Pour un facteur de succès : la phase à laquelle il appartient.",
    },
    state: {
      en: "How far it has come. Empty means not started.",
      fr: "Où en est la ligne. Vide signifie non commencé.",
    },
    date: {
      en: "The day it was done. If that is after the report date, the line counts as under way.",
      fr: "Le jour où cela a été fait. Si ce jour suit la date du rapport, la ligne compte comme en cours.",
    },
    note: {
      en: "Who, where, or what is still missing.",
      fr: "Qui, où, ou ce qui manque encore.",
    },
  },
  Sustainability: {
    what: {
      en: "What should outlast the initiative, one thing per row.",
      fr: "Ce qui devrait durer après l’initiative, un élément par ligne.",
    },
    kind: {
      en: "What it is: the cause, the partnership, practices that changed, activities or programmes.",
      fr: "Ce que c’est : la cause, le partenariat, des pratiques transformées, des activités ou des programmes.",
    },
    strategy: {
      en: "The main way in which it will last.",
      fr: "La principale façon dont cela durera.",
    },
    decision: {
      en: "Keep it, change it or stop it. Empty means still to decide.",
      fr: "Maintenir, transformer ou mettre fin. Vide signifie encore à décider.",
    },
    reason: {
      en: "What the evaluation says in favour of the decision.",
      fr: "Ce que l’évaluation dit en faveur de la décision.",
    },
    owner: {
      en: "Who sees to it: a person or a function.",
      fr: "Qui y voit : une personne ou une fonction.",
    },
    due: {
      en: "By when it should be settled.",
      fr: "Pour quand cela devrait être réglé.",
    },
  },
  Ratings: {
    item: { en: "What is rated.", fr: "Ce qui est coté." },
    member: {
      en: "Who rates: a name or a function, always spelled the same way. Each member rates alone.",
      fr: "Qui cote : un nom ou une fonction, toujours écrit de la même façon. Chaque membre cote seul.",
    },
    rating: {
      en: "Fit questions: no, partly or yes. Everything else: 1 to 4. Leave empty, or 0, when you cannot tell.",
      fr: "Questions d’adéquation : non, en partie ou oui. Tout le reste : de 1 à 4. Laissez vide, ou 0, si vous ne pouvez pas dire.",
    },
    evidence: {
      en: "What the rating rests on: a fact, a document, a link.",
      fr: "Ce sur quoi repose la cote : un fait, un document, un lien.",
    },
    date: {
      en: "The day of the rating. When the same member rates an item again, the latest one counts.",
      fr: "Le jour de la cote. Si le même membre cote de nouveau un élément, la plus récente compte.",
    },
  },
  Canvas: {
    dimension: {
      en: "The dimension that the entry belongs to.",
      fr: "La dimension à laquelle l’entrée appartient.",
    },
    description: {
      en: "What happened, what was learned or decided. Write for someone who was not there.",
      fr: "Ce qui s’est passé, a été appris ou décidé. Écrivez pour quelqu’un qui n’y était pas.",
    },
    date: {
      en: "The day it happened. Undated entries never make a dimension current.",
      fr: "Le jour de l’événement. Une entrée sans date ne met jamais une dimension à jour.",
    },
    evidence: {
      en: "Where the evidence is: minutes, a report, a link. A web address alone opens from the cell beside it.",
      fr: "Où se trouve la preuve : compte rendu, rapport, lien. Une adresse Web seule s’ouvre depuis la cellule voisine.",
    },
    author: { en: "Who wrote the entry.", fr: "Qui a rédigé l’entrée." },
    review: {
      en: "The day by which this dimension should be looked at again. Past it, the dimension is stale.",
      fr: "Le jour où il faudra avoir revu cette dimension. Passé ce jour, elle est à mettre à jour.",
    },
    indicator: {
      en: "The indicator that the entry is about, if any: its story is then up to date.",
      fr: "L’indicateur dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
    },
    role: {
      en: "The role that the entry is about, if any: its story is then up to date.",
      fr: "Le rôle dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
    },
  },
  Activities: {
    name: {
      en: "What is done, in a few words. A row without a name counts for nothing.",
      fr: "Ce qui est fait, en quelques mots. Une ligne sans nom ne compte pas.",
    },
    partner: {
      en: "The partner who does it, from the Partners sheet. One row for each partner.",
      fr: "Le partenaire qui la réalise, tiré de la feuille Partenaires. Une ligne par partenaire.",
    },
    condition: {
      en: "Which of the five conditions it serves first.",
      fr: "Celle des cinq conditions qu’elle sert en premier.",
    },
    role: {
      en: "The backbone role that it helps, from the Roles sheet. May stay empty.",
      fr: "Le rôle de soutien qu’elle appuie, tiré de la feuille Rôles. Peut rester vide.",
    },
    indicator: {
      en: "The code of the indicator that should move because of it, from the Indicators sheet.",
      fr: "Le code de l’indicateur qu’elle devrait faire évoluer, tiré de la feuille Indicateurs.",
    },
    state: {
      en: "Empty means planned. Only a stopped activity no longer counts as running.",
      fr: "Vide signifie prévue. Seule une activité abandonnée n’est plus retenue.",
    },
    from: {
      en: "The day it begins.",
      fr: "Le jour où elle commence.",
    },
    until: {
      en: "The day it should be finished. After it, the activity is late until it is done or stopped.",
      fr: "Le jour où elle devrait être terminée. Passé ce jour, elle est en retard tant qu’elle n’est ni terminée ni abandonnée.",
    },
    note: {
      en: "With whom, for whom, or what others should know.",
      fr: "Avec qui, pour qui, ou ce que les autres devraient savoir.",
    },
  },
  Indicators: {
    code: {
      en: "A short code, once only, by which the data refer to the indicator, for example POV1. Without * ? ~.",
      fr: "Un code court et unique auquel les données renvoient, par exemple PAU1. Sans * ? ~.",
    },
    name: { en: "The indicator’s name in a few words.", fr: "Le nom de l’indicateur en quelques mots." },
    meaning: {
      en: "What exactly is measured, and why it tells something about the change aimed at.",
      fr: "Ce qui est mesuré exactement, et en quoi cela éclaire le changement visé.",
    },
    level: {
      en: "Population: everyone concerned in the community. Performance: what partners do for those whom they serve.",
      fr: "Population : toutes les personnes concernées. Performance : ce que font les partenaires pour les personnes qu’ils servent.",
    },
    serves: {
      en: "The condition that it serves, or the result.",
      fr: "La condition qu’il sert, ou le résultat.",
    },
    role: {
      en: "The role of the backbone that it serves, from the Roles sheet. Leave empty when it serves none.",
      fr: "Le rôle de l’infrastructure de soutien qu’il sert, tiré de la feuille Rôles. Laissez vide s’il n’en sert aucun.",
    },
    unit: {
      en: "The unit of the values, for example % or families.",
      fr: "L’unité des valeurs, par exemple % ou familles.",
    },
    kind: {
      en: "Percent multiplies numerator ÷ denominator by 100, rate does not; number is a count or an amount.",
      fr: "Le pourcentage multiplie par 100 numérateur ÷ dénominateur, le taux non; un nombre est un décompte ou un montant.",
    },
    numerator: { en: "What the numerator counts.", fr: "Ce que compte le numérateur." },
    denominator: { en: "What the denominator counts.", fr: "Ce que compte le dénominateur." },
    direction: {
      en: "Which way is better. The target is judged by it.",
      fr: "Dans quel sens va l’amélioration. La cible est jugée selon ce sens.",
    },
    baseline: {
      en: "The value at the start. Leave empty when none is known. For 62%, write 62.",
      fr: "La valeur de départ. Laissez vide si elle est inconnue. Pour 62 %, écrivez 62.",
    },
    baselineDate: {
      en: "The day that the baseline describes. When it ends a month, the indicator’s periods count from that month.",
      fr: "Le jour que décrit la valeur de référence. S’il termine un mois, les périodes de l’indicateur se comptent à partir de ce mois.",
    },
    target: {
      en: "The value aimed at, over the whole time up to the target date. Not cumulative: the sum of all its periods.",
      fr: "La valeur visée, pour toute la durée jusqu’à la date cible. Non cumulatif : la somme de toutes ses périodes.",
    },
    targetDate: {
      en: "The day by which the target should be met.",
      fr: "Le jour où la cible devrait être atteinte.",
    },
    frequency: {
      en: "How often partners report. Empty: as often as the initiative does.",
      fr: "À quelle fréquence les partenaires déclarent. Vide : aussi souvent que l’initiative.",
    },
    combination: {
      en: "How the values of several partners make one figure. Percentages combine through their denominators.",
      fr: "Comment les valeurs de plusieurs partenaires font un seul chiffre. Les pourcentages se combinent par leurs dénominateurs.",
    },
    cumulative: {
      en: "Yes when each value already includes the periods before it. No when it stands for its period alone: a sum is then added up over periods.",
      fr: "Oui si chaque valeur comprend déjà les périodes précédentes. Non si elle ne vaut que pour sa période : une somme s’additionne alors d’une période à l’autre.",
    },
    disaggregation: {
      en: "By which groups the data are also looked at, for example age or district.",
      fr: "Les groupes selon lesquels on examine aussi les données, par exemple l’âge ou le quartier.",
    },
    source: { en: "Where the figures come from.", fr: "D’où viennent les chiffres." },
    partner: { en: "The partner in charge of the indicator.", fr: "Le partenaire chargé de l’indicateur." },
    person: { en: "The person or function in charge.", fr: "La personne ou la fonction qui en est chargée." },
  },
  Observations: {
    indicator: {
      en: "The code of an indicator from the Indicators sheet.",
      fr: "Le code d’un indicateur de la feuille Indicateurs.",
    },
    partner: {
      en: "The partner who reports, from the Partners sheet.",
      fr: "Le partenaire qui déclare, tiré de la feuille Partenaires.",
    },
    period: {
      en: "The last day of the period that the value describes, for example 2026-03-31.",
      fr: "Le dernier jour de la période que décrit la valeur, par exemple 2026-03-31.",
    },
    group: {
      en: "Leave empty for the total. A group’s value is kept, but never added to the total.",
      fr: "Laissez vide pour le total. La valeur d’un groupe est conservée, mais jamais ajoutée au total.",
    },
    value: {
      en: "The value, or leave empty and give numerator and denominator. For 62%, write 62.",
      fr: "La valeur, ou laissez vide et donnez numérateur et dénominateur. Pour 62 %, écrivez 62.",
    },
    numerator: {
      en: "Numerator and denominator together take the place of the value.",
      fr: "Numérateur et dénominateur ensemble remplacent la valeur.",
    },
    denominator: {
      en: "Not 0. With the numerator it takes the place of the value.",
      fr: "Différent de 0. Avec le numérateur, il remplace la valeur.",
    },
    status: {
      en: "Provisional when the value may still change.",
      fr: "Provisoire si la valeur peut encore changer.",
    },
    note: {
      en: "What a reader of the value should know.",
      fr: "Ce que doit savoir quiconque lit la valeur.",
    },
    enteredBy: { en: "Who entered the row.", fr: "Qui a saisi la ligne." },
    enteredOn: { en: "The day the row was entered.", fr: "Le jour de la saisie." },
  },
  Debrief: {
    tool: {
      en: "The tool that is talked over.",
      fr: "L’outil dont on discute.",
    },
    question: {
      en: "A question of the method, or one of your own. To answer one again later, copy it to a new row.",
      fr: "Une question de la méthode, ou une question à vous. Pour y répondre de nouveau plus tard, copiez-la sur une nouvelle ligne.",
    },
    answer: {
      en: "What was said, and what you see differently.",
      fr: "Ce qui s’est dit, et ce que vous voyez différemment.",
    },
    decision: {
      en: "What was decided, in one sentence.",
      fr: "Ce qui a été décidé, en une phrase.",
    },
    owner: {
      en: "Who sees to the decision: a person or a function.",
      fr: "Qui voit à la décision : une personne ou une fonction.",
    },
    due: {
      en: "The day the decision is due. After it, it is late until it is done or dropped.",
      fr: "Le jour prévu pour la décision. Passé ce jour, elle est en retard tant qu’elle n’est ni faite ni abandonnée.",
    },
    state: {
      en: "How far the decision has come. Empty means open.",
      fr: "Où en est la décision. Vide signifie ouverte.",
    },
  },
};
