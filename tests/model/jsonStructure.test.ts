import { issueText } from "../../src/model/issues/sentences";
import { parseInitiativeFile, readInitiativeText } from "../../src/model/initiativeFile";

const HEAD = '"format":"ensemble-initiative","version":1,"language":"en"';

test("reports a duplicate property with its location", () => {
  const text = `{${HEAD},
    "initiative": {"name": "A, {b} \\" \\\\", "name" : "B"},
    "partners": [{"name": "North"}, {"name": "South", "note": "name", "no\\u0074e": "x"}],
    "partners": []}`;
  const { file, issues } = parseInitiativeFile(text);
  expect(file).toBeUndefined();
  expect(issues).toEqual([
    {
      severity: "error",
      code: "repeatedProperty",
      place: { kind: "file", path: "$.initiative.name" },
      details: { property: "name", line: 2 },
    },
    {
      severity: "error",
      code: "repeatedProperty",
      place: { kind: "file", path: "$.partners[1].note" },
      details: { property: "note", line: 3 },
    },
    {
      severity: "error",
      code: "repeatedProperty",
      place: { kind: "file", path: "$.partners" },
      details: { property: "partners", line: 4 },
    },
  ]);
  expect(issueText(issues[1]!, "fr")).toBe(
    "Partenaire 2, «\u00A0note\u00A0»\u00A0: «\u00A0note\u00A0» y est déjà et revient à la ligne 3. Gardez-en une seule.",
  );
});

test("the same property in two objects, or in a text, is not a duplicate", () => {
  const text = `{${HEAD},"initiative":{"name":"x","issue":"name"},"partners":[{"name":"a"},{"name":"b"}]}`;
  expect(parseInitiativeFile(text).issues).toEqual([]);
});

test.each([
  ["well-formed", (depth: number) => `{"x":`.repeat(depth) + "1" + "}".repeat(depth)],
  ["broken", (depth: number) => "[".repeat(depth)],
])("reports excessive nesting without recursion: %s", (_, nested) => {
  const { issues } = parseInitiativeFile(nested(20_000));
  expect(issues).toMatchObject([{ code: "tooDeep", place: { path: "$" }, details: { limit: 32 } }]);
  expect(parseInitiativeFile(nested(30)).issues[0]!.code).not.toBe("tooDeep");
});

test.each(["__proto__", "hasOwnProperty", "constructor"])("%s is a property like any other", (name) => {
  const { issues } = parseInitiativeFile(`{${HEAD},"initiative":{"name":"x"},"${name}":1}`);
  expect(issues).toMatchObject([{ code: "unknownProperty" }]);
  expect(issueText(issues[0]!, "en")).toMatch(
    new RegExp(`^“${name}”: there is no property called “${name}”`),
  );
});

describe("bytes", () => {
  const text = `{${HEAD},"initiative":{"name":"Santé"}}`;
  const utf16 = Buffer.from(text, "utf16le");

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
  ])("%s are read", (_, bytes) => {
    expect(readInitiativeText(bytes)).toEqual({ text, issues: [] });
  });

  test.each([
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16 without its mark", Buffer.from(text.replace("é", "e"), "utf16le")],
  ])("%s are refused", (_, bytes) => {
    const { text: read, issues } = readInitiativeText(bytes);
    expect(read).toBeUndefined();
    expect(issues).toMatchObject([{ severity: "error", code: "notUtf8", place: { path: "$" } }]);
  });
});
