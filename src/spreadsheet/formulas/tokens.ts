import { readReference, type Reference } from "../references";

type TokenKind =
  | "space"
  /** a literal in double quotes */
  | "text"
  | "number"
  /** "#N/A" and the other error values */
  | "error"
  /** a word before "(" */
  | "function"
  /** any other word: TRUE, a defined name; with `sheet`, a name scoped to that sheet */
  | "name"
  /** A1, A1:B2, A:B or 1:2; with `sheet` when written with one */
  | "area"
  /** a reference into a table, brackets included */
  | "structured"
  | "operator"
  | "open"
  | "close"
  | "openBrace"
  | "closeBrace"
  | "comma"
  | "semicolon"
  /** not valid in a formula; `problem` is the reason */
  | "unknown";

/** A token of a formula. The concatenated texts of all tokens are the formula. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** the sheet's name without quotes, when the token is written with one */
  readonly sheet?: string;
  /** the part after the sheet and its "!", or the whole text */
  readonly local: string;
  /** what an area refers to */
  readonly reference?: Reference;
  readonly problem?: string;
}

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy;
const ROW_AREA = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$])/uy;
const CELL_AREA = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.$([!])/uy;
const SINGLE_CELL = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.$([!])/uy;
const COLUMN_AREA = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$([!])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const PLAIN_SHEET = /[\p{L}_][\p{L}\p{N}_.]*!/uy;
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%@:#]/y;

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  "(": "open",
  ")": "close",
  "{": "openBrace",
  "}": "closeBrace",
  ",": "comma",
  ";": "semicolon",
};

/** The maximum number of shared tokens of one kind. */
const MAX_SHARED = 65_536;
/** Formulas repeat the same tokens: each is one object, by its kind and text. */
const sharedTokens = new Map<TokenKind, Map<string, Token>>();

function simpleToken(kind: TokenKind, text: string): Token {
  let ofKind = sharedTokens.get(kind);
  if (!ofKind) sharedTokens.set(kind, (ofKind = new Map()));
  let token = ofKind.get(text);
  if (!token) {
    const reference = kind === "area" ? readReference(text) : null;
    token = { kind, text, local: text, ...(reference && { reference }) };
    if (ofKind.size >= MAX_SHARED) ofKind.clear();
    ofKind.set(text, token);
  }
  return token;
}

function match(pattern: RegExp, formula: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(formula)?.[0] ?? null;
}

const AREAS = [CELL_AREA, SINGLE_CELL, COLUMN_AREA, ROW_AREA];

function matchArea(formula: string, from: number): Token | null {
  for (const pattern of AREAS) {
    const found = match(pattern, formula, from);
    const token = found === null ? null : simpleToken("area", found);
    if (token?.reference) return token;
  }
  return null;
}

/** The index after the bracket group that opens at `from`, or -1. An apostrophe escapes the next character. */
function closeOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let index = from; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

function unknown(formula: string, from: number, length: number, problem: string): Token {
  const text = formula.slice(from, from + length);
  return { kind: "unknown", text, local: text, problem };
}

function sheetToken(formula: string, from: number, prefix: string): Token {
  const isQuoted = prefix.startsWith("'");
  const sheet = isQuoted ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  const after = from + prefix.length;
  const area = matchArea(formula, after);
  if (area !== null) return { ...area, text: prefix + area.text, sheet };
  const error = match(ERROR, formula, after);
  if (error !== null) return { kind: "error", text: prefix + error, sheet, local: error };
  const word = match(WORD, formula, after);
  if (word !== null) return { kind: "name", text: prefix + word, sheet, local: word };
  return unknown(formula, from, prefix.length, "a sheet's name without a reference after it");
}

function wordToken(formula: string, from: number, word: string): Token {
  const after = from + word.length;
  if (formula[after] === "[") {
    const end = closeOfBrackets(formula, after);
    if (end < 0) return unknown(formula, from, formula.length - from, "a bracket is not closed");
    return simpleToken("structured", formula.slice(from, end));
  }
  return simpleToken(formula[after] === "(" ? "function" : "name", word);
}

const LETTER = /[\p{L}_\\]/u;

/** A token that begins with a letter: a reference, with or without its sheet, or a word. */
function lettersAt(formula: string, from: number): Token {
  const word = match(WORD, formula, from) ?? formula.charAt(from);
  const after = formula[from + word.length];
  // A word followed by one of these is not a reference.
  if (after === "(" || after === "[") return wordToken(formula, from, word);
  const prefix = after === "!" ? match(PLAIN_SHEET, formula, from) : null;
  if (prefix !== null) return sheetToken(formula, from, prefix);
  return matchArea(formula, from) ?? wordToken(formula, from, word);
}

export function isAsciiLetter(code: number): boolean {
  const lowerCase = code | 32;
  return lowerCase >= 97 && lowerCase <= 122;
}

function tokenAt(formula: string, from: number): Token {
  // Most tokens begin with a letter.
  if (isAsciiLetter(formula.charCodeAt(from))) return lettersAt(formula, from);
  const character = formula.charAt(from);
  const kind = PUNCTUATION[character];
  if (kind) return simpleToken(kind, character);
  if (character === '"') {
    const text = match(TEXT, formula, from);
    return text === null
      ? unknown(formula, from, formula.length - from, "a text is not closed")
      : simpleToken("text", text);
  }
  if (character === "[") {
    const end = closeOfBrackets(formula, from);
    if (end < 0) return unknown(formula, from, formula.length - from, "a bracket is not closed");
    return simpleToken("structured", formula.slice(from, end));
  }
  if (character === "'") {
    const prefix = match(QUOTED_SHEET, formula, from);
    if (prefix === null) return unknown(formula, from, formula.length - from, "an apostrophe is not closed");
    return sheetToken(formula, from, prefix);
  }
  const error = character === "#" ? match(ERROR, formula, from) : null;
  if (error !== null) return simpleToken("error", error);
  const operator = match(OPERATOR, formula, from);
  if (operator !== null) return simpleToken("operator", operator);
  if (LETTER.test(String.fromCodePoint(formula.codePointAt(from) ?? 0))) return lettersAt(formula, from);
  const space = match(SPACE, formula, from);
  if (space !== null) return simpleToken("space", space);
  const area = matchArea(formula, from);
  if (area !== null) return area;
  const number = match(NUMBER, formula, from);
  if (number !== null) return simpleToken("number", number);
  return unknown(formula, from, 1, `the sign ${character} has no meaning in a formula`);
}

/** The maximum number of cached results: a formula is tokenized when it is entered, compiled and parsed. */
const MAX_CACHED = 65_536;
const cache = new Map<string, readonly Token[]>();

/** Splits a formula, with or without its leading "=", into tokens. Concatenated, they are the formula. */
export function tokenize(formula: string): readonly Token[] {
  let tokens = cache.get(formula);
  if (!tokens) {
    tokens = split(formula);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(formula, tokens);
  }
  return tokens;
}

/** The tokens of a formula after its leading "=", if it has one. */
export function tokenizeExpression(formula: string): readonly Token[] {
  const tokens = tokenize(formula);
  return formula.startsWith("=") ? tokens.slice(1) : tokens;
}

function split(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

/** Concatenates tokens to a formula. */
export function joinTokens(tokens: readonly { readonly text: string }[]): string {
  return tokens.map((token) => token.text).join("");
}
