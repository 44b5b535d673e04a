import fc from "fast-check";
import type { CellStyle, CellValue, SheetState, WorkbookState } from "../../src/spreadsheet/state";
import { area, sheetState, workbookState } from "../spreadsheet/workbooks";

/** Fragments that are hard to serialize: markup, the format's own escape, blanks, control characters, lone surrogates. */
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

/** Texts that every XML reader shows the same: no control characters, no lone surrogates. */
export const PLAIN_TEXT = fc
  .array(
    fc.constantFrom("<", ">", "&", '"', "'", "é", "Œ", "«", "\u00a0", "漢", "😀", "a", "_x0041_", " ", "\n"),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

/** The error values that every reader supports. */
export const ERROR = fc
  .constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
  .map((error) => ({ error }) as CellValue);

const NUMBER = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
  .map((number) => (number === 0 ? 0 : number));

/** Magnitudes that LibreOffice writes correctly (it writes 7.9e-275 as 7.9e-276). */
export const EVERYDAY_NUMBER = fc
  .tuple(fc.integer(), fc.integer({ min: -9, max: 6 }))
  .map(([n, e]) => n * 10 ** e);

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

/** A cell value with its style; `computed` ones have a formula. */
export interface StyledValue {
  readonly value: CellValue;
  readonly style: CellStyle | undefined;
  readonly computed: boolean;
}

/** Any cell. */
export const CELL: fc.Arbitrary<StyledValue> = fc.record({
  value: VALUE,
  style: fc.option(STYLE, { nil: undefined }),
  computed: fc.boolean(),
});

/** Any message of a validation. */
export const MESSAGE = TEXT.map((text) => text.slice(0, 30));

function sheetWith(cells: readonly StyledValue[], message: string, name: string): SheetState {
  const sheet = sheetState(name);
  cells.forEach(({ value, style, computed }, row) =>
    sheet.cells.set(row, 0, {
      value,
      ...(computed ? { formula: "=B1" } : {}),
      ...(style === undefined ? {} : { style }),
    }),
  );
  // A title has at most 32 characters, and the SDK counts each escaped character as seven.
  const title = message.slice(0, 4);
  sheet.validations.push({
    areas: [area(0, 0, cells.length)],
    rule: { list: { inCellDropDown: true, source: 'a,"b",<c>&d' } },
    ignoreBlanks: true,
    errorAlert: { message, showAlert: true, style: "Stop", title },
    prompt: { message, showPrompt: true, title },
  });
  return sheet;
}

/** A sheet for each of the samples. */
export function workbookOf(
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
