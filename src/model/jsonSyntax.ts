import { lastOf } from "./collections";

/** The likely cause of a JSON syntax error, to suggest a correction. */
type SyntaxHint =
  | "endOfText"
  | "decimalComma"
  | "extraComma"
  | "missingComma"
  | "singleQuotes"
  | "comment"
  | "lineBreakInText"
  | "other";

export interface SyntaxFault {
  /** 1-based */
  readonly line: number;
  /** 1-based */
  readonly column: number;
  readonly hint: SyntaxHint;
}

/**
 * The position and cause of the first syntax error in a text that `JSON.parse` rejects; the messages of engines differ.
 */
export function findSyntaxFault(text: string): SyntaxFault {
  const reader = new SyntaxReader(text);
  const { index, hint } = reader.firstFault();
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: lastOf(before).length + 1, hint };
}

interface FaultPosition {
  readonly index: number;
  readonly hint: SyntaxHint;
}

/** Thrown within this file only, to leave the recursive reader at the first error. */
class SyntaxStop extends Error {
  constructor(readonly position: FaultPosition) {
    super();
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/** One class of characters, so that a long text needs no more stack than a short one. */
// eslint-disable-next-line no-control-regex -- what a JSON text may not contain
const PLAIN_PART = /[^"\\\u0000-\u001F]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\r\n]*/y;
const WORD = /true|false|null/y;

class SyntaxReader {
  private index = 0;

  constructor(private readonly text: string) {}

  firstFault(): FaultPosition {
    try {
      this.readValue();
      this.skipSpace();
      return { index: this.index, hint: this.index < this.text.length ? this.hintHere() : "endOfText" };
    } catch (stopped) {
      if (stopped instanceof SyntaxStop) return stopped.position;
      throw stopped;
    }
  }

  private readValue(): void {
    this.skipSpace();
    const next = this.text[this.index];
    if (next === "{") this.readList("}", () => this.readProperty());
    else if (next === "[") this.readList("]", () => this.readValue());
    else if (next === '"') this.readString();
    else if (!this.take(WORD) && !this.take(NUMBER)) this.stop();
  }

  private readList(end: string, readItem: () => void): void {
    this.index++;
    this.skipSpace();
    if (this.text[this.index] === end) {
      this.index++;
      return;
    }
    for (;;) {
      const itemStart = this.index;
      readItem();
      this.skipSpace();
      const character = this.text[this.index];
      this.index++;
      if (character === end) return;
      if (character !== ",") {
        this.index--;
        this.stop(/["{[\d-]/.test(character ?? "") ? "missingComma" : undefined);
      }
      const commaIndex = this.index - 1;
      this.skipSpace();
      if (this.text[this.index] === end) this.stop("extraComma", commaIndex);
      const itemAndNext = this.text.slice(itemStart, this.index + 1);
      if (end === "}" && /\d,\d$/.test(itemAndNext)) this.stop("decimalComma", commaIndex);
    }
  }

  private readProperty(): void {
    if (this.text[this.index] !== '"') this.stop();
    this.readString();
    this.skipSpace();
    if (this.text[this.index] !== ":") this.stop();
    this.index++;
    this.readValue();
  }

  private readString(): void {
    this.index++;
    do this.take(PLAIN_PART);
    while (this.take(ESCAPE));
    if (this.text[this.index] !== '"')
      this.stop(/[\r\n]/.test(this.text[this.index] ?? "") ? "lineBreakInText" : undefined);
    this.index++;
  }

  private skipSpace(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.index;
    const match = pattern.exec(this.text);
    this.index += match?.[0].length ?? 0;
    return match !== null;
  }

  private stop(hint = this.hintHere(), index = this.index): never {
    throw new SyntaxStop({ index, hint });
  }

  private hintHere(): SyntaxHint {
    const rest = this.text.slice(this.index, this.index + 2);
    if (rest === "") return "endOfText";
    if (rest.startsWith("'") || rest.startsWith("\u2018") || rest.startsWith("\u201C")) return "singleQuotes";
    return rest === "//" || rest === "/*" || rest.startsWith("#") ? "comment" : "other";
  }
}
