/** The project's own lint rules: each finds its targets, and nothing else. */
import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import { housePlugin } from "../../scripts/lint";
import { termsIn } from "../../scripts/lint/forbiddenTerms";

type RuleName = "forbidden-terms" | "french-typography" | "undo-clearing" | "untranslated-text";

/** The messages of one rule for a piece of code. */
function messagesOf(code: string, rule: RuleName, options: readonly unknown[] = []): string[] {
  const messages = new Linter().verify(
    code,
    {
      files: ["**/*.tsx"],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { house: housePlugin },
      rules: { [`house/${rule}`]: ["error", ...options] },
    } as Linter.Config,
    { filename: "code.tsx" },
  );
  return messages.map(({ message }) => message);
}

test.each([
  ["text", "<p>Hello</p>"],
  ["a string as a child", '<p>{"Hello"}</p>'],
  ["a template as a child", "<p>{`Hello ${name}`}</p>"],
  ["a text joined to a value", '<p>{"Hello " + name}</p>'],
  ["a branch of a condition", '<p>{isNew ? "New" : t("old")}</p>'],
  ["what a condition shows", '<p>{isNew && "New"}</p>'],
  ["a fragment's text", "<>Hello</>"],
  ["a property that is shown", '<Button title="Close" />'],
  ["a property that screen readers read", '<Button aria-label={"Close"} />'],
  ["a label with a default", '<Field label={label ?? "Name"} />'],
])("finds text written into JSX: %s", (_name, code) => {
  expect(messagesOf(code, "untranslated-text")).toHaveLength(1);
});

test.each([
  ["texts of the languages", '<Button title={t("close")}>{t("close")}</Button>'],
  ["signs and numbers", "<p>{`\\u00A0`} · 12 ▲</p>"],
  ["ids and classes", '<p id="intro" className="wide" role="status" />'],
  ["conditions", '<p>{kind === "new" && t("new")}</p>'],
])("accepts JSX without literal text: %s", (_name, code) => {
  expect(messagesOf(code, "untranslated-text")).toEqual([]);
});

test("finds forbidden terms in names, parts of names and comments", () => {
  expect(messagesOf("const isTold = 1; takeAway(); // Tells the host.", "forbidden-terms")).toEqual([
    expect.stringContaining("“told”"),
    expect.stringContaining("“takeAway”"),
    expect.stringContaining("“tells”"),
  ]);
  expect(messagesOf('const untold = "told"; // Reports to the host.', "forbidden-terms")).toEqual([]);
});

test("accepts idioms and words of the product", () => {
  expect(termsIn("The codes tell the rows apart; tellStories")).toEqual([]);
  expect(termsIn("tells what is read")).toEqual(["tells"]);
});

test("checks French prose for Québec typography", () => {
  const code = `const texts = { a: "Date : demain", b: \`l'enjeu \${name}\`, c: "Qui ?", d: "« mot »" };`;
  expect(messagesOf(code, "french-typography").map((message) => message.split(":")[0])).toEqual([
    "no non-breaking space before a colon",
    "straight apostrophe",
    "space before ; ? or !",
    "no non-breaking space inside « »",
  ]);
  const good = `const texts = { a: "Date\u00a0: demain", b: \`L’enjeu «\u00a0\${name}\u00a0»\`, c: "Qui?" };`;
  expect(messagesOf(good, "french-typography")).toEqual([]);
});

test("does not treat ids, keys and paths as prose", () => {
  const code = `import a from "./it's"; const b = { "l'un: x": "row:column", ratio: "a:b" };`;
  expect(messagesOf(code, "french-typography")).toEqual([]);
});

test("does not treat words of people's files as prose", () => {
  const code = `const texts = { caption: "Groupe d'âge", importCaptions: ["groupe d'âge", "l'an"] };`;
  expect(messagesOf(code, "french-typography", [{ exceptProperty: "importCaptions" }])).toHaveLength(1);
});

test("does not treat JSON within a sentence as prose", () => {
  const code = `const texts = { a: 'Il doit contenir "format": "initiative".', b: 'Le "mot" juste' };`;
  expect(messagesOf(code, "french-typography")).toEqual([expect.stringContaining("Le")]);
  expect(messagesOf(`const text = "Commencez par http:// ou https://.";`, "french-typography")).toEqual([]);
});

test("parses JSON verbatim", () => {
  const { json } = housePlugin.processors as { readonly json: Linter.Processor };
  const [block] = json.preprocess?.('{ "title": "Date : demain" }\n', "fr.json") ?? [];
  const code = typeof block === "object" ? block.text : "";
  expect(messagesOf(code, "french-typography")).toHaveLength(1);
});

test.each([
  ["a sheet is hidden", 'sheet.visibility = "Hidden"'],
  ["a sheet is renamed", 'workbook.worksheets.getItem(id).name = "Plan"'],
  ["a sheet is moved", "draft.sheet.position = 2"],
  ["a sheet is deleted", "workbook.worksheets.getItemOrNullObject(id).delete()"],
  ["a sheet is copied", 'sheet.copy("End")'],
  ["a sheet is protected", "map.worksheet.protection.protect(options)"],
  ["a sheet is unprotected", "sheet.protection.unprotect()"],
  ["a property of the document is set", 'workbook.properties.title = "Plan"'],
  ["sheets of a file are inserted", "workbook.insertWorksheetsFromBase64(file)"],
])("finds what clears Excel's undo: %s", (_name, code) => {
  expect(messagesOf(code, "undo-clearing")).toHaveLength(1);
});

test.each([
  ["a write of cells", "range.values = [[1]]"],
  ["another name or place", 'table.name = "Plan"; chart.legend.position = "Top"'],
  ["other deletions", "table.rows.getItemAt(0).delete(); workbook.names.getItem(n).delete()"],
  ["reading", 'sheet.load("visibility"); if (sheet.visibility === "Visible") count += 1'],
])("accepts what Excel can undo: %s", (_name, code) => {
  expect(messagesOf(code, "undo-clearing")).toEqual([]);
});
