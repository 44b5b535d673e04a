import { ENTITIES, TABLE_OF_LIST, type FieldDefinition, type FieldKind } from "./entities";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "./entities/profile";
import { isRecord } from "./jsonSchema";
import { roleOfLabel } from "./roles";
import { normalizeText, type TextMode } from "./text/normalizeText";

/** Kinds of multi-line texts; every other text is one line. */
const MULTILINE_KINDS: ReadonlySet<FieldKind> = new Set(["text"]);

/** Kinds of names that formulas look up; with a no-break space, a name would look the same but not match. */
const NAME_KINDS: ReadonlySet<FieldKind> = new Set([
  "name",
  "groupName",
  "code",
  "partner",
  "indicator",
  "role",
  "roleName",
]);

/** Kinds of role names: a framework's label becomes the id of its role. */
const ROLE_KINDS: ReadonlySet<FieldKind> = new Set(["role", "roleName"]);

/** The kind of a property of an entry; undefined for an unknown property. */
function kindOf(property: string, list: string): FieldKind | undefined {
  const table = TABLE_OF_LIST.get(list);
  if (table !== undefined) return ENTITIES[table].fields[property]?.kind;
  return PROFILE_KINDS.get(property);
}

const PROFILE_KINDS: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries<FieldDefinition | FieldGroup>(PROFILE_FIELDS).flatMap(([id, property]) =>
    isFieldGroup(property) ? [] : [[id, property.kind] as const],
  ),
);

/**
 * Removes invisible differences: trims texts, collapses runs of spaces in one-line texts, replaces no-break spaces in
 * names by spaces, normalises line ends to "\n" and letters to NFC, replaces a framework's role label by its id and -0
 * by 0, and omits properties with an empty text.
 */
export function normalizeInitiative(value: unknown, property = "", list = ""): unknown {
  if (typeof value === "string") return normalizeEntry(value, property, list);
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map((item) => normalizeInitiative(item, property));
  if (!isRecord(value)) return value;
  const normalized: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = normalizeInitiative(value[name], name, property);
    if (inner !== "") setProperty(normalized, name, inner);
  }
  return normalized;
}

/** Sets an own property, also if its name is "__proto__". */
function setProperty(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") record[name] = value;
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function normalizeEntry(text: string, property: string, list: string): string {
  const kind = kindOf(property, list);
  const normalized = normalizeText(text, modeOf(kind));
  return kind !== undefined && ROLE_KINDS.has(kind) ? roleOfLabel(normalized) : normalized;
}

function modeOf(kind: FieldKind | undefined): TextMode {
  if (kind !== undefined && NAME_KINDS.has(kind)) return "clean";
  return kind !== undefined && MULTILINE_KINDS.has(kind) ? "lines" : "line";
}
