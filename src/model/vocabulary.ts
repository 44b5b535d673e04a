/**
 * The closed lists of the workbook: ids in code and files, labels in the workbook's language in cells. Used to write
 * entries, to offer them as choices, and to read them back.
 */
import { ACTIVITY_CHECKS, ACTIVITY_STATES, GAPS } from "../catalogue/activities";
import { CANVAS_STATES, DIMENSIONS } from "../catalogue/canvas";
import { FRAMEWORK_ROLES, FRAMEWORKS } from "../catalogue/frameworks";
import { CONDITIONS, FREQUENCIES, PHASES, SECTORS } from "../catalogue/initiative";
import {
  AGREEMENTS,
  COMBINATIONS,
  DIRECTIONS,
  INDICATOR_STATUSES,
  KINDS,
  LEVELS,
  METHODS,
  OBSERVATION_STATES,
  OBSERVATION_STATUSES,
  PLAUSIBILITIES,
  RULE_STATES,
  SERVES,
  TARGET_CHECKS,
} from "../catalogue/measurement";
import {
  CHECK_STATES,
  DEBRIEF_STATES,
  DEBRIEF_TOOLS,
  DECISIONS,
  LASTING,
  SECTIONS,
  STRATEGIES,
} from "../catalogue/plan";
import { ITEM_LEVELS, RATED_ITEMS, RATING_STATES, RATINGS, SPREADS, VERDICTS } from "../catalogue/readiness";
import { ANSWERS, BACKBONE_FORMS, COVERAGES, PARTS, ROLE_FLAGS, STORIES } from "../catalogue/roles";
import { STATUS_ICONS, type StatusTerm, type Term } from "../catalogue/term";
import { ENTITIES, fieldsOf, TABLE_IDS, type TableId } from "./entities";
import { fieldText } from "./entities/fieldText";
import { byLanguage, type Language, LANGUAGES } from "../languages";
import type { ListId, ListIds } from "./listIds";
import type { ListLabel } from "./text/listLabel";
import { normalizeText } from "./text/normalizeText";

export type {
  ListId,
  ListIds,
  ObservationStateId,
  PlausibilityId,
  RatingStateId,
  RuleStateId,
} from "./listIds";

type Terms = { readonly [List in ListId]: readonly (Term<ListIds[List]> | StatusTerm<ListIds[List]>)[] };

const CATALOGUE_TERMS: Terms = {
  role: FRAMEWORK_ROLES,
  part: PARTS,
  coverage: COVERAGES,
  answer: ANSWERS,
  dimension: DIMENSIONS,
  canvasState: CANVAS_STATES,
  phase: PHASES,
  frequency: FREQUENCIES,
  sector: SECTORS,
  level: LEVELS,
  serves: SERVES,
  kind: KINDS,
  direction: DIRECTIONS,
  combination: COMBINATIONS,
  observationStatus: OBSERVATION_STATUSES,
  observationState: OBSERVATION_STATES,
  indicatorStatus: INDICATOR_STATUSES,
  framework: FRAMEWORKS,
  backboneForm: BACKBONE_FORMS,
  roleFlag: ROLE_FLAGS,
  story: STORIES,
  condition: CONDITIONS,
  item: RATED_ITEMS,
  rating: RATINGS,
  ratingState: RATING_STATES,
  itemLevel: ITEM_LEVELS,
  spread: SPREADS,
  verdict: VERDICTS,
  section: SECTIONS,
  checkState: CHECK_STATES,
  lasting: LASTING,
  strategy: STRATEGIES,
  decision: DECISIONS,
  activityState: ACTIVITY_STATES,
  activityCheck: ACTIVITY_CHECKS,
  gap: GAPS,
  debriefTool: DEBRIEF_TOOLS,
  debriefState: DEBRIEF_STATES,
  method: METHODS,
  agreement: AGREEMENTS,
  targetCheck: TARGET_CHECKS,
  plausibility: PLAUSIBILITIES,
  ruleState: RULE_STATES,
};

/** The id of the list of a field that has its own choices. */
export function ownListId(table: TableId, field: string): ListId {
  return `${ENTITIES[table].entry}${field.charAt(0).toUpperCase()}${field.slice(1)}` as ListId;
}

/** The vocabulary list of a choice. Throws a RangeError if its definition has none. */
export function listOfChoice(list: ListId | undefined): ListId {
  if (list === undefined)
    throw new RangeError("A choice needs a list of the vocabulary, or choices of its own");
  return list;
}

/** The lists that belong to a single field: ids are in the entity, labels in its texts. */
const OWN_TERMS = Object.fromEntries(
  TABLE_IDS.flatMap((table) =>
    fieldsOf(table).flatMap(([id, { choices = [] }]) => {
      const labelOfChoice = (choice: string, language: Language): string => {
        const label = fieldText(table, id, language).labels?.[choice];
        if (label === undefined) throw new RangeError(`No label for ${table} ${id} ${choice} in ${language}`);
        return label;
      };
      const terms = choices.map((choice) => ({
        id: choice,
        label: byLanguage((language) => labelOfChoice(choice, language)),
      }));
      return terms.length > 0 ? [[ownListId(table, id), terms] as const] : [];
    }),
  ),
);

/** Every list with its terms, in the order in which the workbook offers them. */
export const TERMS: Terms = { ...CATALOGUE_TERMS, ...OWN_TERMS };

export const LIST_IDS = Object.keys(TERMS) as readonly ListId[];

/** The ids of a list, in order. */
export function idsOf<List extends ListId>(list: List): readonly ListIds[List][] {
  return TERMS[list].map((term) => term.id);
}

/**
 * The text of a cell for an id: its label, preceded by the icon of a status ("● On track"). Throws a RangeError for an
 * unknown id.
 */
export function labelOf<List extends ListId>(list: List, id: ListIds[List], language: Language): string {
  const term = TERMS[list].find((candidate) => candidate.id === id);
  if (!term) throw new RangeError(`The list ${list} has no ${id}`);
  return labelWithIcon(term, language);
}

/** The labels of a list in order, as cells show them; the spellings are those of every language, and the id. */
export function listLabels(list: ListId, language: Language): readonly ListLabel[] {
  return TERMS[list].map((term) => ({
    id: term.id,
    label: labelWithIcon(term, language),
    spellings: [...LANGUAGES.map((each) => term.label[each]), term.id],
  }));
}

/** The labels of a list in order, as cells show them. */
export function labelsOf(list: ListId, language: Language): readonly string[] {
  return TERMS[list].map((term) => labelWithIcon(term, language));
}

/**
 * The id of a label in a cell, or undefined for a text that is not in the list. Accepts labels of every language (a
 * sheet may have been filled in another one) and of earlier versions, with or without their icon, ignoring case and
 * leading and trailing spaces; and ids.
 */
export function idOfLabel<List extends ListId>(list: List, text: string): ListIds[List] | undefined {
  const normalized = normalizeText(text, "word");
  if (normalized === "") return undefined;
  return TERMS[list].find((term) =>
    [...LANGUAGES.map((language) => term.label[language]), ...formerLabelsOf(term), term.id].some(
      (label) => normalizeText(label, "word") === normalized,
    ),
  )?.id;
}

function formerLabelsOf({ formerLabels = [] }: Term): readonly string[] {
  return formerLabels;
}

/** The 1-based position of an id in its list, as used in formulas. */
export function positionOf<List extends ListId>(list: List, id: ListIds[List]): number {
  return idsOf(list).indexOf(id) + 1;
}

function labelWithIcon(term: Term | StatusTerm, language: Language): string {
  const label = term.label[language];
  return "tone" in term ? `${STATUS_ICONS[term.tone]} ${label}` : label;
}
