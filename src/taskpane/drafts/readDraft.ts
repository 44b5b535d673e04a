/** The texts with these names in a stored draft; null if the value is not a draft of a form. */
export function readTexts(
  stored: unknown,
  names: readonly string[],
): Readonly<Record<string, string>> | null {
  if (typeof stored !== "object" || stored === null) return null;
  const texts = Object.entries(stored).filter(
    ([name, text]) => names.includes(name) && typeof text === "string",
  );
  return Object.fromEntries(texts);
}

/** A stored draft that consists of one text; null if it is none. */
export function readText(stored: unknown): string | null {
  return typeof stored === "string" ? stored : null;
}
