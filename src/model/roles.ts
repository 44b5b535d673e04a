/** The roles that frameworks know, told apart from those of the initiative's own. */
import { LANGUAGES } from "../languages";
import { MISSIONS, ROLES } from "../catalogue/roles";
import type { FrameworkId, RoleId, RoleName } from "./initiative";
import { normalizeText } from "./text/normalizeText";

const KNOWN = [...ROLES, ...MISSIONS];
const IDS: ReadonlySet<string> = new Set(KNOWN.map(({ id }) => id));
const ID_OF_WORD: ReadonlyMap<string, RoleId> = new Map(
  KNOWN.flatMap(({ id, label }) =>
    LANGUAGES.map((language) => [normalizeText(label[language], "word"), id] as const),
  ),
);

/** The roles that a framework starts from, in the field's order; FSG's when none is chosen. */
export function frameworkRoles(framework: FrameworkId | undefined): readonly RoleId[] {
  return (framework === "laFonda" ? MISSIONS : ROLES).map(({ id }) => id);
}

/** The role behind the words of a framework, in either language; another text is a name of the initiative's own. */
export function roleOfWords(text: string): RoleName {
  return ID_OF_WORD.get(normalizeText(text, "word")) ?? text;
}

/**
 * The role that a cell names. An id means nothing to those who write into cells: one that stands there is a name, and
 * gets a capital, which makes no difference to names.
 */
export function roleOfCell(text: string): RoleName {
  const role = roleOfWords(text);
  return role === text && IDS.has(text) ? text.charAt(0).toUpperCase() + text.slice(1) : role;
}

/** What two mentions of one role have in common. An id stands for itself, in its own spelling only. */
export function roleKey(role: RoleName): string {
  return IDS.has(role) ? ` ${role}` : normalizeText(role, "name");
}
