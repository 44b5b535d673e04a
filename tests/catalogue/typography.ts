const NBSP = "\u00a0";

/** What is wrong with a French text by the rules of Québec typography; empty when nothing is. */
export function frenchFaults(text: string): string[] {
  const rules: readonly [RegExp, string][] = [
    [/'/, "straight apostrophe"],
    [/"/, "straight quotation mark"],
    [new RegExp(`[^${NBSP}\\d]:|[^${NBSP}]:(?!\\d)`, "u"), "no non-breaking space before a colon"],
    [/[\s\u00a0\u202f][;?!]/u, "space before ; ? or !"],
    [new RegExp(`«(?!${NBSP})|[^${NBSP}]»`, "u"), "no non-breaking space inside « »"],
    [new RegExp(`\\d[^${NBSP}\\d,.)]?%`, "u"), "no non-breaking space before %"],
    [/ {2}/, "two spaces"],
    [/^\s|\s$/, "outer space"],
    [/\.\.\./, "three dots for an ellipsis"],
  ];
  return rules.flatMap(([pattern, fault]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));
}

/** The same for English. */
export function englishFaults(text: string): string[] {
  const rules: readonly [RegExp, string][] = [
    [/'/, "straight apostrophe"],
    [/"/, "straight quotation mark"],
    [/[\s\u00a0][:;?!]/u, "space before : ; ? or !"],
    [/ {2}/, "two spaces"],
    [/^\s|\s$/, "outer space"],
  ];
  return rules.flatMap(([pattern, fault]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));
}

/** Every text in both languages that is found in some data, with its path. */
export function textsIn(value: unknown, path = ""): { path: string; en: unknown; fr: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value || "fr" in value) {
    const { en, fr } = value as { en?: unknown; fr?: unknown };
    return [{ path, en, fr }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}
