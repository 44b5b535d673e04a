/**
 * Fields of observations that are there in tests only, with their texts: what a new field has to bring with it, and no more. A
 * test mocks the three modules with these, before anything else of the model is loaded.
 */
import type * as Observations from "../../src/model/entities/observations";
import type * as English from "../../src/model/entities/text/en";
import type * as French from "../../src/model/entities/text/fr";

const FIELDS = {
  confidence: {
    kind: "choice",
    choices: ["low", "medium", "high"],
    width: 14,
    form: { kept: true },
    import: true,
    description: "How sure it is.",
  },
  sampleSize: {
    ...{ kind: "wholeNumber", minimum: 1, maximum: 10_000 },
    ...{ width: 14, import: true, description: "How many were asked." },
  },
  collectedOn: { kind: "date", width: 13, import: true, description: "When it was collected." },
  collectedBy: { kind: "name", width: 24, import: true, description: "Who collected it." },
  verified: { kind: "boolean", width: 12, import: true, description: "Whether it was verified." },
};

const TEXTS = {
  en: {
    confidence: {
      ...{ caption: "Confidence", help: "How sure it is.", importCaptions: ["reliability"] },
      words: { low: "Low", medium: "Medium", high: "High" },
    },
    sampleSize: { caption: "Sample size", help: "How many were asked." },
    collectedOn: { caption: "Collected on", help: "When it was collected." },
    collectedBy: { caption: "Collected by", help: "Who collected it." },
    verified: { caption: "Verified", help: "Whether it was verified." },
  },
  fr: {
    confidence: {
      ...{ caption: "Confiance", help: "À quel point elle est sûre.", importCaptions: ["fiabilité"] },
      words: { low: "Faible", medium: "Moyenne", high: "Élevée" },
    },
    sampleSize: { caption: "Échantillon", help: "Combien ont répondu.", importCaptions: ["répondants"] },
    collectedOn: { caption: "Collectée le", help: "Le jour de la collecte." },
    collectedBy: { caption: "Collectée par", help: "Qui l’a collectée." },
    verified: { caption: "Vérifiée", help: "Si elle a été vérifiée." },
  },
};

/** The module of the observations, with the fields behind its own. */
export function mockObservations() {
  const actual = jest.requireActual<typeof Observations>("../../src/model/entities/observations");
  const entity = actual.OBSERVATIONS_ENTITY;
  return { ...actual, OBSERVATIONS_ENTITY: { ...entity, fields: { ...entity.fields, ...FIELDS } } };
}

/** The module of the English texts, with those of the fields. */
export function mockEnglish() {
  const { ENGLISH } = jest.requireActual<typeof English>("../../src/model/entities/text/en");
  return { ENGLISH: { ...ENGLISH, Observations: { ...ENGLISH.Observations, ...TEXTS.en } } };
}

/** The module of the French texts, with those of the fields. */
export function mockFrench() {
  const { FRENCH } = jest.requireActual<typeof French>("../../src/model/entities/text/fr");
  return { FRENCH: { ...FRENCH, Observations: { ...FRENCH.Observations, ...TEXTS.fr } } };
}
