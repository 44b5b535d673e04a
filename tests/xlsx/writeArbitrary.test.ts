import fc from "fast-check";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import { locateOffset } from "../../src/spreadsheet/geometry";
import { DEFAULT_COLUMN_WIDTH } from "../../src/spreadsheet/styles";
import { writeXlsx } from "../../src/xlsx/write/writeXlsx";
import { fileWidth } from "../../src/xlsx/write/sheet/columns";
import { passwordHash } from "../../src/xlsx/write/sheet/protection";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { elementsOf, openXlsx, readXlsx } from "../support/xlsxReader";
import {
  CELL,
  ERROR,
  EVERYDAY_NUMBER,
  MESSAGE,
  PLAIN_TEXT,
  workbookOf,
  type StyledValue,
} from "./arbitraries";
import { put, sheetState, workbookState } from "../spreadsheet/workbooks";

/** The expected values: an empty text has no cell in a file. */
function expectedValues(cells: readonly StyledValue[]): Record<string, CellValue> {
  return Object.fromEntries(
    cells.flatMap(({ value, computed }, row) =>
      value === "" && !computed ? [] : [[`A${row + 1}`, value] as const],
    ),
  );
}

describe("any values and styles", () => {
  test("are read back equal, and so are the messages of validations", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CELL, { minLength: 1, maxLength: 40 }), MESSAGE, async (cells, message) => {
        const state = workbookOf([cells, message]);
        const file = openXlsx(await writeXlsx(state));
        expect(file.values[state.sheets[0]!.name]).toEqual(expectedValues(cells));
        const [validation] = elementsOf(file.sheetPart(state.sheets[0]!.name), "dataValidation");
        expect(validation!.attributes.prompt ?? "").toBe(message);
      }),
      { numRuns: 40 },
    );
  });

  test("make files that are valid to Microsoft's Open XML SDK", async () => {
    // Starting the SDK takes longer than a sheet: one file, one sheet per sample. Shrinking would
    // restart it repeatedly; its errors name the sheet and the cell.
    const sample = fc.tuple(fc.array(CELL, { minLength: 60, maxLength: 60 }), MESSAGE);
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { minLength: 4, maxLength: 4 }), async (samples) => {
        expect(await validateOpenXml(await writeXlsx(workbookOf(...samples)))).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  test("are read by LibreOffice as they were written", async () => {
    const values = fc.sample(fc.oneof(PLAIN_TEXT, EVERYDAY_NUMBER, fc.integer(), fc.boolean(), ERROR), {
      numRuns: 300,
      seed: 20261121,
    });
    const sheet = sheetState("Data");
    put(
      sheet,
      0,
      0,
      values.map((value) => [value]),
    );
    const read = readXlsx(await recalculateWithLibreOffice(await writeXlsx(workbookState([sheet])))).Data!;
    values.forEach((value, row) => {
      const found = read[`A${row + 1}`];
      if (typeof value !== "number") expect(found).toEqual(value);
      // LibreOffice keeps fifteen significant digits, as Excel displays.
      else expect(Math.abs(Number(found) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
    });
  });
});

test("a position is in the cell after the widths that precede it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 3000 }),
      (widths, points) => {
        const sizeOf = (index: number): number => widths[index] ?? DEFAULT_COLUMN_WIDTH;
        const { index, offset } = locateOffset(points, sizeOf);
        let before = 0;
        for (let each = 0; each < index; each += 1) before += sizeOf(each);
        expect(before + offset).toBeCloseTo(points, 6);
        expect(offset).toBeLessThan(sizeOf(index));
      },
    ),
  );
});

test("widths are those that Excel writes for the same pixels", () => {
  // 64 pixels are Excel's standard width of 8.43 characters
  expect(fileWidth(48)).toBe(9.140625);
  expect(fileWidth(75)).toBe(14.28515625);
});

test("a password is checked against Excel's hash", () => {
  expect(passwordHash("password")).toBe("83AF");
});

test("an error is never mistaken for its text", async () => {
  const sheet = sheetState("Data");
  put(sheet, 0, 0, [["#N/A", { error: "#N/A" }]]);
  const { A1, B1 } = readXlsx(await writeXlsx(workbookState([sheet]))).Data!;
  expect(A1).toBe("#N/A");
  expect(isCellError(B1)).toBe(true);
});
