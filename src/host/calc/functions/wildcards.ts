const WILD = /[*?]/;

/** Whether a text is a pattern: it contains *, ? or the escape character ~. */
export const hasWildcard = (text: string): boolean => WILD.test(text) || text.includes("~");

function patternSource(text: string): string {
  let source = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    const next = text[index + 1];
    if (character === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next}`;
      index += 1;
    } else if (character === "*") source += "[\\s\\S]*";
    else if (character === "?") source += "[\\s\\S]";
    else source += character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  }
  return source;
}

/** A case-insensitive pattern with Excel's wildcards * and ?, which matches the whole text. */
export const wildcard = (text: string): RegExp => new RegExp(`^${patternSource(text)}$`, "i");

/** The same pattern, which matches anywhere in a text. */
export const wildcardWithin = (text: string): RegExp => new RegExp(patternSource(text), "gi");
