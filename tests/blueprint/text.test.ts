/** All texts of the workbook, in both languages. */
import { join } from "node:path";
import { textFilesBelow, TEXTS_FOLDER } from "../../scripts/documentation/languageTopics";
import type { ByLanguage } from "../../src/languages";
import { COLUMNS } from "../../src/blueprint/columns";
import { ENTRY_GROUPS } from "../../src/blueprint/profile";
import { fieldsOf, TABLE_IDS } from "../../src/model/entities";
import { fieldText } from "../../src/model/entities/fieldText";
import { ENTITIES_TEXTS } from "../../src/languages/texts/entities";
import { englishFaults, frenchFaults, textsIn } from "../catalogue/typography";
import { BLUEPRINTS, textsWithin } from "./blueprints";

type TextTree = string | { readonly [Key in string]?: TextTree };

const modules = textFilesBelow(join(TEXTS_FOLDER, "sheets")).map((file) => {
  const [topic] = Object.values(jest.requireActual<object>(join(TEXTS_FOLDER, "sheets", file)));
  return [file, transposed(topic as ByLanguage<TextTree>)] as const;
});
const HELP = Object.fromEntries(
  TABLE_IDS.flatMap((table) =>
    fieldsOf(table).map(([id]) => [
      `${table}.${id}`,
      { en: fieldText(table, id, "en").help, fr: fieldText(table, id, "fr").help },
    ]),
  ),
);
const CAPTIONS = Object.values(COLUMNS).map((columns) => columns.map(({ captions }) => captions));
const TEXTS = textsIn({ ...Object.fromEntries(modules), CAPTIONS, ENTRY_GROUPS, HELP });

/** Trims the spaces that join pieces of sentences, and drops quoted characters, which are not punctuation. */
const trimmed = (text: unknown) => String(text).replace("* ? ~", "").replace(/ {2}/g, " ").trim();

test("every text of the workbook exists in both languages, with correct typography", () => {
  for (const [file, texts] of modules) expect([file, textsIn(texts).length > 0]).toEqual([file, true]);
  expect(TEXTS.length).toBeGreaterThan(600);
  for (const { path, en, fr } of TEXTS) {
    expect([path, trimmed(en) !== "", trimmed(fr) !== ""]).toEqual([path, true, true]);
  }
  expect(TEXTS.flatMap(({ fr }) => frenchFaults(trimmed(fr)))).toEqual([]);
  expect(TEXTS.flatMap(({ en }) => englishFaults(trimmed(en)))).toEqual([]);
});

test("texts of sheets and formulas have correct typography", () => {
  for (const [name, { language, sheets }] of BLUEPRINTS.slice(0, 2)) {
    const texts = new Set(
      sheets
        .flatMap(({ name: sheet, ...parts }) => [sheet, ...stringsIn(parts)])
        .flatMap((text) => (text.startsWith("=") ? textsWithin(text) : [text])),
    );
    const sentences = [...texts].map(trimmed).filter((text) => /\p{L}{2}.* /u.test(text));
    expect(sentences.length).toBeGreaterThan(300);
    const faults = language === "fr" ? frenchFaults : englishFaults;
    expect([name, sentences.flatMap(faults)]).toEqual([name, []]);
  }
});

test("placeholders are the same in both languages", () => {
  const marks = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
  for (const { path, en, fr } of TEXTS) expect([path, marks(fr)]).toEqual([path, marks(en)]);
});

test("a language has texts for every field of the entities, and for no other", () => {
  const fields = Object.fromEntries(
    TABLE_IDS.map((table) => [table, fieldsOf(table).map(([id]) => id)] as const),
  );
  for (const texts of Object.values(ENTITIES_TEXTS)) {
    expect(
      Object.fromEntries(
        Object.entries(texts).map(([table, tableTexts]) => [table, Object.keys(tableTexts)]),
      ),
    ).toEqual(fields);
  }
});

/** Texts by language and path as texts by path and language. */
function transposed({ en, fr }: { readonly en?: TextTree; readonly fr?: TextTree }): object {
  if (typeof en !== "object" || typeof fr !== "object") return { en, fr };
  return Object.fromEntries(
    [...new Set([...Object.keys(en), ...Object.keys(fr)])].map((key) => [
      key,
      transposed({ ...(en[key] && { en: en[key] }), ...(fr[key] && { fr: fr[key] }) }),
    ]),
  );
}

/** Every text in some data. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // The quotation marks of a number format are its syntax.
  return Object.entries(value).flatMap(([key, each]) => (key === "numberFormat" ? [] : stringsIn(each)));
}
