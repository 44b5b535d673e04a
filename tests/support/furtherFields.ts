/**
 * Fields that exist in tests only, with their texts: the minimum that a new field has to define. A test mocks the
 * module of an entity and those of the texts with these, before anything else of the model is loaded.
 */
import type * as Activities from "../../src/model/entities/activities";
import type * as Indicators from "../../src/model/entities/indicators";
import type * as Observations from "../../src/model/entities/observations";
import type * as English from "../../src/languages/en/entities";
import type * as French from "../../src/languages/fr/entities";

const FIELDS = {
  confidence: {
    kind: "choice",
    choices: ["low", "medium", "high"],
    width: 14,
    form: { keptForNextEntry: true },
    import: true,
    description: "How sure it is.",
  },
  sampleSize: {
    ...{ kind: "wholeNumber", minimum: 1, maximum: 10_000 },
    ...{ width: 14, form: {}, import: true, description: "How many were asked." },
  },
  collectedOn: { kind: "date", width: 13, import: true, description: "When it was collected." },
  collectedBy: { kind: "name", width: 24, import: true, description: "Who collected it." },
  verified: { kind: "boolean", width: 12, import: true, description: "Whether it was verified." },
};

/** Of activities: references, a code, an email address and numbers with one bound, under other ids than the model's own fields. */
const NAMING = {
  host: { kind: "partner", width: 24, description: "The partner that lends its rooms." },
  measure: { kind: "indicator", width: 14, description: "The indicator that tells of it." },
  helps: { kind: "role", width: 24, description: "The role that it helps." },
  /** an id does not determine what a field holds */
  reference: { kind: "code", width: 14, description: "Its code in another register." },
  replyTo: { kind: "email", width: 24, description: "Where to write." },
  code: { kind: "line", width: 14, description: "The code of the door." },
  email: { kind: "line", width: 24, description: "What is known of addresses." },
  seats: { kind: "number", minimum: 0, width: 12, description: "How many seats there are." },
  floor: { kind: "wholeNumber", maximum: 40, width: 12, description: "On which floor." },
};

/** Of indicators: another field than the code with unique entries. */
const UNIQUE = { shortName: { kind: "name", unique: true, width: 20, description: "A short name." } };

const textsOf = (fields: object) =>
  Object.fromEntries(
    Object.keys(fields).map((id) => [id, { caption: `Further ${id}`, help: `Further ${id}.` }]),
  );

const TEXTS = {
  en: {
    confidence: {
      ...{ caption: "Confidence", help: "How sure it is.", importCaptions: ["reliability"] },
      labels: { low: "Low", medium: "Medium", high: "High" },
    },
    sampleSize: { caption: "Sample size", help: "How many were asked." },
    collectedOn: { caption: "Collected on", help: "When it was collected." },
    collectedBy: { caption: "Collected by", help: "Who collected it." },
    verified: { caption: "Verified", help: "Whether it was verified." },
  },
  fr: {
    confidence: {
      ...{ caption: "Confiance", help: "À quel point elle est sûre.", importCaptions: ["fiabilité"] },
      labels: { low: "Faible", medium: "Moyenne", high: "Élevée" },
    },
    sampleSize: { caption: "Échantillon", help: "Combien ont répondu.", importCaptions: ["répondants"] },
    collectedOn: { caption: "Collectée le", help: "Le jour de la collecte." },
    collectedBy: { caption: "Collectée par", help: "Qui l’a collectée." },
    verified: { caption: "Vérifiée", help: "Si elle a été vérifiée." },
  },
};

/** The observations module with the further fields appended, some of them in its key. */
export function mockObservations(...key: readonly (keyof typeof FIELDS)[]) {
  const actual = jest.requireActual<typeof Observations>("../../src/model/entities/observations");
  const entity = actual.OBSERVATIONS_ENTITY;
  return {
    ...actual,
    OBSERVATIONS_ENTITY: { ...entity, key: [...entity.key, ...key], fields: { ...entity.fields, ...FIELDS } },
  };
}

/** The activities module with fields that reference a partner, an indicator and a role, a code and more. */
export function mockActivities() {
  const actual = jest.requireActual<typeof Activities>("../../src/model/entities/activities");
  const entity = actual.ACTIVITIES_ENTITY;
  return { ...actual, ACTIVITIES_ENTITY: { ...entity, fields: { ...entity.fields, ...NAMING } } };
}

/** The indicators module with a further field of unique entries. */
export function mockIndicators() {
  const actual = jest.requireActual<typeof Indicators>("../../src/model/entities/indicators");
  const entity = actual.INDICATORS_ENTITY;
  return { ...actual, INDICATORS_ENTITY: { ...entity, fields: { ...entity.fields, ...UNIQUE } } };
}

/** The module of the English texts, with those of the fields. */
export function mockEnglish() {
  const actual = jest.requireActual<typeof English>("../../src/languages/en/entities");
  return { __esModule: true, default: withTexts(actual.default, TEXTS.en) };
}

/** The module of the French texts, with those of the fields. */
export function mockFrench() {
  const actual = jest.requireActual<typeof French>("../../src/languages/fr/entities");
  return { __esModule: true, default: withTexts(actual.default, TEXTS.fr) };
}

function withTexts(own: typeof English.default, observations: object) {
  return {
    ...own,
    Observations: { ...own.Observations, ...observations },
    Activities: { ...own.Activities, ...textsOf(NAMING) },
    Indicators: { ...own.Indicators, ...textsOf(UNIQUE) },
  };
}
