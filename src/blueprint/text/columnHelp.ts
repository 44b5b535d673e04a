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
      en: "The function of the person to reach, for example Director of programmes.",
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
      en: "The partner for which the person acts, from the sheet Partners.",
      fr: "Le partenaire pour lequel la personne agit, tiré de la feuille Partenaires.",
    },
    part: {
      en: "Lead answers for the role, share carries part of it, backup can take over. Empty means share.",
      fr: "Responsable répond du rôle, partage en assume une partie, relève peut le reprendre. Vide signifie partage.",
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
      fr: "Où se trouve la preuve : compte rendu, rapport, lien. Une adresse Web seule s’ouvre de la cellule voisine.",
    },
    author: { en: "Who wrote the entry.", fr: "Qui a rédigé l’entrée." },
    review: {
      en: "The day by which this dimension should be looked at again. Past it, the dimension is stale.",
      fr: "Le jour où il faudra avoir revu cette dimension. Passé ce jour, elle est à mettre à jour.",
    },
    indicator: {
      en: "The indicator that the entry tells about, if any: its story is then up to date.",
      fr: "L’indicateur dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
    },
    role: {
      en: "The role that the entry tells about, if any: its story is then up to date.",
      fr: "Le rôle dont parle l’entrée, s’il y en a un : son récit est alors à jour.",
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
      en: "The value at the start. Leave empty when none is known.",
      fr: "La valeur de départ. Laissez vide si elle est inconnue.",
    },
    baselineDate: {
      en: "The day that the baseline describes.",
      fr: "Le jour que décrit la valeur de référence.",
    },
    target: { en: "The value aimed at.", fr: "La valeur visée." },
    targetDate: {
      en: "The day by which the target should be met.",
      fr: "Le jour où la cible devrait être atteinte.",
    },
    frequency: { en: "How often partners report.", fr: "À quelle fréquence les partenaires déclarent." },
    combination: {
      en: "How the values of several partners make one figure. Percents combine through their denominators.",
      fr: "Comment les valeurs de plusieurs partenaires font un seul chiffre. Les pourcentages se combinent par leurs dénominateurs.",
    },
    cumulative: {
      en: "Yes when each value already includes the periods before it.",
      fr: "Oui si chaque valeur comprend déjà les périodes précédentes.",
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
      en: "The code of an indicator from the sheet Indicators.",
      fr: "Le code d’un indicateur de la feuille Indicateurs.",
    },
    partner: {
      en: "The partner who reports, from the sheet Partners.",
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
      en: "The value, or leave empty and give numerator and denominator. A percent of 62 is written 62.",
      fr: "La valeur, ou laissez vide et donnez numérateur et dénominateur. 62 pour cent s’écrit 62.",
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
};
