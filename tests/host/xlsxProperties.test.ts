import fc from "fast-check";
import {
  isCellError,
  type CellStyle,
  type CellValue,
  type SheetState,
  type WorkbookState,
} from "../../src/host/state";
import { anchorAt } from "../../src/host/xlsx/drawingPart";
import { writeXlsx } from "../../src/host/xlsx/write";
import { DEFAULT_COLUMN_WIDTH, fileWidth } from "../../src/host/xlsx/worksheet/columns";
import { passwordHash } from "../../src/host/xlsx/worksheet/protection";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { elementsOf, openXlsx, readXlsx } from "../support/xlsxReader";
import { area, put, sheetState, workbookState } from "./xlsxWorkbooks";

/** Pieces that files get wrong: markup, the format's own escape, blanks, controls, halves of emoji. */
const TRICKY = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "'",
  "&amp;",
  "]]>",
  "_x0041_",
  "_x",
  "_",
  " ",
  "  ",
  "\n",
  "\t",
  "\r",
  "\u0000",
  "\u0007",
  "\u001f",
  "\u00a0",
  "\ufffe",
  "\uffff",
  "\ud83d",
  "\ude00",
  "👩‍🏫",
  "é",
  "Œ",
  "漢",
  "=",
  "+",
  "@",
);

const TEXT = fc.oneof(
  fc
    .array(fc.oneof(TRICKY, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.integer({ min: 1000, max: 32767 }).map((length) => "abc def ".repeat(4096).slice(0, length)),
);

/** Texts that every reader of XML shows the same: no controls, no halves. */
const PLAIN_TEXT = fc
  .array(
    fc.constantFrom("<", ">", "&", '"', "'", "é", "Œ", "«", "\u00a0", "漢", "😀", "a", "_x0041_", " ", "\n"),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

const ERROR = fc
  .constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
  .map((error) => ({ error }) as CellValue);

const NUMBER = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
  .map((number) => (number === 0 ? 0 : number));

/** Sizes that LibreOffice writes without a slip of its own (it writes 7.9e-275 as 7.9e-276). */
const EVERYDAY_NUMBER = fc.tuple(fc.integer(), fc.integer({ min: -9, max: 6 })).map(([n, e]) => n * 10 ** e);

const VALUE: fc.Arbitrary<CellValue> = fc.oneof(TEXT, NUMBER, fc.integer(), fc.boolean(), ERROR);

const COLOR = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, "0")}`);

const BORDER = fc.record({
  style: fc.constantFrom("Continuous", "Dash", "Dot", "Double" as const),
  weight: fc.constantFrom("Hairline", "Thin", "Medium", "Thick" as const),
  color: COLOR,
});

const STYLE = fc.record(
  {
    numberFormat: fc.constantFrom("General", "0.0 %", "yyyy-mm-dd", '#,##0.00" $"', "@", '"<&>"0'),
    fontName: fc.constantFrom("Arial", "Courier New"),
    fontSize: fc.integer({ min: 6, max: 40 }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    fontColor: COLOR,
    fill: COLOR,
    horizontal: fc.constantFrom("General", "Left", "Center", "Right", "Justify", "CenterAcrossSelection"),
    vertical: fc.constantFrom("Top", "Center", "Bottom", "Justify"),
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 5 }),
    shrinkToFit: fc.boolean(),
    borders: fc.record({ top: BORDER, left: BORDER, bottom: BORDER, right: BORDER }, { requiredKeys: [] }),
    locked: fc.boolean(),
    formulaHidden: fc.boolean(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CellStyle>;

interface StyledValue {
  readonly value: CellValue;
  readonly style: CellStyle | undefined;
  readonly computed: boolean;
}

const CELL: fc.Arbitrary<StyledValue> = fc.record({
  value: VALUE,
  style: fc.option(STYLE, { nil: undefined }),
  computed: fc.boolean(),
});

const MESSAGE = TEXT.map((text) => text.slice(0, 30));

function sheetWith(cells: readonly StyledValue[], message: string, name: string): SheetState {
  const sheet = sheetState(name);
  cells.forEach(({ value, style, computed }, row) =>
    sheet.cells.set(row, 0, {
      value,
      ...(computed ? { formula: "=B1" } : {}),
      ...(style === undefined ? {} : { style }),
    }),
  );
  sheet.validations.push({
    areas: [area(0, 0, cells.length)],
    rule: { list: { inCellDropDown: true, source: 'a,"b",<c>&d' } },
    ignoreBlanks: true,
    errorAlert: { message, showAlert: true, style: "Stop", title: message },
    prompt: { message, showPrompt: true, title: message },
  });
  return sheet;
}

/** A sheet for each of the samples. */
function workbookOf(
  ...samples: readonly (readonly [cells: readonly StyledValue[], message: string])[]
): WorkbookState {
  const sheets = samples.map(([cells, message], place) =>
    sheetWith(cells, message, `Feuille <${place + 1}> & "l'autre"`),
  );
  const message = samples[0]![1];
  return workbookState(sheets, {
    properties: { author: message, title: message, subject: "", keywords: "", comments: "", category: "" },
  });
}

/** What a reader is to find: a cell of empty text shows nothing, and a file has no cell for it. */
function expectedValues(cells: readonly StyledValue[]): Record<string, CellValue> {
  return Object.fromEntries(
    cells.flatMap(({ value, computed }, row) =>
      value === "" && !computed ? [] : [[`A${row + 1}`, value] as const],
    ),
  );
}

describe("any values and looks", () => {
  test("read back equal, and so do the messages of validations", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CELL, { minLength: 1, maxLength: 40 }), MESSAGE, async (cells, message) => {
        const state = workbookOf([cells, message]);
        const file = openXlsx(await writeXlsx(state));
        expect(file.values[state.sheets[0]!.name]).toEqual(expectedValues(cells));
        const [validation] = elementsOf(file.sheetPart(state.sheets[0]!.name), "dataValidation");
        expect(validation!.attributes.prompt ?? "").toBe(message);
      }),
      { numRuns: 100 },
    );
  });

  test("make files that Microsoft's Open XML SDK finds valid", async () => {
    // Starting the SDK takes longer than a sheet does: one file, every sample a sheet of it. Looking for a smaller
    // file that fails would start it again and again; what it finds names the sheet and the cell.
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
      // LibreOffice keeps fifteen digits, as Excel shows them.
      else expect(Math.abs(Number(found) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
    });
  });
});

test("a position lies in the cell where widths before it end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 3000 }),
      (widths, points) => {
        const sizeOf = (index: number): number => widths[index] ?? DEFAULT_COLUMN_WIDTH;
        const { index, offset } = anchorAt(points, sizeOf);
        let before = 0;
        for (let each = 0; each < index; each += 1) before += sizeOf(each);
        expect(before + offset / 12700).toBeCloseTo(points, 6);
        expect(offset / 12700).toBeLessThan(sizeOf(index));
      },
    ),
  );
});

test("widths are those that Excel writes for the same pixels", () => {
  // 64 pixels are Excel's standard width of 8.43 characters
  expect(fileWidth(48)).toBe(9.140625);
  expect(fileWidth(75)).toBe(14.28515625);
});

test("a password is told by the hash that Excel keeps", () => {
  expect(passwordHash("password")).toBe("83AF");
});

test("an error is never mistaken for its text", async () => {
  const sheet = sheetState("Data");
  put(sheet, 0, 0, [["#N/A", { error: "#N/A" }]]);
  const { A1, B1 } = readXlsx(await writeXlsx(workbookState([sheet]))).Data!;
  expect(A1).toBe("#N/A");
  expect(isCellError(B1)).toBe(true);
});
