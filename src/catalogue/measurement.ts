import { CONDITIONS } from "./initiative";
import type { ExplainedTerm, StatusTerm, Term } from "./term";

/** Whose situation an indicator describes. */
export const LEVELS = [
  {
    id: "population",
    label: { en: "Population", fr: "Population" },
    help: {
      en: "The situation of everyone concerned in the community.",
      fr: "La situation de toutes les personnes concernées dans la communauté.",
    },
  },
  {
    id: "performance",
    label: { en: "Performance", fr: "Performance" },
    help: {
      en: "What partners do and what it changes for those whom they serve.",
      fr: "Ce que font les partenaires et ce que cela change pour les personnes qu’ils servent.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** What an indicator serves: a condition of collective impact, or the result itself. */
export const SERVES = [
  ...CONDITIONS,
  {
    id: "result",
    label: { en: "Result", fr: "Résultat" },
    help: { en: "The change aimed at.", fr: "Le changement visé." },
  },
] as const satisfies readonly ExplainedTerm[];

/** What sort of number an indicator is. */
export const KINDS = [
  {
    id: "number",
    label: { en: "Number", fr: "Nombre" },
    help: { en: "A count or an amount.", fr: "Un décompte ou un montant." },
  },
  {
    id: "percent",
    label: { en: "Percent", fr: "Pourcentage" },
    help: {
      en: "100 × numerator ÷ denominator; a value of 62 means 62 %.",
      fr: "100 × numérateur ÷ dénominateur; une valeur de 62 signifie 62 %.",
    },
  },
  {
    id: "rate",
    label: { en: "Rate", fr: "Taux" },
    help: { en: "Numerator ÷ denominator.", fr: "Numérateur ÷ dénominateur." },
  },
] as const satisfies readonly ExplainedTerm[];

/** Which way an indicator should go. */
export const DIRECTIONS = [
  { id: "up", label: { en: "Increase", fr: "Augmenter" } },
  { id: "down", label: { en: "Decrease", fr: "Diminuer" } },
  { id: "keep", label: { en: "Maintain", fr: "Maintenir" } },
] as const satisfies readonly Term[];

/** How the values of several partners make one figure. */
export const COMBINATIONS = [
  {
    id: "sum",
    label: { en: "Sum", fr: "Somme" },
    help: { en: "Adds the partners’ values up.", fr: "Additionne les valeurs des partenaires." },
  },
  {
    id: "mean",
    label: { en: "Mean", fr: "Moyenne" },
    help: {
      en: "Each partner carries the same weight.",
      fr: "Chaque partenaire a le même poids.",
    },
  },
  {
    id: "weighted",
    label: { en: "Weighted by denominator", fr: "Pondérée par le dénominateur" },
    help: {
      en: "Sum of numerators ÷ sum of denominators, the true share of the whole. Rows without both are left out.",
      fr: "Somme des numérateurs ÷ somme des dénominateurs, la vraie part de l’ensemble. Les lignes qui n’ont pas les deux sont laissées de côté.",
    },
  },
  {
    id: "latest",
    label: { en: "Latest value", fr: "Dernière valeur" },
    help: {
      en: "One value is taken as it is; with several, the lowest row of the table.",
      fr: "Une seule valeur est prise telle quelle; s’il y en a plusieurs, la ligne la plus basse du tableau.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** Whether a reported value may still change. */
export const OBSERVATION_STATUSES = [
  { id: "final", label: { en: "Final", fr: "Définitive" } },
  { id: "provisional", label: { en: "Provisional", fr: "Provisoire" } },
] as const satisfies readonly Term[];

/** Whether a reported row counts, and if not, why. */
export const OBSERVATION_STATES = [
  {
    id: "counts",
    label: { en: "Counts", fr: "Comptée" },
    tone: "good",
    help: { en: "Counts towards the indicator’s figure.", fr: "Entre dans le chiffre de l’indicateur." },
  },
  {
    id: "conflict",
    label: { en: "Conflict", fr: "Conflit" },
    tone: "bad",
    help: {
      en: "Another row has the same indicator, partner, period and group. None counts until only one is left.",
      fr: "Une autre ligne a les mêmes indicateur, partenaire, période et groupe. Aucune ne compte tant qu’il en reste plus d’une.",
    },
  },
  {
    id: "unknownIndicator",
    label: { en: "Unknown indicator", fr: "Indicateur inconnu" },
    tone: "bad",
    help: {
      en: "No such code on the Indicators sheet.",
      fr: "Ce code n’est pas dans la feuille Indicateurs.",
    },
  },
  {
    id: "unknownPartner",
    label: { en: "Unknown partner", fr: "Partenaire inconnu" },
    tone: "bad",
    help: { en: "No such name on the Partners sheet.", fr: "Ce nom n’est pas dans la feuille Partenaires." },
  },
  {
    id: "noPeriod",
    label: { en: "No period", fr: "Période manquante" },
    tone: "attention",
    help: { en: "The period is missing or is not a date.", fr: "La période manque ou n’est pas une date." },
  },
  {
    id: "afterReport",
    label: { en: "After the report date", fr: "Après la date du rapport" },
    tone: "none",
    help: {
      en: "The period ends after the report date.",
      fr: "La période se termine après la date du rapport.",
    },
  },
  {
    id: "noValue",
    label: { en: "No usable value", fr: "Aucune valeur utilisable" },
    tone: "attention",
    help: {
      en: "Neither a value nor a numerator with a denominator other than 0.",
      fr: "Ni valeur, ni numérateur accompagné d’un dénominateur autre que 0.",
    },
  },
  {
    id: "group",
    label: { en: "Group only", fr: "Groupe seulement" },
    tone: "none",
    help: {
      en: "Describes a group; only totals make the indicator’s figure.",
      fr: "Décrit un groupe; seuls les totaux font le chiffre de l’indicateur.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** How progress is judged. */
export const METHODS = [
  {
    id: "linear",
    label: { en: "Linear pace", fr: "Rythme linéaire" },
    help: {
      en: "The share of the way to the target beside the share of the time elapsed.",
      fr: "La part du chemin vers la cible, comparée à la part du temps écoulé.",
    },
  },
  {
    id: "growth",
    label: { en: "Growth rates, Statistics Canada", fr: "Taux de croissance, Statistique Canada" },
    help: {
      en: "The yearly growth beside the growth that the target requires; without a target, the growth alone.",
      fr: "La croissance annuelle, comparée à celle que demande la cible; sans cible, la croissance seule.",
    },
  },
] as const satisfies readonly ExplainedTerm[];

/** Whether the methods say the same. */
export const AGREEMENTS = [
  {
    id: "notComparable",
    label: { en: "Not comparable", fr: "Non comparables" },
    tone: "none",
    help: { en: "One of the methods cannot tell.", fr: "Une des méthodes ne peut rien dire." },
  },
  {
    id: "agree",
    label: { en: "Methods agree", fr: "Méthodes en accord" },
    tone: "good",
    help: {
      en: "Linear pace and required growth judge the indicator alike.",
      fr: "Le rythme linéaire et la croissance requise jugent l’indicateur de la même façon.",
    },
  },
  {
    id: "disagree",
    label: { en: "Methods disagree", fr: "Méthodes en désaccord" },
    tone: "attention",
    help: {
      en: "Linear pace and required growth judge the indicator differently: the cell beside says why.",
      fr: "Le rythme linéaire et la croissance requise jugent l’indicateur différemment : la cellule voisine dit pourquoi.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** Whether a target goes the way that is wished. */
export const TARGET_CHECKS = [
  {
    id: "fine",
    label: { en: "Target fits", fr: "Cible cohérente" },
    tone: "good",
    help: {
      en: "The target lies in the direction of improvement.",
      fr: "La cible va dans le sens souhaité.",
    },
  },
  {
    id: "against",
    label: { en: "Against the direction", fr: "Contraire au sens souhaité" },
    tone: "attention",
    help: {
      en: "The target runs against the direction of improvement.",
      fr: "La cible va à l’encontre du sens souhaité.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];

/** The verdicts on an indicator, by any of the methods; Statistics Canada's words where they are its own. */
export const INDICATOR_STATUSES = [
  {
    id: "tooEarly",
    label: { en: "Too early", fr: "Trop tôt" },
    tone: "none",
    help: {
      en: "The first period has not ended and nothing is reported yet.",
      fr: "La première période n’est pas terminée et rien n’est encore déclaré.",
    },
  },
  {
    id: "noData",
    label: { en: "No data", fr: "Aucune donnée" },
    tone: "none",
    help: { en: "No value can be worked out.", fr: "Aucune valeur ne peut être établie." },
  },
  {
    id: "noTarget",
    label: { en: "No target", fr: "Sans cible" },
    tone: "none",
    help: { en: "The target is missing.", fr: "La cible manque." },
  },
  {
    id: "checkTarget",
    label: { en: "Check target", fr: "Cible à vérifier" },
    tone: "attention",
    help: {
      en: "The target runs against the direction of improvement.",
      fr: "La cible va à l’encontre du sens souhaité.",
    },
  },
  {
    id: "met",
    label: { en: "Target met", fr: "Cible atteinte" },
    tone: "good",
    help: { en: "The latest value has reached the target.", fr: "La dernière valeur a atteint la cible." },
  },
  {
    id: "onTrack",
    label: { en: "On track", fr: "Sur la bonne voie" },
    tone: "good",
    help: {
      en: "Linear pace: the share of the way is at least the share of the time elapsed. Growth rates: growth reaches what on track asks for.",
      fr: "Rythme linéaire : la part du chemin parcourue est au moins égale à la part du temps écoulé. Taux de croissance : la croissance atteint ce que demande la bonne voie.",
    },
  },
  {
    id: "needsAcceleration",
    label: { en: "Needs acceleration", fr: "Accélération nécessaire" },
    tone: "attention",
    help: {
      en: "Linear pace: there is progress, less than the time elapsed asks for, yet near it.",
      fr: "Rythme linéaire : des progrès ont été réalisés, moins que ne le demande le temps écoulé, mais près de ce rythme.",
    },
  },
  {
    id: "progress",
    label: {
      en: "Progress made, but acceleration needed",
      fr: "Des progrès ont été réalisés, mais une accélération est nécessaire",
    },
    tone: "attention",
    help: {
      en: "Growth rates: growth is more than limited, yet short of what on track asks for.",
      fr: "Taux de croissance : la croissance est plus que limitée, mais inférieure à ce que demande la bonne voie.",
    },
  },
  {
    id: "limited",
    label: { en: "Limited progress", fr: "Progrès limités" },
    tone: "bad",
    help: {
      en: "Growth rates: there is no decline, but little growth in the right direction.",
      fr: "Taux de croissance : il n’y a pas de recul, mais peu de croissance dans le bon sens.",
    },
  },
  {
    id: "deterioration",
    label: { en: "Deterioration", fr: "Détérioration" },
    tone: "bad",
    help: {
      en: "Growth rates: the value moves the wrong way.",
      fr: "Taux de croissance : la valeur évolue dans le mauvais sens.",
    },
  },
  {
    id: "offTrack",
    label: { en: "Off track", fr: "Loin de la cible" },
    tone: "bad",
    help: {
      en: "Linear pace: too little progress for the time elapsed, or the wrong way; or an indicator to maintain is not near its target.",
      fr: "Rythme linéaire : trop peu de progrès pour le temps écoulé, ou dans le mauvais sens; ou un indicateur à maintenir s’écarte de sa cible.",
    },
  },
  {
    id: "noPace",
    label: { en: "No pace yet", fr: "Rythme inconnu" },
    tone: "none",
    help: {
      en: "The baseline, one of the dates or the direction is missing; or the target equals the baseline, or the target date is not later than the baseline date. Growth rates: also for an indicator to maintain.",
      fr: "La valeur de référence, une des dates ou le sens manque; ou la cible égale la référence, ou la date cible ne suit pas la date de référence. Taux de croissance : de même pour un indicateur à maintenir.",
    },
  },
] as const satisfies readonly (StatusTerm & ExplainedTerm)[];
