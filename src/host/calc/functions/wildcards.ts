const WILD = /[*?]/;

/** Whether a text is a pattern: it contains *, ? or the escape character ~. */
export const hasWildcard = (text: string): boolean => WILD.test(text) || text.includes("~");

function patternSource(text: string): string {
  let source = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    const next = text[at + 1];
    if (sign === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next}`;
      at += 1;
    } else if (sign === "*") source += "[\\s\\S]*";
    else if (sign === "?") source += "[\\s\\S]";
    else source += sign.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  }
  return source;
}

/** A pattern with * and ? as Excel reads it, in any case, for the whole text. */
export const wildcard = (text: string): RegExp => new RegExp(`^${patternSource(text)}$`, "i");

/** The same pattern anywhere in a text. */
export const wildcardWithin = (text: string): RegExp => new RegExp(patternSource(text), "gi");
