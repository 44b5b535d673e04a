import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { openWorkbook } from "../../src/host";
import type { WorkbookState } from "../../src/spreadsheet/state";
import { pointsOfWidth } from "../../src/xlsx/read/sheet/columns";
import { writeXlsx } from "../../src/xlsx/write/writeXlsx";
import { fileWidth } from "../../src/xlsx/write/sheet/columns";
import { CELL, MESSAGE, workbookOf } from "./arbitraries";
import { ENGLISH, everyFeature, FRENCH } from "./everyFeature";

/** The parts of a file as texts, so that differences are readable. */
function partsOf(file: Uint8Array): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes).split(/(?<=>)(?=<)/)]),
  );
}

/** The workbook without what files do not store: fractional pixel widths, passwords. */
function asStoredInFile(workbook: WorkbookState): WorkbookState {
  for (const sheet of workbook.sheets) {
    for (const [column, width] of sheet.columnWidths) {
      sheet.columnWidths.set(column, pointsOfWidth(fileWidth(width)));
    }
    delete sheet.protection.password;
  }
  return workbook;
}

async function savedAgain(file: Uint8Array): Promise<Uint8Array> {
  return writeXlsx(openWorkbook(file).workbook);
}

test.each([
  ["English", ENGLISH],
  ["French", FRENCH],
])("a workbook with every feature, in %s, is saved again as the same file", async (_, words) => {
  const file = await writeXlsx(asStoredInFile(everyFeature(words)));
  expect(partsOf(await savedAgain(file))).toEqual(partsOf(file));
  expect(openWorkbook(file).unsupportedFeatures).toEqual([]);
});

test("any values, styles and messages are saved again as the same file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(CELL, { minLength: 1, maxLength: 40 }), MESSAGE, async (cells, message) => {
      const file = await writeXlsx(workbookOf([cells, message]));
      expect(partsOf(await savedAgain(file))).toEqual(partsOf(file));
    }),
    { numRuns: 30 },
  );
});
