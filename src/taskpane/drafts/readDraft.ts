/** The texts of a draft under some names, others left out; null where it is no draft of a form. */
export function readTexts(found: unknown, names: readonly string[]): Readonly<Record<string, string>> | null {
  if (typeof found !== "object" || found === null) return null;
  const texts = Object.entries(found).filter(
    ([name, text]) => names.includes(name) && typeof text === "string",
  );
  return Object.fromEntries(texts);
}

/** A draft that is one text. */
export function readText(found: unknown): string | null {
  return typeof found === "string" ? found : null;
}
