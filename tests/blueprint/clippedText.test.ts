/** No text of the pages that people read is cut off, with a reserve for other fonts. */
import { LANGUAGES } from "../../src/languages";
import { SHEETS_HEADINGS_TEXTS } from "../../src/languages/texts/sheets/headings";
import { EMPTY_INITIATIVE } from "../../src/model/initiative";
import { example } from "../oracle/examples";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { clippedTexts } from "../support/clippedText";
import { someOf } from "../support/sample";

const READ = ["dashboard", "scorecard", "tracker", "readiness", "roles"] as const;
const EXAMPLES = ["poverty-canada", "pauvrete-quebec", "missions-la-fonda"];

const inBoth = (names: readonly string[]) =>
  names.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));
const isOwn = ({ name, language }: { readonly name: string; readonly language: string }) =>
  example(name).language === language;
const CASES = inBoth(EXAMPLES);

test.each([
  ...inBoth(["nothing"]),
  ...CASES.filter(isOwn),
  ...someOf(
    CASES.filter((one) => !isOwn(one)),
    0.1,
  ),
])("nothing is cut off on the pages of $name in the language $language", async ({ name, language }) => {
  const initiative = name === "nothing" ? EMPTY_INITIATIVE : example(name);
  const { workbook } = await openBuiltWorkbook(initiative, { language });
  const found = READ.flatMap((id) => {
    const sheet = workbook.sheets.find((one) => one.name === SHEETS_HEADINGS_TEXTS[language][id].name)!;
    return clippedTexts(sheet).map((text) => `${id} ${text}`);
  });
  expect(found).toEqual([]);
});
