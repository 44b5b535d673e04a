/** Recognizes the roles of frameworks among the roles of an initiative. */
import { FRAMEWORK_ROLES, frameworkOf, type RoleId } from "../catalogue/frameworks";
import type { RoleName } from "./initiative";
import { LANGUAGES } from "../languages";
import { normalizeText } from "./text/normalizeText";

const IDS: ReadonlySet<string> = new Set(FRAMEWORK_ROLES.map(({ id }) => id));
const ID_OF_LABEL: ReadonlyMap<string, RoleId> = new Map(
  FRAMEWORK_ROLES.flatMap(({ id, label }) =>
    LANGUAGES.map((language) => [normalizeText(label[language], "word"), id] as const),
  ),
);

/** The ids of a framework's roles, in the framework's order; the default framework's for any other text. */
export function frameworkRoles(framework: string | undefined): readonly RoleId[] {
  return frameworkOf(framework).roles.map(({ id }) => id);
}

/** The role behind the words of a framework, in either language; another text is a name of the initiative's own. */
export function roleOfLabel(text: string): RoleName {
  return ID_OF_LABEL.get(normalizeText(text, "word")) ?? text;
}

/**
 * The role that a cell names. People do not write ids into cells: a text that equals an id is a name there, and
 * gets a capital, which makes no difference to names.
 */
export function roleOfCell(text: string): RoleName {
  const role = roleOfLabel(text);
  return role === text && IDS.has(text) ? text.charAt(0).toUpperCase() + text.slice(1) : role;
}

/** The key by which two mentions of a role are equal. An id equals only itself, in its exact spelling. */
export function roleKey(role: RoleName): string {
  return IDS.has(role) ? ` ${role}` : normalizeText(role, "name");
}
