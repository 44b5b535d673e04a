/** Initiatives as people could make them, and worse: gaps, ties, conflicts, leap days, characters that break formulas. */
import fc from "fast-check";
import { FREQUENCIES } from "../../src/catalogue/initiative";
import { FRAMEWORK_ROLES, frameworkOf } from "../../src/catalogue/frameworks";
import type { Language } from "../../src/languages";
import type {
  Group,
  InitiativeFile,
  InitiativeProfile,
  IsoDate,
  RoleName,
  Observation,
} from "../../src/model/initiative";
import { validateInitiative } from "../../src/model/validateInitiative";
import type { TrackerChoices } from "../oracle/tracker";
import { normalizedText } from "../oracle/compare";
import { LISTED_CONFLICTS } from "../oracle/measurement/entries";
import { group, indicator, indicatorRule, observation, plannedReport } from "./arbitraries/measures";
import { date, list, mention, name, names } from "./arbitraries/parts";
import {
  activity,
  body,
  canvasEntry,
  checklist,
  debriefEntry,
  partner,
  ratings,
  roleHolder,
  roleNote,
  sustainabilityEntry,
} from "./arbitraries/plan";
import { profileOf } from "./arbitraries/profile";

interface Size {
  readonly partners: number;
  readonly persons: number;
  readonly indicators: number;
  readonly observations: number;
  /** of holders, canvas entries and every other list */
  readonly rows: number;
}

const SMALL: Size = { partners: 2, persons: 2, indicators: 2, observations: 6, rows: 3 };
const LARGE: Size = { partners: 8, persons: 5, indicators: 14, observations: 120, rows: 20 };

/** Names that occur in rows: all known to the initiative, or some unknown ones. */
interface NamesInRows {
  readonly partners: readonly string[];
  readonly persons: readonly string[];
  readonly codes: readonly string[];
  readonly roles: fc.Arbitrary<RoleName>;
}

const UNKNOWN_NAMES = {
  partners: ["Nobody’s", "Personne & cie"],
  codes: ["NONE"],
  roles: ["Rôle oublié", "1E5"],
};

function namesInRows(
  existing: Omit<NamesInRows, "roles">,
  notes: readonly RoleName[],
  framework: InitiativeProfile["framework"],
  hasUnknown: boolean,
): NamesInRows {
  const frameworkRoles = frameworkOf(framework).roles.map(({ id }) => id as RoleName);
  const own = notes.filter((role) => !isOfAFramework(role));
  // A framework's roles are named by their exact ids; the initiative's own roles are names like any other.
  const roles: fc.Arbitrary<RoleName>[] = [
    fc.constantFrom(...frameworkRoles, ...notes.filter(isOfAFramework)),
  ];
  if (own.length > 0) roles.push(mention(own));
  if (!hasUnknown) return { ...existing, roles: fc.oneof(...roles) };
  return {
    persons: existing.persons,
    partners: [...existing.partners, ...UNKNOWN_NAMES.partners],
    codes: [...existing.codes, ...UNKNOWN_NAMES.codes],
    roles: fc.oneof(
      ...roles,
      fc.constantFrom(
        ...UNKNOWN_NAMES.roles,
        ...frameworkOf("laFonda").roles.map(({ id }) => id as RoleName),
      ),
    ),
  };
}

function isOfAFramework(role: RoleName): boolean {
  return FRAMEWORK_ROLES.some(({ id }) => id === role);
}

/** Roles with a note: some of the framework's, of the other framework's, of the initiative's own; each once. */
const notedRoles = fc
  .tuple(
    fc.shuffledSubarray(FRAMEWORK_ROLES.map(({ id }) => id as RoleName)),
    fc.uniqueArray(name, { selector: (text) => text.toLowerCase(), maxLength: 3 }),
  )
  .map(([framework, own]) => [...framework.slice(0, 8), ...own]);

function initiativeOf(size: Size, language: Language, hasUnknown: boolean): fc.Arbitrary<InitiativeFile> {
  return fc
    .tuple(
      names(size.partners),
      names(size.persons),
      fc.integer({ min: 0, max: size.indicators }),
      notedRoles,
    )
    .chain(([partners, persons, count, noted]) => {
      const codes = Array.from({ length: count }, (_, index) => `${index % 2 ? "É" : "Ind"}-${index}.a_`);
      return profileOf(codes).chain((profile) => {
        const rowNames = namesInRows({ partners, persons, codes }, noted, profile.framework, hasUnknown);
        const hasObservations = rowNames.codes.length > 0 && rowNames.partners.length > 0;
        return fc.record({
          format: fc.constant("ensemble-initiative" as const),
          version: fc.constant(1 as const),
          language: fc.constant(language),
          initiative: fc.constant(profile),
          partners: fc.tuple(...partners.map(partner)),
          roles: fc.tuple(...noted.map(roleNote)),
          roleHolders: list(
            persons.length > 0 ? roleHolder(rowNames.roles, persons, rowNames.partners) : null,
            size.rows,
          ),
          bodies: list(body(rowNames.partners), Math.ceil(size.rows / 2)),
          ratings: ratings(persons, size.rows),
          checklist,
          sustainability: list(sustainabilityEntry, size.rows),
          canvas: list(canvasEntry(rowNames.roles, rowNames.codes), size.rows),
          activities: list(activity(rowNames.roles, rowNames.partners, rowNames.codes), size.rows),
          indicators: fc.tuple(...codes.map((code) => indicator(code, rowNames.roles, partners))),
          // Of a few indicators, so that others have no plan.
          reportingPlan: fc.oneof(
            fc.constant([]),
            list(
              hasObservations ? plannedReport(rowNames.codes.slice(0, 3), rowNames.partners) : null,
              Math.ceil(size.rows / 2),
            ),
          ),
          // Some initiatives do not tell groups apart.
          groups: fc.oneof(fc.constant([]), list(group, size.rows).map(withoutRepeats)),
          rules: list(codes.length > 1 ? indicatorRule(rowNames.codes) : null, Math.ceil(size.rows / 2)),
          observations: list(
            hasObservations ? observation(rowNames.codes, rowNames.partners) : null,
            size.observations,
          ).map(withListedConflicts),
          debrief: list(debriefEntry, size.rows),
        });
      });
    });
}

/**
 * Drops observations that would cause more conflicts than a workbook lists. Which of them a workbook would list is not
 * defined, so no expected result could be computed.
 */
function withListedConflicts(observations: readonly Observation[]): readonly Observation[] {
  const occurrences = new Map<string, number>();
  let conflicts = 0;
  return observations.filter(({ indicator: code, partner: name, period, breakdown = "", group = "" }) => {
    const key = [code, name, period, breakdown, group].map(normalizedText).join("|");
    const times = (occurrences.get(key) ?? 0) + 1;
    if (times === 2 && conflicts === LISTED_CONFLICTS) return false;
    if (times === 2) conflicts += 1;
    occurrences.set(key, times);
    return true;
  });
}

/** The file as it is parsed; a file that cannot be parsed is an error of this generator. */
function asRead(candidate: unknown): InitiativeFile {
  const { file, issues } = validateInitiative(candidate);
  if (!file) throw new Error(`The generator made a faulty file: ${JSON.stringify(issues)}`);
  return file;
}

const sizes = fc.constantFrom(SMALL, LARGE);
const languages = fc.constantFrom<Language>("en", "fr");

/** Any valid initiative file: empty, small, or with a hundred observations. */
export const initiativeFiles: fc.Arbitrary<InitiativeFile> = fc
  .tuple(sizes, languages)
  .chain(([size, language]) => initiativeOf(size, language, false))
  .map(asRead);

/**
 * What a workbook may hold after people have typed in it: as `initiativeFiles`, with references to unknown roles, partners and indicators.
 */
export const initiativesWithUnknownReferences: fc.Arbitrary<InitiativeFile> = fc
  .tuple(sizes, languages)
  .chain(([size, language]) => initiativeOf(size, language, true));

/** Possible choices on the tracker: mostly none, else one of the partners or of the indicators, a frequency, a day. */
export function trackerChoices({ partners, indicators }: InitiativeFile): fc.Arbitrary<TrackerChoices> {
  const names = partners.map(({ name }) => name);
  const codes = indicators.map(({ code }) => code);
  const chosen = fc.record(
    {
      ...(names.length > 0 && { partner: mention(names) }),
      ...(codes.length > 0 && { indicator: mention(codes), scorecard: mention(codes) }),
      frequency: fc.constantFrom(...FREQUENCIES.map(({ id }) => id)),
      until: date,
    },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.constant({}), chosen) as fc.Arbitrary<TrackerChoices>;
}

/** A possible report date: before, within and after all dates of the files. */
const anyDay: fc.Arbitrary<IsoDate> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("2024-02-29", "2024-12-31", "2026-03-01", "2026-10-31") },
  { weight: 3, arbitrary: date },
  { weight: 1, arbitrary: fc.constantFrom("1999-12-31", "2060-01-01") },
);

/** A report date for a file: any day, or one on, just before or just after a time limit of something in the file. */
export function reportDates(file: InitiativeFile): fc.Arbitrary<IsoDate> {
  const mentionedDays = [...JSON.stringify(file).matchAll(/"(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day!);
  if (mentionedDays.length === 0) return anyDay;
  const { stalenessLimit = 90, thresholds } = file.initiative;
  const limits = [0, stalenessLimit, -(thresholds?.endsSoon ?? 90)];
  const onALimit = fc
    .tuple(fc.constantFrom(...mentionedDays), fc.constantFrom(...limits), fc.integer({ min: -1, max: 1 }))
    .map(([day, limit, more]) => daysAfter(day, limit + more));
  return fc.oneof(anyDay, onALimit);
}

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A group occurs once in its breakdown. */
function withoutRepeats(groups: readonly Group[]): readonly Group[] {
  const keyOf = ({ breakdown = "", group: name }: Group) => `${breakdown}|${name}`.toLowerCase();
  return groups.filter((one, index) => groups.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}
