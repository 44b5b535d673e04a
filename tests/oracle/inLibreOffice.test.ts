/** The saved workbook, every formula recalculated by LibreOffice, against the oracle. */
import { createWorkbook } from "../../src/excel";
import { isCellError } from "../../src/host/state";
import { openHost } from "../support/host";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { readXlsx } from "../support/xlsxReader";
import { dashboardFigures } from "./dashboardFigures";
import { dashboardOfFile } from "../support/dashboardOfFile";
import { differences } from "./differences";
import { example, EXAMPLES, EXAMPLES_DATE, LANGUAGES } from "./examples";
import { forgetResults } from "./forgetResults";
import { onTheDashboard } from "../support/onTheDashboard";

const CASES = EXAMPLES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

let recalculated: readonly Uint8Array[];

beforeAll(async () => {
  const files: Uint8Array[] = [];
  for (const { name, language } of CASES) {
    const host = await openHost();
    await createWorkbook(example(name), { language });
    files.push(forgetResults(await host.save()));
  }
  recalculated = await recalculateAllWithLibreOffice(files);
}, 300_000);

describe.each(CASES)("$name in the language $language", ({ name, language }) => {
  const file = () => recalculated[CASES.findIndex((one) => one.name === name && one.language === language)]!;

  test("says what the oracle says", () => {
    const expected = onTheDashboard(dashboardFigures(example(name), EXAMPLES_DATE, language));
    expect(differences(dashboardOfFile(file()), expected)).toEqual([]);
  });

  test("shows no error in any cell", () => {
    const errors = Object.entries(readXlsx(file())).flatMap(([sheet, cells]) =>
      Object.entries(cells).flatMap(([address, value]) =>
        isCellError(value) ? [`${sheet}!${address}`] : [],
      ),
    );
    expect(errors).toEqual([]);
  });
});
