/**
 * What a schema cannot say: names that must be known or stand once, dates in order, targets that fit their direction.
 * Reads files that may be broken elsewhere, so that every fault comes out at once.
 */
import { isIsoDate } from "./calendar";
import { error, warning, type Finding, type FindingCode } from "./findings";
import { isRecord } from "./jsonSchema";
import { KnownNames, nameKey } from "./names";

interface Row {
  readonly path: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The findings of a normalised file that concern several entries or properties together. */
export function consistencyFindings(file: unknown): readonly Finding[] {
  const partners = rows(file, "partners");
  const roles = rows(file, "roles");
  const holders = rows(file, "roleHolders");
  const indicators = rows(file, "indicators");
  const observations = rows(file, "observations");
  const partnerNames = new KnownNames(texts(partners, "name"));
  const codes = new KnownNames(texts(indicators, "code"));
  return [
    ...duplicates(partners, "name"),
    ...duplicates(roles, "role"),
    ...duplicates(indicators, "code"),
    ...[...holders, ...indicators, ...observations].flatMap((row) =>
      unknownName(row, "partner", partnerNames, "unknownPartner"),
    ),
    ...observations.flatMap((row) => unknownName(row, "indicator", codes, "unknownIndicator")),
    ...profileDates(file),
    ...holders.flatMap((row) => dateOrder(row, "from", "until", error, false)),
    ...indicators.flatMap((row) => dateOrder(row, "baselineDate", "targetDate", warning, true)),
    ...indicators.flatMap(targetAgainstDirection),
    ...missingValues(observations, indicators),
    ...repeatedObservations(observations),
  ];
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

function duplicates(among: readonly Row[], property: string): readonly Finding[] {
  const first = new Map<string, string>();
  return among.flatMap(({ path, entry }) => {
    const text = entry[property];
    if (typeof text !== "string") return [];
    const earlier = first.get(nameKey(text));
    if (earlier !== undefined) {
      return [error("duplicate", `${path}.${property}`, { value: text, first: earlier })];
    }
    first.set(nameKey(text), path);
    return [];
  });
}

function unknownName(
  { path, entry }: Row,
  property: string,
  known: KnownNames,
  code: FindingCode,
): readonly Finding[] {
  const text = entry[property];
  if (typeof text !== "string" || known.has(text)) return [];
  const nearest = known.nearest(text);
  return [error(code, `${path}.${property}`, { value: text, ...(nearest !== undefined && { nearest }) })];
}

function profileDates(file: unknown): readonly Finding[] {
  const profile = isRecord(file) ? file["initiative"] : undefined;
  return isRecord(profile)
    ? dateOrder({ path: "$.initiative", entry: profile }, "start", "reportDate", warning, false)
    : [];
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
    ).map(nameKey),
  );
  return observations.flatMap(({ path, entry }) => {
    const { value, numerator, denominator, indicator } = entry;
    const hasRatio = numerator !== undefined && denominator !== undefined && denominator !== 0;
    if (hasRatio) return [];
    if (typeof indicator === "string" && weighted.has(nameKey(indicator))) {
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
    const key = JSON.stringify(parts.map(nameKey));
    const earlier = first.get(key);
    if (earlier !== undefined) return [warning("repeatedObservation", path, { first: earlier })];
    first.set(key, path);
    return [];
  });
}
