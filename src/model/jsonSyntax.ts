import { lastOf } from "./collections";

/** Why a text is no JSON, in terms that lead to a remedy. */
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
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  readonly hint: SyntaxHint;
}

/** Where and why a text that `JSON.parse` refuses is no JSON; engines word and place this each their own way. */
export function findSyntaxFault(text: string): SyntaxFault {
  const reader = new SyntaxReader(text);
  const { at, hint } = reader.firstFault();
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: lastOf(before).length + 1, hint };
}

interface FaultPosition {
  readonly at: number;
  readonly hint: SyntaxHint;
}

/** Thrown within this file only, to leave the nested reading at the first fault. */
class SyntaxStop extends Error {
  constructor(readonly place: FaultPosition) {
    super();
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const STRING_PART = /(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
const SPACE = /[ \t\r\n]*/y;
const WORD = /true|false|null/y;

class SyntaxReader {
  private at = 0;

  constructor(private readonly text: string) {}

  firstFault(): FaultPosition {
    try {
      this.readValue();
      this.skipSpace();
      return { at: this.at, hint: this.at < this.text.length ? this.hintHere() : "endOfText" };
    } catch (stopped) {
      if (stopped instanceof SyntaxStop) return stopped.place;
      throw stopped;
    }
  }

  private readValue(): void {
    this.skipSpace();
    const next = this.text[this.at];
    if (next === "{") this.readList("}", () => this.readProperty());
    else if (next === "[") this.readList("]", () => this.readValue());
    else if (next === '"') this.readString();
    else if (!this.take(WORD) && !this.take(NUMBER)) this.stop();
  }

  private readList(end: string, readItem: () => void): void {
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      const itemAt = this.at;
      readItem();
      this.skipSpace();
      const mark = this.text[this.at];
      this.at++;
      if (mark === end) return;
      if (mark !== ",") {
        this.at--;
        this.stop(/["{[\d-]/.test(mark ?? "") ? "missingComma" : undefined);
      }
      const commaAt = this.at - 1;
      this.skipSpace();
      if (this.text[this.at] === end) this.stop("extraComma", commaAt);
      const comma = this.text.slice(itemAt, this.at + 1);
      if (end === "}" && /\d,\d$/.test(comma)) this.stop("decimalComma", commaAt);
    }
  }

  private readProperty(): void {
    if (this.text[this.at] !== '"') this.stop();
    this.readString();
    this.skipSpace();
    if (this.text[this.at] !== ":") this.stop();
    this.at++;
    this.readValue();
  }

  private readString(): void {
    this.at++;
    this.take(STRING_PART);
    if (this.text[this.at] !== '"')
      this.stop(/[\r\n]/.test(this.text[this.at] ?? "") ? "lineBreakInText" : undefined);
    this.at++;
  }

  private skipSpace(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text);
    this.at += taken?.[0].length ?? 0;
    return taken !== null;
  }

  private stop(hint = this.hintHere(), at = this.at): never {
    throw new SyntaxStop({ at, hint });
  }

  private hintHere(): SyntaxHint {
    const rest = this.text.slice(this.at, this.at + 2);
    if (rest === "") return "endOfText";
    if (rest.startsWith("'") || rest.startsWith("\u2018") || rest.startsWith("\u201C")) return "singleQuotes";
    return rest === "//" || rest === "/*" || rest.startsWith("#") ? "comment" : "other";
  }
}
