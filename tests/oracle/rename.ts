/** A rename in an initiative file, by the rules (docs/rules.md, Rename). */
import type { NameKind } from "../../src/model/entities";
import type { InitiativeFile } from "../../src/model/initiative";

type Row = Readonly<Record<string, unknown>>;

/** By kind of name, the fields that hold one such name, in the order of the file. */
export const NAME_FIELDS: Readonly<Record<NameKind, readonly string[]>> = {
  partner: [
    "partners.name",
    "roleHolders.partner",
    "bodies.partner",
    "activities.partner",
    "indicators.partner",
    "reportingPlan.partner",
    "observations.partner",
  ],
  indicator: [
    "indicators.code",
    "canvas.indicator",
    "activities.indicator",
    "reportingPlan.indicator",
    "rules.indicator",
    "rules.atMost",
    "observations.indicator",
  ],
  indicatorName: ["indicators.name"],
  role: ["roles.role", "roleHolders.role", "canvas.role", "activities.role", "indicators.role"],
  breakdown: ["groups.breakdown", "reportingPlan.breakdown", "observations.breakdown"],
  group: ["groups.group", "observations.group"],
  person: [
    "partners.contact",
    "roles.owner",
    "roleHolders.person",
    "bodies.lead",
    "ratings.member",
    "sustainability.owner",
    "canvas.author",
    "indicators.person",
    "observations.enteredBy",
    "debrief.owner",
  ],
};

/** The field within whose values a name is unique. */
const SCOPE: Readonly<Partial<Record<NameKind, string>>> = { group: "breakdown", indicatorName: "code" };

export interface OracleRename {
  readonly kind: NameKind;
  readonly from: string;
  readonly to: string;
  /** the value of the scope's field, for kinds that have one */
  readonly within?: string;
}

/** Whether two names are the same: case, and spaces at the ends or repeated, do not count. */
function isSameName(one: string, other: string): boolean {
  const key = (text: string) =>
    text
      .split(" ")
      .filter((word) => word !== "")
      .join(" ")
      .toLowerCase();
  return key(one) === key(other);
}

/** The file with a name replaced wherever it is meant, and the number of rows that held it by list. */
export function renamedFile(
  file: InitiativeFile,
  rename: OracleRename,
): { readonly file: InitiativeFile; readonly rows: Readonly<Record<string, number>> } {
  const { kind, from, to } = rename;
  const rows: Record<string, number> = {};
  const changed: Record<string, unknown> = { ...file };
  const scope = SCOPE[kind];
  for (const [list, entries] of Object.entries(file) as [string, unknown][]) {
    if (!Array.isArray(entries)) continue;
    changed[list] = (entries as unknown[]).map((each) => {
      if (typeof each !== "object" || each === null) return each;
      const entry = each as Row;
      if (scope !== undefined && !isSameName(textOf(entry[scope]), rename.within ?? "")) return entry;
      const renamed = Object.fromEntries(
        Object.entries(entry).map(([property, value]) => {
          if (typeof value !== "string") return [property, value];
          if (list === "bodies" && property === "members" && (kind === "partner" || kind === "person"))
            return [property, renamedInList(value, from, to)];
          const holds = NAME_FIELDS[kind].includes(`${list}.${property}`) && isSameName(value, from);
          return [property, holds ? to : value];
        }),
      );
      if (JSON.stringify(renamed) !== JSON.stringify(entry)) rows[list] = (rows[list] ?? 0) + 1;
      return renamed;
    });
  }
  const { trendIndicator } = file.initiative;
  if (kind === "indicator" && trendIndicator !== undefined && isSameName(trendIndicator, from))
    changed["initiative"] = { ...file.initiative, trendIndicator: to };
  return { file: changed as unknown as InitiativeFile, rows };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Names in a list stand between commas, semicolons or line breaks; a name may itself hold a comma. */
function renamedInList(text: string, from: string, to: string): string {
  const isSeparated = (part: string, pattern: RegExp) => part === "" || pattern.test(part);
  for (let start = 0; start < text.length; start += 1) {
    for (let end = text.length; end > start; end -= 1) {
      const name = text.slice(start, end);
      if (name !== name.trim() || !isSameName(name, from)) continue;
      if (!isSeparated(text.slice(0, start), /^[-–*•]\s+$|[,;\n•]\s*(?:[-–*•]\s+)?$/)) continue;
      if (!isSeparated(text.slice(end), /^\s*[,;\n•]/)) continue;
      return text.slice(0, start) + to + renamedInList(text.slice(end), from, to);
    }
  }
  return text;
}
