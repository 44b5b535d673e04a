import type { Rule } from "eslint";
import { ALLOWED_PHRASES, FORBIDDEN_NAMES, FORBIDDEN_WORDS } from "./terms";

const NAMES = new Set(FORBIDDEN_NAMES);
const WORDS = new Set(FORBIDDEN_WORDS);
const NAME = /[\p{L}_$][\p{L}\d_$]*/gu;

/** Forbids the words of `terms.ts` in the names and comments of a file. */
export const forbiddenTerms: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { term: "“{{term}}”: say it in a standard term (scripts/lint/terms.ts)." },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const { type, value, loc } of sourceCode.ast.tokens) {
          if (!/Identifier$/.test(type)) continue;
          for (const term of termsIn(value)) context.report({ loc, messageId: "term", data: { term } });
        }
        for (const { value, loc } of sourceCode.getAllComments()) {
          if (!loc) continue;
          for (const term of termsIn(value)) context.report({ loc, messageId: "term", data: { term } });
        }
      },
    };
  },
};

/** The forbidden terms of a name or a comment. */
export function termsIn(text: string): string[] {
  const rest = ALLOWED_PHRASES.reduce((remaining, phrase) => remaining.replace(phrase, ""), text);
  return (rest.match(NAME) ?? []).flatMap((name) =>
    NAMES.has(name) ? [name] : wordsOf(name).filter((word) => WORDS.has(word)),
  );
}

/** "isTold" → "is", "told" */
function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[ _$]+/);
}
