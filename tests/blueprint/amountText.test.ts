/** Numbers within sentences, as people write them. */
import fc from "fast-check";
import { amountText } from "../../src/blueprint/sentences";
import { LANGUAGES, type Language } from "../../src/languages";
import { LANGUAGE_FORMATS } from "../../src/languages/texts/format";
import { engineOver } from "../host/calc/engineOver";
import { cellRef, sheetOf } from "../spreadsheet/workbooks";

const sheet = sheetOf("Data", [[0]]);
const { engine } = engineOver([sheet]);

beforeAll(async () => {
  await engine.calculate();
});
afterAll(() => engine.dispose());

const written = (number: number, language: Language) =>
  engine.evaluate(`=${amountText(`(${number})`, language)}`, cellRef(sheet, "B2"));

test("groups of three digits from a thousand on, and no decimals there", async () => {
  const numbers = [0, 12.345, -7.5, 999.99, 999.996, 1000, 1234.5, -45_600.4, 1_005_000, 2_000_000_007];
  expect(await Promise.all(numbers.map((number) => written(number, "en")))).toEqual([
    ...["0", "12.35", "-7.5", "999.99", "1,000", "1,000", "1,235", "-45,600", "1,005,000", "2,000,000,007"],
  ]);
  expect(await written(12.345, "fr")).toBe("12,35");
  expect(await written(-1_234_567.8, "fr")).toBe("-1\u00a0234\u00a0568");
});

test("any amount is written as the language has it, and the largest are no error", async () => {
  const amounts = fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 100);
  await fc.assert(
    fc.asyncProperty(amounts, fc.constantFrom(...LANGUAGES), async (number, language) => {
      const { decimalSign, groupSign } = LANGUAGE_FORMATS[language];
      const rounded = Math.abs(number) < 1000 ? Math.abs(number) : Math.round(Math.abs(number));
      const expected = rounded
        .toLocaleString("en", { maximumFractionDigits: 2 })
        .replace(/[,.]/g, (mark) => (mark === "," ? groupSign : decimalSign));
      expect(await written(number, language)).toBe((number < 0 ? "-" : "") + expected);
    }),
  );
  expect(await written(-1e300, "en")).toEqual(expect.any(String));
});
