/**
 * What a schema cannot say: names that must be known or stand once, dates in order, targets that fit their direction.
 * Reads files that may be broken elsewhere, so that every fault comes out at once.
 */
import { CHECKLIST } from "../catalogue/checklist";
import { PHASES } from "../catalogue/initiative";
import { FIT_QUESTIONS } from "../catalogue/readiness";
import { isIsoDate } from "./calendar";
import { error, warning, type Finding, type FindingCode } from "./findings";
import type { FrameworkId } from "./initiative";
import { isRecord } from "./jsonSchema";
import { NameIndex } from "./text/nameIndex";
import { frameworkRoles, roleKey } from "./roles";
import { normalizeText } from "./text/normalizeText";

interface Row {
  readonly path: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The findings of a normalised file that concern several entries or properties together. */
export function consistencyFindings(file: unknown): readonly Finding[] {
  const profile = profileRow(file);
  const partners = rows(file, "partners");
  const roles = rows(file, "roles");
  const holders = rows(file, "roleHolders");
  const ratings = rows(file, "ratings");
  const checklist = rows(file, "checklist");
  const canvas = rows(file, "canvas");
  const activities = rows(file, "activities");
  const indicators = rows(file, "indicators");
  const observations = rows(file, "observations");
  const partnerNames = new NameIndex(texts(partners, "name"));
  const codes = new NameIndex(texts(indicators, "code"));
  return [
    ...profile.flatMap((row) => dateOrder(row, "start", "reportDate", warning, false)),
    ...profile.flatMap((row) => unknownName(row, "trendIndicator", codes, "unknownIndicator", warning)),
    ...profile.flatMap(repeatedLabels),
    ...duplicates(partners, "name"),
    ...duplicates(roles, "role", roleKey),
    ...duplicates(indicators, "code"),
    ...duplicates(checklist.filter(isMethodLine), "item", undefined, ["section"]),
    ...[...holders, ...activities, ...indicators, ...observations].flatMap((row) =>
      unknownName(row, "partner", partnerNames, "unknownPartner"),
    ),
    ...[...canvas, ...activities, ...observations].flatMap((row) =>
      unknownName(row, "indicator", codes, "unknownIndicator"),
    ),
    ...unknownRoles([...holders, ...canvas, ...activities, ...indicators], roles, frameworkOf(profile)),
    ...[...holders, ...activities].flatMap((row) => dateOrder(row, "from", "until", error, false)),
    ...canvas.flatMap((row) => dateOrder(row, "date", "review", warning, false)),
    ...indicators.flatMap((row) => dateOrder(row, "baselineDate", "targetDate", warning, true)),
    ...indicators.flatMap(targetAgainstDirection),
    ...ratings.flatMap(otherScale),
    ...missingValues(observations, indicators),
    ...repeatedObservations(observations),
  ];
}

const METHOD_LINES: ReadonlySet<unknown> = new Set(CHECKLIST.map(({ id }) => id));

function isMethodLine({ entry }: Row): boolean {
  return METHOD_LINES.has(entry["item"]);
}

function profileRow(file: unknown): readonly Row[] {
  const profile = isRecord(file) ? file["initiative"] : undefined;
  return isRecord(profile) ? [{ path: "$.initiative", entry: profile }] : [];
}

function frameworkOf([profile]: readonly Row[]): FrameworkId {
  return profile?.entry["framework"] === "laFonda" ? "laFonda" : "fsg";
}

function rows(file: unknown, list: string): readonly Row[] {
  const entries = isRecord(file) ? file[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    isRecord(entry) ? [{ path: `$.${list}[${index}]`, entry }] : [],
  );
}

function texts(from: readonly Row[], property: string): readonly string[] {
  return from.flatMap(({ entry }) => {
    const text = entry[property];
    return typeof text === "string" ? [text] : [];
  });
}

/** Entries that say the same in a property, and in those beside it. */
function duplicates(
  among: readonly Row[],
  property: string,
  keyOf: (text: string) => string = (text) => normalizeText(text, "name"),
  beside: readonly string[] = [],
): readonly Finding[] {
  const first = new Map<string, string>();
  return among.flatMap(({ path, entry }) => {
    const text = entry[property];
    if (typeof text !== "string") return [];
    const key = JSON.stringify([keyOf(text), ...beside.map((one) => entry[one])]);
    const earlier = first.get(key);
    if (earlier !== undefined) {
      return [error("duplicate", `${path}.${property}`, { value: text, first: earlier })];
    }
    first.set(key, path);
    return [];
  });
}

function unknownName(
  { path, entry }: Row,
  property: string,
  known: NameIndex,
  code: FindingCode,
  make: typeof error = error,
): readonly Finding[] {
  const text = entry[property];
  if (typeof text !== "string" || known.has(text)) return [];
  const nearest = known.nearest(text);
  return [make(code, `${path}.${property}`, { value: text, ...(nearest !== undefined && { nearest }) })];
}

function unknownRoles(
  among: readonly Row[],
  roles: readonly Row[],
  framework: FrameworkId,
): readonly Finding[] {
  const names = [...new Set([...frameworkRoles(framework), ...texts(roles, "role")])];
  const keys = new Set(names.map(roleKey));
  const known = new NameIndex(names);
  return among.flatMap(({ path, entry: { role } }) => {
    if (typeof role !== "string" || keys.has(roleKey(role))) return [];
    const nearest = known.nearest(role);
    return [
      error("unknownRole", `${path}.role`, {
        value: role,
        known: names.join(", "),
        ...(nearest !== undefined && { nearest }),
      }),
    ];
  });
}

/** A phase's label must not be what another phase is called: cells tell phases apart by their labels alone. */
function repeatedLabels({ path, entry }: Row): readonly Finding[] {
  const labels = isRecord(entry["phaseLabels"]) ? entry["phaseLabels"] : {};
  const first = new Map<string, string>();
  for (const { id, word } of PHASES) {
    if (typeof labels[id] === "string") continue;
    for (const text of [word.en, word.fr]) first.set(normalizeText(text, "name"), id);
  }
  return PHASES.flatMap(({ id }) => {
    const text = labels[id];
    if (typeof text !== "string") return [];
    const earlier = first.get(normalizeText(text, "name"));
    first.set(normalizeText(text, "name"), earlier ?? id);
    if (earlier === undefined) return [];
    const place = `${path}.phaseLabels`;
    return [error("duplicate", `${place}.${id}`, { value: text, first: `${place}.${earlier}` })];
  });
}

const FIT_ITEMS: ReadonlySet<unknown> = new Set(FIT_QUESTIONS.map(({ id }) => id));
const FIT_RATINGS: ReadonlySet<unknown> = new Set(["no", "partly", "yes"]);

function otherScale({ path, entry: { item, rating } }: Row): readonly Finding[] {
  if (typeof item !== "string" || typeof rating !== "string" || rating === "notRated") return [];
  const fit = FIT_ITEMS.has(item);
  if (fit === FIT_RATINGS.has(rating)) return [];
  return [warning("otherScale", `${path}.rating`, { value: rating, item, scale: fit ? "fit" : "levels" })];
}

/** ISO dates sort as texts. */
function dateOrder(
  { path, entry }: Row,
  earlier: string,
  later: string,
  make: typeof error,
  apart: boolean,
): readonly Finding[] {
  const [from, to] = [entry[earlier], entry[later]];
  if (typeof from !== "string" || typeof to !== "string" || !isIsoDate(from) || !isIsoDate(to)) return [];
  if (from < to || (from === to && !apart)) return [];
  return [make("dateOrder", `${path}.${later}`, { value: to, earlier, earlierValue: from })];
}

function targetAgainstDirection({ path, entry }: Row): readonly Finding[] {
  const { direction, baseline, target } = entry;
  if (typeof baseline !== "number" || typeof target !== "number") return [];
  const against = (direction === "up" && target < baseline) || (direction === "down" && target > baseline);
  return against
    ? [warning("targetAgainstDirection", `${path}.target`, { direction, baseline, target })]
    : [];
}

function missingValues(observations: readonly Row[], indicators: readonly Row[]): readonly Finding[] {
  const weighted = new Set(
    texts(
      indicators.filter(({ entry }) => entry["combination"] === "weighted"),
      "code",
    ).map((text) => normalizeText(text, "name")),
  );
  return observations.flatMap(({ path, entry }) => {
    const { value, numerator, denominator, indicator } = entry;
    const hasRatio = numerator !== undefined && denominator !== undefined && denominator !== 0;
    if (hasRatio) return [];
    if (typeof indicator === "string" && weighted.has(normalizeText(indicator, "name"))) {
      return [warning("valueMissing", path, { need: "ratio" })];
    }
    return value === undefined ? [warning("valueMissing", path, { need: "value" })] : [];
  });
}

function repeatedObservations(observations: readonly Row[]): readonly Finding[] {
  const first = new Map<string, string>();
  return observations.flatMap(({ path, entry }) => {
    const parts = [entry["indicator"], entry["partner"], entry["period"], entry["group"] ?? ""];
    if (!parts.every((part) => typeof part === "string")) return [];
    const key = JSON.stringify(parts.map((text) => normalizeText(text, "name")));
    const earlier = first.get(key);
    if (earlier !== undefined) return [warning("repeatedObservation", path, { first: earlier })];
    first.set(key, path);
    return [];
  });
}
