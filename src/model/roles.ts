/** Recognises the roles of frameworks among the roles of an initiative. */
import { FRAMEWORK_ROLES, frameworkOf, type RoleId } from "../catalogue/frameworks";
import type { RoleName } from "./initiative";
import { LANGUAGES } from "../languages";
import { normalizeText } from "./text/normalizeText";

const FRAMEWORK_ROLE_IDS: ReadonlySet<string> = new Set(FRAMEWORK_ROLES.map(({ id }) => id));
const ID_OF_LABEL: ReadonlyMap<string, RoleId> = new Map(
  FRAMEWORK_ROLES.flatMap(({ id, label }) =>
    LANGUAGES.map((language) => [normalizeText(label[language], "word"), id] as const),
  ),
);

/** The ids of a framework's roles, in the framework's order; the default framework's for any other text. */
export function frameworkRoles(framework: string | undefined): readonly RoleId[] {
  return frameworkOf(framework).roles.map(({ id }) => id);
}

/** The role of a framework with a label in any language; undefined for any other text. */
export function frameworkRoleOfLabel(text: string): RoleId | undefined {
  return ID_OF_LABEL.get(normalizeText(text, "word"));
}

/**
 * The id of the framework's role with a label in any language; another text is returned as the name of a custom role.
 */
export function roleOfLabel(text: string): RoleName {
  return frameworkRoleOfLabel(text) ?? text;
}

/**
 * The role that a cell refers to. Cells hold no ids: a text that equals an id is a custom name, and is capitalised to
 * keep it distinct from the id (names ignore case).
 */
export function roleOfCell(text: string): RoleName {
  const role = roleOfLabel(text);
  return role === text && FRAMEWORK_ROLE_IDS.has(text) ? text.charAt(0).toUpperCase() + text.slice(1) : role;
}

/** The key by which references to a role are compared. An id equals only itself, in its exact spelling. */
export function roleKey(role: RoleName): string {
  return FRAMEWORK_ROLE_IDS.has(role) ? ` ${role}` : normalizeText(role, "name");
}
