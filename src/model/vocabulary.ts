/**
 * The closed lists of the workbook: ids on our side, words in the workbook's language in the cells. Used to write
 * entries, to offer them, and to read them back.
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
import { MARKS, type StateTerm, type Term } from "../catalogue/term";
import { ENTITIES, fieldsOf, TABLE_IDS, type TableId } from "./entities";
import { fieldText } from "./entities/text";
import { type Language, LANGUAGES } from "../languages";
import type { ListId, ListIds } from "./listIds";

import type { ListWord } from "./text/listWord";
import { normalizeText } from "./text/normalizeText";

export type { ListId, ListIds, ObservationStateId, RatingStateId } from "./listIds";

type Terms = { readonly [List in ListId]: readonly (Term<ListIds[List]> | StateTerm<ListIds[List]>)[] };

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
};

/** The id of the list that a field has to itself. */
export function ownListId(table: TableId, field: string): ListId {
  return `${ENTITIES[table].entry}${field.charAt(0).toUpperCase()}${field.slice(1)}` as ListId;
}

/** Lists that fields have to themselves: their ids are in the entity, their words in its texts. */
const OWN_TERMS = Object.fromEntries(
  TABLE_IDS.flatMap((table) =>
    fieldsOf(table).flatMap(([id, { choices = [] }]) => {
      const word = (choice: string, language: Language): string => {
        const text = fieldText(table, id, language).words?.[choice];
        if (text === undefined) throw new RangeError(`No word for ${table} ${id} ${choice} in ${language}`);
        return text;
      };
      const terms = choices.map((choice) => ({
        id: choice,
        word: { en: word(choice, "en"), fr: word(choice, "fr") },
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

/** What a cell shows for an id: its word, and in front of a state's word its mark ("● On track"). */
export function wordOf<List extends ListId>(list: List, id: ListIds[List], language: Language): string {
  const term = TERMS[list].find((one) => one.id === id);
  if (!term) throw new RangeError(`The list ${list} has no ${id}`);
  return shown(term, language);
}

/** The words of a list, as cells show them, with every way in which people may have written them, in order. */
export function listWords(list: ListId, language: Language): readonly ListWord[] {
  return TERMS[list].map((term) => ({
    id: term.id,
    word: shown(term, language),
    spellings: [...LANGUAGES.map((each) => term.word[each]), term.id],
  }));
}

/** The words of a list, as cells show them, in order. */
export function wordsOf(list: ListId, language: Language): readonly string[] {
  return TERMS[list].map((term) => shown(term, language));
}

/**
 * The id behind what a cell shows, or undefined for a text that is not of the list. Takes the word with or without
 * its mark, in either language (a sheet may have been filled in the other), in any case, with outer spaces.
 */
export function idOf<List extends ListId>(list: List, text: string): ListIds[List] | undefined {
  const wanted = normalizeText(text, "word");
  if (wanted === "") return undefined;
  return TERMS[list].find((term) =>
    [term.word.en, term.word.fr, term.id].some((word) => normalizeText(word, "word") === wanted),
  )?.id;
}

/** Where an id stands in its list, from one, as the formulas count. */
export function positionOf<List extends ListId>(list: List, id: ListIds[List]): number {
  return idsOf(list).indexOf(id) + 1;
}

function shown(term: Term | StateTerm, language: Language): string {
  const word = term.word[language];
  return "tone" in term ? `${MARKS[term.tone]} ${word}` : word;
}
