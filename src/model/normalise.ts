import { isRecord } from "./jsonSchema";

/** Texts of several lines; every other text is one line. */
const SEVERAL_LINES = new Set([
  "issue",
  "populationTarget",
  "note",
  "strengths",
  "weaknesses",
  "nextStep",
  "description",
  "evidence",
  "meaning",
  "numerator",
  "denominator",
  "disaggregation",
  "source",
]);

/**
 * Evens out what no reader would see: outer spaces go, runs of spaces in a one-line text become one, line ends
 * become "\n", accented letters take their composed form, and a property with an empty text is left out.
 */
export function normalise(value: unknown, property = ""): unknown {
  if (typeof value === "string") return normaliseText(value, SEVERAL_LINES.has(property));
  if (Array.isArray(value)) return value.map((item) => normalise(item, property));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, normalise(inner, name)] as const)
      .filter(([, inner]) => inner !== ""),
  );
}

function normaliseText(text: string, severalLines: boolean): string {
  const composed = text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return severalLines ? composed : composed.replace(/\s+/g, " ");
}
