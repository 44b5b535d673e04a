import { isRecord } from "./jsonSchema";
import { roleOfWords } from "./roles";
import { normalizeText, type TextMode } from "./text/normalizeText";

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
  "pooled",
  "reason",
  "answer",
  "decision",
]);

/** Names that formulas look up; a no-break space in one would make it another name that looks the same. */
const NAMES = new Set([
  "person",
  "partner",
  "group",
  "code",
  "indicator",
  "trendIndicator",
  "role",
  "member",
  "partners.name",
]);

/**
 * Evens out what no reader would see: outer spaces go, runs of spaces in a one-line text become one, a no-break
 * space in a name becomes a space, line ends become "\n", accented letters take their composed form, a role in the
 * words of its framework becomes its id, a zero below zero is zero, and a property with an empty text is left out.
 */
export function normalise(value: unknown, property = "", list = ""): unknown {
  if (typeof value === "string") return normaliseText(value, property, list);
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map((item) => normalise(item, property));
  if (!isRecord(value)) return value;
  const even: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = normalise(value[name], name, property);
    if (inner !== "") put(even, name, inner);
  }
  return even;
}

/** Sets a property; one called "__proto__" is a property like any other. */
function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") record[name] = value;
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function normaliseText(text: string, property: string, list: string): string {
  const even = normalizeText(text, modeOf(property, list));
  return property === "role" ? roleOfWords(even) : even;
}

function modeOf(property: string, list: string): TextMode {
  if (NAMES.has(property) || NAMES.has(`${list}.${property}`)) return "clean";
  return SEVERAL_LINES.has(property) ? "lines" : "line";
}
