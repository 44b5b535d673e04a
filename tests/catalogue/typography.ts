export { englishFaults, frenchFaults } from "../../scripts/lint/typography";

/** Every bilingual text in a data structure, with its path. */
export function textsIn(value: unknown, path = ""): { path: string; en: unknown; fr: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value || "fr" in value) {
    const { en, fr } = value as { en?: unknown; fr?: unknown };
    return [{ path, en, fr }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}
