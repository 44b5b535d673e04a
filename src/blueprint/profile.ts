/** The entries of the sheet Initiative: which part of the profile stands in which named cell. */
import { PHASES } from "../catalogue/initiative";
import type { Text } from "../catalogue/term";
import { TEXT_LIMITS, type FieldDefinition, type FieldKind } from "../model/entities";
import { PROFILE_FIELDS, type FieldGroup } from "../model/entities/profile";
import type { InitiativeProfile, PhaseId, Thresholds } from "../model/initiative";
import type { ColumnKind } from "./columns";
import { phaseLabelName, profileName, thresholdEntry } from "./names";
import { INITIATIVE_TEXT, THRESHOLD_TEXT } from "./text/initiative";
import { boundsOf } from "../model/rules/limits";
import { thresholdOf, type Threshold } from "./thresholds";
import { positionOf, type ListId } from "../model/vocabulary";

/** One entry: where it stands in the profile, in which named cell, and what people read beside it. */
export interface EntryCell {
  readonly name: string;
  /** the properties that lead to it from the profile: "thresholds", "near" */
  readonly path: readonly [keyof InitiativeProfile] | readonly [keyof InitiativeProfile, string];
  readonly kind: ColumnKind;
  readonly label: Text;
  readonly help: Text;
  /** of a text, or the bounds of a whole number */
  readonly maxLength?: number;
  readonly bounds?: readonly [number, number];
  /** of a threshold: its cell shows the default at first */
  readonly threshold?: Threshold;
  /** the place, from one, of the word that rules read where no word of the list stands */
  readonly defaultPosition?: number;
  /** how many lines of text there is room for */
  readonly lines?: number;
}

/** The properties of the profile that are fields by themselves. */
type PlainProperty = {
  [Id in keyof typeof PROFILE_FIELDS]: (typeof PROFILE_FIELDS)[Id] extends FieldGroup ? never : Id;
}[keyof typeof PROFILE_FIELDS];

interface ProfileCell extends EntryCell {
  readonly property: PlainProperty;
}

export interface ThresholdCell extends EntryCell {
  readonly thresholdId: keyof Thresholds;
  readonly threshold: Threshold;
}

export interface PhaseLabelCell extends EntryCell {
  readonly phase: PhaseId;
}

/** What stands beside the entries of the profile; what may stand in them is in their definitions. */
const PROFILE: readonly Pick<
  ProfileCell,
  "property" | "label" | "help" | "lines" | "defaultPosition" | "threshold"
>[] = [
  {
    property: "name",
    lines: 2,
    label: { en: "Name of the initiative", fr: "Nom de l’initiative" },
    help: { en: "As the dashboard shows it.", fr: "Tel qu’il figure au tableau de bord." },
  },
  {
    property: "community",
    lines: 3,
    label: { en: "Community", fr: "Communauté" },
    help: {
      en: "The territory or the people that the initiative serves.",
      fr: "Le territoire ou les personnes que sert l’initiative.",
    },
  },
  {
    property: "issue",
    lines: 5,
    label: { en: "Issue", fr: "Enjeu" },
    help: {
      en: "The complex issue that no organisation can solve alone.",
      fr: "L’enjeu complexe qu’aucune organisation ne peut résoudre seule.",
    },
  },
  {
    property: "populationTarget",
    lines: 5,
    label: { en: "Population target", fr: "Cible pour la population" },
    help: {
      en: "The measurable change aimed at: for whom, how much, by when.",
      fr: "Le changement mesurable visé : pour qui, combien, d’ici quand.",
    },
  },
  {
    property: "phase",
    label: { en: "Phase", fr: "Phase" },
    help: { en: "The phase that the initiative is in.", fr: "La phase où en est l’initiative." },
  },
  {
    property: "start",
    label: { en: "Start", fr: "Début" },
    help: {
      en: "The day the initiative began. Indicators without a baseline date count their first period from here.",
      fr: "Le jour où l’initiative a commencé. La première période d’un indicateur sans date de référence part d’ici.",
    },
  },
  {
    property: "horizon",
    label: { en: "Horizon in years", fr: "Horizon en années" },
    help: {
      en: "How many years the partners commit themselves for; most changes take three to five or more.",
      fr: "Pour combien d’années les partenaires s’engagent; la plupart des changements en demandent de trois à cinq ou plus.",
    },
  },
  {
    property: "frequency",
    defaultPosition: positionOf("frequency", "yearly"),
    label: { en: "Reporting frequency", fr: "Fréquence des rapports" },
    help: {
      en: "How often the partners report together. Each indicator may have its own. Empty: yearly.",
      fr: "À quelle fréquence les partenaires déclarent ensemble leurs valeurs. Chaque indicateur peut avoir la sienne. Vide : annuelle.",
    },
  },
  {
    property: "reportDate",
    label: { en: "Pinned report date", fr: "Date du rapport, fixée" },
    help: {
      en: "Empty: the workbook reads today’s date. With a date, a workbook that was sent says the same next year.",
      fr: "Vide : le classeur lit la date du jour. Avec une date, un classeur envoyé dira la même chose l’an prochain.",
    },
  },
  {
    property: "stalenessLimit",
    threshold: thresholdOf("staleness"),
    label: { en: "Staleness limit in days", fr: "Limite de mise à jour, en jours" },
    help: {
      en: "A dimension of the canvas without a newer entry than this is stale. Default: {default}.",
      fr: "Une dimension du canevas sans entrée plus récente est à mettre à jour. Par défaut : {default}.",
    },
  },
  {
    property: "reportingYear",
    threshold: thresholdOf("reportingYear"),
    label: { en: "First month of reporting year", fr: "Premier mois de l’année de suivi" },
    help: {
      en: "1 for January, 4 for April: periods follow it. Default: {default}.",
      fr: "1 pour janvier, 4 pour avril : les périodes en dépendent. Par défaut : {default}.",
    },
  },
  {
    property: "framework",
    defaultPosition: positionOf("framework", "fsg"),
    label: { en: "Framework of roles", fr: "Cadre des rôles" },
    help: {
      en: "Which roles the workbook starts from. Empty: FSG. Changing it later does not change the rows of the Roles sheet, which takes roles of your own as well.",
      fr: "Les rôles dont part le classeur. Vide : FSG. Le changer plus tard ne change pas les lignes de la feuille Rôles, qui accepte aussi les vôtres.",
    },
  },
  {
    property: "backboneForm",
    label: { en: "Form of the backbone", fr: "Forme du soutien" },
    help: {
      en: "How the backbone is organised.",
      fr: "La façon dont l’infrastructure de soutien est organisée.",
    },
  },
  {
    property: "method",
    defaultPosition: positionOf("method", "linear"),
    label: { en: "Progress method", fr: "Méthode de calcul des progrès" },
    help: {
      en: "How an indicator’s status is judged. Empty: linear pace. The Indicators sheet shows both, and where they disagree.",
      fr: "La façon de juger l’état d’un indicateur. Vide : rythme linéaire. La feuille Indicateurs montre les deux, et où elles divergent.",
    },
  },
  {
    property: "trendIndicator",
    label: { en: "Indicator of the trend chart", fr: "Indicateur du graphique" },
    help: {
      en: "The code of the indicator whose trend the dashboard draws. Empty: the first one with a figure.",
      fr: "Le code de l’indicateur dont le tableau de bord trace la tendance. Vide : le premier qui a un chiffre.",
    },
  },
];

/** The plain properties of the profile. */
const PROFILE_CELLS: readonly ProfileCell[] = PROFILE.map((cell) => ({
  ...cell,
  ...contentOf(PROFILE_FIELDS[cell.property]),
  name: profileName(cell.property),
  path: [cell.property],
}));

/** What may stand in the cell of a field. */
function contentOf(field: FieldDefinition): Pick<EntryCell, "kind" | "maxLength" | "bounds"> {
  const { kind, list } = field;
  // The bounds of a threshold are in its definition.
  const bounds = field.default === undefined ? boundsOf(field) : undefined;
  return {
    kind: entryKind(kind, list),
    ...(kind in TEXT_LIMITS &&
      kind !== "indicator" && { maxLength: TEXT_LIMITS[kind as keyof typeof TEXT_LIMITS] }),
    ...(bounds && { bounds }),
  };
}

function entryKind(kind: FieldKind, list: ListId | undefined): ColumnKind {
  if (kind === "choice") return `list:${list!}`;
  if (kind === "wholeNumber") return "number";
  return kind === "date" || kind === "number" || kind === "indicator" ? kind : "text";
}

/** What an initiative may set otherwise than the field's defaults. */
export const THRESHOLD_CELLS: readonly ThresholdCell[] = (
  Object.keys(THRESHOLD_TEXT) as (keyof Thresholds)[]
).map((id) => ({
  thresholdId: id,
  name: thresholdEntry(id),
  path: ["thresholds", id],
  kind: "number",
  ...THRESHOLD_TEXT[id],
  threshold: thresholdOf(id),
}));

/** The initiative's own labels of the phases. */
export const PHASE_LABEL_CELLS: readonly PhaseLabelCell[] = PHASES.map(({ id, word }) => ({
  phase: id,
  name: phaseLabelName(id),
  path: ["phaseLabels", id],
  kind: "text",
  maxLength: TEXT_LIMITS.label,
  label: word,
  help: INITIATIVE_TEXT.phaseHelp,
}));

/** Entries that stand together under a title. */
export interface EntryGroup {
  readonly title: Text;
  readonly cells: readonly EntryCell[];
}

/** Every entry, in the order of the sheet. */
export const ENTRY_GROUPS: readonly EntryGroup[] = [
  {
    title: INITIATIVE_TEXT.profile,
    cells: [
      ...["name", "community", "issue", "populationTarget", "phase", "start", "horizon"].map(named),
      ...["framework", "backboneForm"].map(named),
    ],
  },
  { title: INITIATIVE_TEXT.reporting, cells: ["reportDate", "frequency", "reportingYear"].map(named) },
  { title: INITIATIVE_TEXT.people, cells: ["endsSoon", "leads", "stalenessLimit"].map(named) },
  {
    title: INITIATIVE_TEXT.progress,
    cells: [
      ...["method", "trendIndicator", "near", "keep", "requiredOnTrack", "requiredProgress"].map(named),
      ...["growthOnTrack", "growthProgress"].map(named),
    ],
  },
  { title: INITIATIVE_TEXT.readiness, cells: ["fit", "precondition", "condition", "spread"].map(named) },
  { title: INITIATIVE_TEXT.phases, cells: PHASE_LABEL_CELLS },
];

/** Every entry, for readers: name, path and kind. */
export const ENTRY_CELLS: readonly EntryCell[] = ENTRY_GROUPS.flatMap(({ cells }) => cells);

/** The cell of a property of the profile or of its thresholds. */
function named(property: string): EntryCell {
  const cell = [...PROFILE_CELLS, ...THRESHOLD_CELLS].find(({ path }) => path.at(-1) === property);
  if (!cell) throw new RangeError(`No cell holds ${property}`);
  return cell;
}
