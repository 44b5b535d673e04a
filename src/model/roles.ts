/** The roles that frameworks know, told apart from those of the initiative's own. */
import { FRAMEWORK_ROLES, frameworkOf, type RoleId } from "../catalogue/frameworks";
import type { RoleName } from "./initiative";
import { normalizeText } from "./text/normalizeText";

const IDS: ReadonlySet<string> = new Set(FRAMEWORK_ROLES.map(({ id }) => id));
const ID_OF_LABEL: ReadonlyMap<string, RoleId> = new Map(
  FRAMEWORK_ROLES.flatMap(({ id, word }) =>
    [word.en, word.fr].map((text) => [normalizeText(text, "word"), id] as const),
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
 * The role that a cell names. An id means nothing to those who write into cells: one that stands there is a name, and
 * gets a capital, which makes no difference to names.
 */
export function roleOfCell(text: string): RoleName {
  const role = roleOfLabel(text);
  return role === text && IDS.has(text) ? text.charAt(0).toUpperCase() + text.slice(1) : role;
}

/** What two mentions of one role have in common. An id stands for itself, in its own spelling only. */
export function roleKey(role: RoleName): string {
  return IDS.has(role) ? ` ${role}` : normalizeText(role, "name");
}
