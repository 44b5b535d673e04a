/** How many names a list shows before it counts the rest. */
const NAMES_SHOWN = 4;

/** "A, B, C, D +2", by docs/rules.md. */
export function nameList(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN;
  return names.slice(0, NAMES_SHOWN).join(", ") + (more > 0 ? ` +${more}` : "");
}
