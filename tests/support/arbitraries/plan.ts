/** Roles, readiness, checklists, plans, the canvas, activities and debriefs. */
import fc from "fast-check";
import { ACTIVITY_STATES } from "../../../src/catalogue/activities";
import { DIMENSIONS } from "../../../src/catalogue/canvas";
import { CHECKLIST } from "../../../src/catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../../../src/catalogue/debrief";
import { CONDITIONS, PHASES, SECTORS } from "../../../src/catalogue/initiative";
import {
  CHECK_STATES,
  DEBRIEF_STATES,
  DEBRIEF_TOOLS,
  DECISIONS,
  LASTING,
  SECTIONS,
  STRATEGIES,
} from "../../../src/catalogue/plan";
import { BODIES_ENTITY } from "../../../src/model/entities/bodies";
import { FIT_QUESTIONS, PRECONDITIONS, RATED_ITEMS, RATINGS } from "../../../src/catalogue/readiness";
import { PARTS } from "../../../src/catalogue/roles";
import type {
  Activity,
  Body,
  CanvasEntry,
  ChecklistEntry,
  DebriefEntry,
  ItemId,
  Partner,
  Rating,
  RatingId,
  RoleHolder,
  RoleName,
  RoleNote,
  SustainabilityEntry,
} from "../../../src/model/initiative";
import {
  date,
  evidence,
  mention,
  mentioned,
  mostly,
  name,
  optional,
  plainText,
  severalLines,
  span,
} from "./parts";

const ids = <Id extends string>(terms: readonly { readonly id: Id }[]) =>
  fc.constantFrom(...terms.map(({ id }) => id));

export const partner = (named: string): fc.Arbitrary<Partner> =>
  optional({
    sector: ids(SECTORS),
    contact: plainText,
    email: plainText,
    joined: date,
    people: plainText,
    money: plainText,
    material: plainText,
    otherMeans: plainText,
    note: severalLines,
  }).map((rest) => ({ ...rest, name: named }));

export const roleNote = (role: RoleName): fc.Arbitrary<RoleNote> =>
  optional({
    strengths: severalLines,
    weaknesses: severalLines,
    nextStep: plainText,
    owner: plainText,
    due: date,
    done: date,
    pooled: plainText,
  }).map((rest) => ({ ...rest, role }));

export const roleHolder = (
  roles: fc.Arbitrary<RoleName>,
  persons: readonly string[],
  partners: readonly string[],
): fc.Arbitrary<RoleHolder> =>
  fc
    .tuple(roles, mention(persons), mentioned("partner", partners), optional({ part: ids(PARTS) }), span)
    .map(([role, person, of, part, days]) => ({ role, person, ...of, ...part, ...days }));

/** Days that several ratings share. */
const ratingDay = fc.oneof(fc.constantFrom("2023-12-31", "2024-02-29", "2024-12-31"), date);

const rating = (
  item: ItemId,
  ratingIds: readonly RatingId[],
  persons: readonly string[],
): fc.Arbitrary<Rating> =>
  fc
    .tuple(
      mention(persons),
      mostly({ rating: fc.constantFrom(...ratingIds) }),
      optional({ evidence, date: ratingDay }),
    )
    .map(([member, answer, rest]) => ({ item, member, ...answer, ...rest }));

const RATING_IDS: readonly RatingId[] = RATINGS.map(({ id }) => id);
const FIT_RATINGS: readonly RatingId[] = ["no", "partly", "yes", "yes", "yes", "yes", "yes", "yes"];
const LEVEL_RATINGS: readonly RatingId[] = [
  "begun",
  "inProgress",
  "largely",
  "largely",
  "fully",
  "fully",
  "fully",
];
const ITEM_IDS: readonly ItemId[] = RATED_ITEMS.map(({ id }) => id);
/** The items of the three steps, which decide the verdict. */
const STEP_ITEMS: readonly ItemId[] = [...FIT_QUESTIONS, ...PRECONDITIONS, ...CONDITIONS].map(({ id }) => id);

/** Ratings of any item on any scale; sometimes also one to three ratings of every item of the three steps. */
export function ratings(persons: readonly string[], maximum: number): fc.Arbitrary<readonly Rating[]> {
  if (persons.length === 0) return fc.constant([]);
  const any = fc.constantFrom(...ITEM_IDS).chain((item) => rating(item, RATING_IDS, persons));
  const all = fc.tuple(
    ...STEP_ITEMS.map((item, index) => {
      const ratingIds = index < FIT_QUESTIONS.length ? FIT_RATINGS : LEVEL_RATINGS;
      const one = fc.record({
        item: fc.constant(item),
        member: mention(persons),
        rating: fc.constantFrom(...ratingIds),
      });
      return fc.array(one, { minLength: 1, maxLength: 3 });
    }),
  );
  const some = fc.array(any, { maxLength: maximum });
  return fc.oneof(
    fc.constant([]),
    some,
    fc.tuple(all, fc.array(any, { maxLength: 4 })).map(([ofSteps, rest]) => [...ofSteps.flat(), ...rest]),
  );
}

const checkRest = optional({ state: ids(CHECK_STATES), date, note: plainText });

/** Some lines of the method, then lines of the initiative's own. */
export const checklist: fc.Arbitrary<readonly ChecklistEntry[]> = fc
  .tuple(
    fc.shuffledSubarray([...CHECKLIST]).chain((lines) =>
      fc.tuple(
        ...lines.map(({ id, section, phase }) =>
          checkRest.map((rest): ChecklistEntry => ({
            section,
            item: id,
            ...(phase && { phase }),
            ...rest,
          })),
        ),
      ),
    ),
    fc.array(
      fc
        .tuple(ids(SECTIONS), name, optional({ phase: ids(PHASES) }), checkRest)
        .map(([section, item, phase, rest]): ChecklistEntry => ({ section, item, ...phase, ...rest })),
      { maxLength: 4 },
    ),
  )
  .map(([lines, own]) => [...lines, ...own]);

export const sustainabilityEntry: fc.Arbitrary<SustainabilityEntry> = fc
  .tuple(
    plainText,
    optional({
      kind: ids(LASTING),
      strategy: ids(STRATEGIES),
      decision: ids(DECISIONS),
      reason: severalLines,
      owner: plainText,
      due: date,
    }),
  )
  .map(([what, rest]) => ({ what, ...rest }));

export const canvasEntry = (
  roles: fc.Arbitrary<RoleName>,
  codes: readonly string[],
): fc.Arbitrary<CanvasEntry> =>
  fc
    .tuple(
      ids(DIMENSIONS),
      severalLines,
      mostly({ date }),
      optional({ evidence, author: plainText, review: date, role: roles }),
      mentioned("indicator", codes),
    )
    .map(
      ([dimension, description, ...rest]) =>
        Object.assign({ dimension, description }, ...rest) as CanvasEntry,
    );

export const body = (partners: readonly string[]): fc.Arbitrary<Body> =>
  fc
    .tuple(
      plainText,
      mentioned("partner", partners),
      mostly({ level: fc.constantFrom(...BODIES_ENTITY.fields.level.choices), nextMeeting: date }),
      optional({
        mandate: severalLines,
        lead: plainText,
        members: severalLines,
        meets: plainText,
        note: severalLines,
      }),
    )
    .map(([title, ...rest]) => Object.assign({ name: title.slice(0, 120) }, ...rest) as Body);

export const activity = (
  roles: fc.Arbitrary<RoleName>,
  partners: readonly string[],
  codes: readonly string[],
): fc.Arbitrary<Activity> =>
  fc
    .tuple(
      plainText,
      mentioned("partner", partners),
      mentioned("indicator", codes),
      optional({ role: roles, note: severalLines }),
      mostly({ condition: ids(CONDITIONS), state: ids(ACTIVITY_STATES) }),
      span,
    )
    .map(([title, ...rest]) => Object.assign({ name: title.slice(0, 120) }, ...rest) as Activity);

export const debriefEntry: fc.Arbitrary<DebriefEntry> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...DEBRIEF_QUESTIONS).map(({ id, tool }) => ({ tool, question: id })),
      fc.record({ tool: ids(DEBRIEF_TOOLS), question: plainText }),
    ),
    mostly({ answer: severalLines, decision: plainText, due: date }),
    optional({ owner: plainText, state: ids(DEBRIEF_STATES) }),
  )
  .map(([asked, said, rest]) => ({ ...asked, ...said, ...rest }));
