/** How many names a list shows before it counts the rest. */
const NAMES_SHOWN = 4;

/** "A, B, C, D +2", by docs/rules.md; leading and trailing spaces of a name are ignored. */
export function nameList(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN;
  const shown = names.slice(0, NAMES_SHOWN).map((name) => name.trim());
  return shown.join(", ") + (more > 0 ? ` +${more}` : "");
}
