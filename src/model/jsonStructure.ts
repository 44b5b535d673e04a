import { pathStep } from "./jsonSchema";

/** A repeated property of an object; parsers silently keep the last one. */
export interface RepeatedProperty {
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  readonly property: string;
  /** 1-based line of the later one */
  readonly line: number;
}

/** An open bracket or brace, and the current property or index in it. */
interface OpenContainer {
  readonly path: string;
  /** the property names read so far; null for a list */
  readonly names: Set<string> | null;
  step: string | number;
}

const TOKEN = /["{}[\],]/g;
const COLON = /[ \t\r\n]*:/y;
const LINE_END = /\r\n|\r|\n/g;

/** The nesting depth of lists and objects in a text, well-formed or not. */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { token } of tokensOf(text)) {
    if (token === "{" || token === "[") deepest = Math.max(deepest, ++depth);
    if (token === "}" || token === "]") depth--;
  }
  return deepest;
}

/** Properties that occur twice in an object of a well-formed JSON text. */
export function repeatedProperties(text: string): readonly RepeatedProperty[] {
  const found: RepeatedProperty[] = [];
  const open: OpenContainer[] = [];
  let line = 1;
  let countedUpTo = 0;
  for (const { token, start, end } of tokensOf(text)) {
    const innermost = open.at(-1);
    if (token === "{" || token === "[") {
      const path = innermost ? innermost.path + pathStep(innermost.step) : "$";
      open.push({ path, names: token === "{" ? new Set() : null, step: 0 });
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === "," && innermost && typeof innermost.step === "number") {
      innermost.step++;
    } else if (token === '"' && innermost?.names && isPropertyName(text, end)) {
      // Two spellings of one name ("a" and "\u0061") are the same property.
      const property = JSON.parse(text.slice(start, end)) as string;
      innermost.step = property;
      if (innermost.names.has(property)) {
        line += text.slice(countedUpTo, start).match(LINE_END)?.length ?? 0;
        countedUpTo = start;
        found.push({ path: innermost.path + pathStep(property), property, line });
      }
      innermost.names.add(property);
    }
  }
  return found;
}

/** The structural tokens of a JSON text in order; a quoted string is one token. */
function* tokensOf(text: string): Generator<{ token: string; start: number; end: number }> {
  let start = nextToken(text, 0);
  while (start >= 0) {
    const token = text[start]!;
    const end = token === '"' ? endOfString(text, start) : start + 1;
    yield { token, start, end };
    start = nextToken(text, end);
  }
}

function nextToken(text: string, start: number): number {
  TOKEN.lastIndex = start;
  return TOKEN.exec(text)?.index ?? -1;
}

/** The index after the closing quotation mark, or the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === '"') return index + 1;
  }
  return text.length;
}

function isPropertyName(text: string, end: number): boolean {
  COLON.lastIndex = end;
  return COLON.test(text);
}
