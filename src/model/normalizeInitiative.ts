import { ENTITIES, TABLE_OF_LIST, type FieldDefinition, type FieldKind } from "./entities";
import { isFieldGroup, PROFILE_FIELDS, type FieldGroup } from "./entities/profile";
import { isRecord } from "./jsonSchema";
import { roleOfLabel } from "./roles";
import { normalizeText, type TextMode } from "./text/normalizeText";

/** Kinds of texts of several lines; every other text is one line. */
const SEVERAL_LINES: ReadonlySet<FieldKind> = new Set(["text"]);

/** Kinds of names that formulas look up; a no-break space in one would make it another name that looks the same. */
const NAMES: ReadonlySet<FieldKind> = new Set(["name", "code", "partner", "indicator", "role", "roleName"]);

/** Kinds of names of roles: a framework's words for one become its id. */
const ROLES: ReadonlySet<FieldKind> = new Set(["role", "roleName"]);

/** What a property of an entry of a list holds; undefined for one that no file has. */
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
 * Evens out what no reader would see: outer spaces go, runs of spaces in a one-line text become one, a no-break
 * space in a name becomes a space, line ends become "\n", accented letters take their composed form, a role in the
 * words of its framework becomes its id, a zero below zero is zero, and a property with an empty text is left out.
 */
export function normalizeInitiative(value: unknown, property = "", list = ""): unknown {
  if (typeof value === "string") return normalizeEntry(value, property, list);
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map((item) => normalizeInitiative(item, property));
  if (!isRecord(value)) return value;
  const even: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = normalizeInitiative(value[name], name, property);
    if (inner !== "") put(even, name, inner);
  }
  return even;
}

/** Sets a property; one called "__proto__" is a property like any other. */
function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") record[name] = value;
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function normalizeEntry(text: string, property: string, list: string): string {
  const kind = kindOf(property, list);
  const even = normalizeText(text, modeOf(kind));
  return kind !== undefined && ROLES.has(kind) ? roleOfLabel(even) : even;
}

function modeOf(kind: FieldKind | undefined): TextMode {
  if (kind !== undefined && NAMES.has(kind)) return "clean";
  return kind !== undefined && SEVERAL_LINES.has(kind) ? "lines" : "line";
}
