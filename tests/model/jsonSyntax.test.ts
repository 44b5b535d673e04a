import fc from "fast-check";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { findSyntaxFault } from "../../src/model/jsonSyntax";

test.each([
  ["", { line: 1, column: 1, hint: "endOfText" }],
  ['{"a": 12,5}', { line: 1, column: 9, hint: "decimalComma" }],
  ['{\n  "a": 1,\n}', { line: 2, column: 9, hint: "extraComma" }],
  ["[1, 2,]", { line: 1, column: 6, hint: "extraComma" }],
  ['{"a": 1\r\n "b": 2}', { line: 2, column: 2, hint: "missingComma" }],
  ["{'a': 1}", { line: 1, column: 2, hint: "singleQuotes" }],
  ["{“a”: 1}", { line: 1, column: 2, hint: "singleQuotes" }],
  ['{"a": 1 // no\n}', { line: 1, column: 9, hint: "comment" }],
  ['{"a": "one\ntwo"}', { line: 1, column: 11, hint: "lineBreakInText" }],
  ['{"a": [1, 2}', { line: 1, column: 12, hint: "other" }],
  ['{"a": "open', { line: 1, column: 12, hint: "endOfText" }],
  ['{"a": 1} x', { line: 1, column: 10, hint: "other" }],
  ['{"a": True}', { line: 1, column: 7, hint: "other" }],
  ['{"a": "\\x"}', { line: 1, column: 8, hint: "other" }],
  ['{"a" 1}', { line: 1, column: 6, hint: "other" }],
])("reports where and why %j is not JSON", (text, fault) => {
  expect(findSyntaxFault(text)).toEqual(fault);
  expect(parseInitiativeFile(text).issues).toMatchObject([
    { code: "notJson", place: { path: "$" }, details: fault },
  ]);
});

test("accepts a byte order mark", () => {
  const text = '{"format":"ensemble-initiative","version":1,"language":"en","initiative":{"name":"x"}}';
  expect(parseInitiativeFile(`\uFEFF${text}`).file).toEqual(parseInitiativeFile(text).file);
});

/** The position in Node's own parser error; null where it accepts the text, or reports none. */
function placeByNode(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (refused) {
    const position = /position (\d+)/.exec((refused as SyntaxError).message);
    return position ? Number(position[1]) : null;
  }
}

test("finds the same position as Node, or the comma before it", () => {
  const sign = fc.constantFrom("}", "]", ",", ":", "'", "x", '"', "\n", "-", "0", ".", "//");
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), sign, (json, position, inserted) => {
      const cut = position % (json.length + 1);
      const broken = json.slice(0, cut) + inserted + json.slice(cut);
      const expected = placeByNode(broken);
      fc.pre(expected !== null);
      const { line, column, hint } = findSyntaxFault(broken);
      const lines = broken.split("\n");
      const found = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
      if (hint === "extraComma" || hint === "decimalComma") {
        expect(broken[found]).toBe(",");
        expect(broken.slice(found + 1, expected!).trim()).toBe("");
      } else {
        // Node reports an error within a number, word or escape where it stops; Ensemble reports where the token begins.
        expect(found).toBeLessThanOrEqual(expected!);
        expect(broken.slice(found, expected!)).toMatch(/^\\?[\w.+-]*$/);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  [
    "a text that is never closed",
    `{"a": "${"x".repeat(10_000_000)}`,
    { column: 10_000_008, hint: "endOfText" },
  ],
  ["many escapes", `["${"\\n".repeat(2_000_000)}" 1]`, { column: 4_000_005, hint: "missingComma" }],
  ["many blanks", `[${" ".repeat(10_000_000)}x]`, { column: 10_000_002, hint: "other" }],
])("does not overflow the stack on %s", (_what, text, fault) => {
  expect(findSyntaxFault(text)).toEqual({ line: 1, ...fault });
});
