import { pathStep } from "./jsonSchema";

/** A property that an object holds already; parsers keep the last one and say nothing. */
export interface RepeatedProperty {
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  readonly property: string;
  /** of the later one, from 1 */
  readonly line: number;
}

/** The brackets and braces that are open at some place, and what has been read in the innermost. */
interface OpenContainer {
  readonly path: string;
  /** property names so far; null in a list */
  readonly names: Set<string> | null;
  step: string | number;
}

const TOKEN = /["{}[\],]/g;
const COLON = /[ \t\r\n]*:/y;
const LINE_END = /\r\n|\r|\n/g;

/** How deep lists and objects are nested in a text, well-formed or not. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { mark } of tokensOf(text)) {
    if (mark === "{" || mark === "[") deepest = Math.max(deepest, ++depth);
    if (mark === "}" || mark === "]") depth--;
  }
  return deepest;
}

/** Properties that occur twice in an object of a well-formed JSON text. */
export function repeatedProperties(text: string): readonly RepeatedProperty[] {
  const found: RepeatedProperty[] = [];
  const open: OpenContainer[] = [];
  let line = 1;
  let counted = 0;
  for (const { mark, at, end } of tokensOf(text)) {
    const here = open.at(-1);
    if (mark === "{" || mark === "[") {
      const path = here ? here.path + pathStep(here.step) : "$";
      open.push({ path, names: mark === "{" ? new Set() : null, step: 0 });
    } else if (mark === "}" || mark === "]") {
      open.pop();
    } else if (mark === "," && here && typeof here.step === "number") {
      here.step++;
    } else if (mark === '"' && here?.names && isPropertyName(text, end)) {
      // Two spellings of one name ("a" and "\u0061") are the same property.
      const property = JSON.parse(text.slice(at, end)) as string;
      here.step = property;
      if (here.names.has(property)) {
        line += text.slice(counted, at).match(LINE_END)?.length ?? 0;
        counted = at;
        found.push({ path: here.path + pathStep(property), property, line });
      }
      here.names.add(property);
    }
  }
  return found;
}

/** The marks that give a JSON text its structure, first to last; a text between quotation marks is one mark. */
function* tokensOf(text: string): Generator<{ mark: string; at: number; end: number }> {
  let at = nextToken(text, 0);
  while (at >= 0) {
    const mark = text[at]!;
    const end = mark === '"' ? endOfString(text, at) : at + 1;
    yield { mark, at, end };
    at = nextToken(text, end);
  }
}

function nextToken(text: string, from: number): number {
  TOKEN.lastIndex = from;
  return TOKEN.exec(text)?.index ?? -1;
}

/** The place after the closing quotation mark, or the end of a text that lacks it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isPropertyName(text: string, end: number): boolean {
  COLON.lastIndex = end;
  return COLON.test(text);
}
