import { isRecord } from "./jsonSchema";
import { roleOfWords } from "./roles";

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

/** Signs of which no two blanks meet and none stands at an end: most texts, even as they are. */
const EVEN = /^[!-~]+(?: [!-~]+)*$/;

function normaliseText(text: string, property: string, list: string): string {
  if (property === "role") return roleOfWords(evenText(text, property, list));
  return EVEN.test(text) ? text : evenText(text, property, list);
}

function evenText(text: string, property: string, list: string): string {
  const composed = text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (NAMES.has(property) || NAMES.has(`${list}.${property}`)) return composed.replace(/\s+/g, " ");
  return SEVERAL_LINES.has(property) ? composed : composed.replace(/[ \t\n]+/g, " ");
}
