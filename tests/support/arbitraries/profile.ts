import fc from "fast-check";
import type { InitiativeProfile, Thresholds } from "../../../src/model/initiative";
import { FRAMEWORKS } from "../../../src/catalogue/frameworks";
import { BACKBONE_FORMS } from "../../../src/catalogue/roles";
import { FREQUENCIES, PHASES } from "../../../src/catalogue/initiative";
import { METHODS } from "../../../src/catalogue/measurement";
import { date, mention, mostly, optional, plainText, severalLines } from "./parts";

const ids = <Id extends string>(terms: readonly { readonly id: Id }[]) =>
  fc.constantFrom(...terms.map(({ id }) => id));

/** Limits other than the defaults, the ends of their ranges too. */
const thresholds: fc.Arbitrary<Thresholds> = optional<Required<Thresholds>>({
  endsSoon: fc.constantFrom(0, 1, 30, 365, 3650),
  leads: fc.constantFrom(1, 2, 4),
  near: fc.constantFrom(0, 0.25, 0.9, 1),
  keep: fc.constantFrom(0, 0.1, 0.5),
  requiredOnTrack: fc.constantFrom(0.5, 1, 2),
  requiredProgress: fc.constantFrom(0, 0.25, 0.9),
  growthOnTrack: fc.constantFrom(0.01, 0.1, 0.5),
  growthProgress: fc.constantFrom(0, 0.001, 0.05),
  completeSum: fc.constantFrom(0.5, 0.9),
  completeMean: fc.constantFrom(0.01, 0.5, 1),
  outOfDate: fc.constantFrom(1, 3, 24),
  spread: fc.constantFrom(1, 1.5, 3, 4),
  fit: fc.constantFrom(0, 0.5, 1.5, 2),
  precondition: fc.constantFrom(1, 1.5, 2.5, 4),
  condition: fc.constantFrom(1, 1.5, 2, 4),
});

const phaseLabels = optional({
  assess: fc.constant("Voir si nous sommes prêts"),
  initiate: fc.constant("Étape 2"),
  organise: fc.constant("Se donner les moyens"),
  implement: fc.constant("Sow & grow"),
  sustain: fc.constant("L’après"),
});

/** The value under its property, unless the value is empty. */
function filled<Key extends string, T extends object>(key: Key, value: T): Partial<Record<Key, T>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Partial<Record<Key, T>>) : {};
}

export function profileOf(codes: readonly string[]): fc.Arbitrary<InitiativeProfile> {
  return fc
    .tuple(
      plainText,
      optional({
        community: plainText,
        issue: severalLines,
        start: date,
        horizon: fc.integer({ min: 1, max: 50 }),
        stalenessLimit: fc.integer({ min: 1, max: 400 }),
        framework: ids(FRAMEWORKS),
        backboneForm: ids(BACKBONE_FORMS),
        method: ids(METHODS),
        reportingYear: fc.integer({ min: 1, max: 12 }),
        availableAfter: fc.constantFrom(1, 6, 24),
        ...(codes.length > 0 && { trendIndicator: mention(codes) }),
      }),
      mostly({ phase: ids(PHASES), frequency: ids(FREQUENCIES) }),
      fc.oneof(fc.constant({}), thresholds),
      fc.oneof(fc.constant({}), phaseLabels),
    )
    .map(([title, optionalFields, usualFields, limits, labels]) => ({
      ...optionalFields,
      ...usualFields,
      ...filled("thresholds", limits),
      ...filled("phaseLabels", labels),
      name: title.slice(0, 120),
    }));
}
