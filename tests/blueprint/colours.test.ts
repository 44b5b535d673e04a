/** Colours of the workbook by numbers: contrast, greyscale, impaired colour vision. See docs/rules.md, "Colours". */
import { COLOURS, STATUS_COLOURS, STATUS_TONES } from "../../src/blueprint/cellFormats";
import { cellAddress } from "../../src/blueprint/formula";
import type {
  CellFormat,
  ConditionalFormatBlueprint,
  LineSeriesBlueprint,
  Rect,
  SheetBlueprint,
} from "../../src/blueprint/types";
import { STATUS_ICONS } from "../../src/catalogue/term";
import { ciede2000, contrast, distance, lightness, VISIONS, type Vision } from "../support/colours";
import { BLUEPRINTS } from "./blueprints";

/** WCAG 2, level AA: of text, and of lines and bars. */
const READABLE = 4.5;
const VISIBLE = 3;
/** CIE L*: distinguishable side by side. */
const TONES_APART = 15;
const PAPER = COLOURS.entry;

const [[, { sheets }]] = BLUEPRINTS.filter(([name]) => name.startsWith("usual")) as [
  (typeof BLUEPRINTS)[number],
];
const read = sheets.filter(({ visible }) => visible);

interface Look {
  readonly place: string;
  readonly text: string;
  readonly ground: string;
}

const contains = (range: Rect, row: number, column: number) =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

/** The format of a cell: of several, what the later one says wins. */
function formatAt({ formats }: SheetBlueprint, row: number, column: number): CellFormat {
  return Object.assign(
    {},
    ...formats.filter(({ range }) => contains(range, row, column)).map(({ format }) => format),
  ) as CellFormat;
}

const lookOf = (place: string, { fontColor = COLOURS.text, fill = PAPER }: CellFormat): Look => ({
  place,
  text: fontColor,
  ground: fill,
});

/** The looks of all cells with content, of the columns of tables, and of each conditional format on the cells of its range. */
function looksOf(sheet: SheetBlueprint): readonly Look[] {
  const filled = sheet.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, rowOffset) =>
      line.flatMap((cell, columnOffset) =>
        cell === null || cell === "" ? [] : [{ row: row + rowOffset, column: column + columnOffset }],
      ),
    ),
  );
  const cells = filled.map(({ row, column }) => ({ row, column, format: formatAt(sheet, row, column) }));
  const withRule = (place: string, format: CellFormat, { format: rule }: ConditionalFormatBlueprint) =>
    lookOf(`${place} by a rule`, { ...format, ...rule } as CellFormat);
  return [
    ...cells.map(({ row, column, format }) => lookOf(`${sheet.id} ${cellAddress(row, column)}`, format)),
    ...sheet.tables.flatMap(({ id, columns }) =>
      columns.flatMap(({ id: column, format = {}, conditionals = [] }) => [
        lookOf(`${id} ${column}`, format),
        ...conditionals.map((rule) => withRule(`${id} ${column}`, format, rule)),
      ]),
    ),
    ...sheet.conditionals.flatMap(({ range, conditional }) =>
      cells
        .filter(({ row, column }) => contains(range, row, column))
        .flatMap(({ row, column, format }) => [
          withRule(`${sheet.id} ${cellAddress(row, column)}`, format, conditional),
          // Where another rule colours the ground.
          ...sheet.conditionals
            .filter(
              (other) => other.conditional.format.fill !== undefined && contains(other.range, row, column),
            )
            .map(
              ({
                conditional: {
                  format: { fill },
                },
              }) =>
                withRule(`${sheet.id} ${cellAddress(row, column)}`, { ...format, fill: fill! }, conditional),
            ),
        ]),
    ),
  ];
}

const looks = read.flatMap(looksOf);

test("text stands out from its ground, also where a rule colours one of them", () => {
  // Codes and units that are repeated for programs are white on white.
  const shown = looks.filter(({ text, ground }) => text !== ground);
  expect(shown.length).toBeGreaterThan(2000);
  const faint = shown.filter(({ text, ground }) => contrast(text, ground) < READABLE);
  expect(faint).toEqual([]);
  const lowest = Math.min(...shown.map(({ text, ground }) => contrast(text, ground)));
  expect(lowest).toBeCloseTo(4.56, 2);
});

test("a state has a mark and words; its colour says nothing more", () => {
  expect(new Set(Object.values(STATUS_ICONS)).size).toBe(STATUS_TONES.length);
  // Without a judgement it is the quiet colour, which other texts have too.
  const judged = STATUS_TONES.filter((tone) => tone !== "none");
  const colours = new Map(judged.map((tone) => [STATUS_COLOURS[tone] as string, STATUS_ICONS[tone]]));
  const rules = read.flatMap(({ conditionals, tables }) => [
    ...conditionals.map(({ conditional }) => conditional),
    ...tables.flatMap(({ columns }) => columns.flatMap((column) => column.conditionals ?? [])),
  ]);
  const coloured = rules.filter(
    ({ format: { fontColor } }) => fontColor !== undefined && colours.has(fontColor),
  );
  expect(coloured.length).toBeGreaterThan(100);
  const unmarked = coloured.filter(
    ({ formula, format }) =>
      !formula.includes(`="${colours.get(format.fontColor!)!}"`) && format.bold !== true,
  );
  expect(unmarked).toEqual([]);
});

/** How far apart the two closest of some colours are, by kind of colour vision. */
function closest(colours: readonly string[]): Record<Vision, number> {
  const pairs = colours.flatMap((one, index) =>
    colours.slice(index + 1).map((other) => [one, other] as const),
  );
  const of = (vision: Vision) =>
    Math.round(Math.min(...pairs.map(([one, other]) => distance(one, other, vision))) * 10) / 10;
  return Object.fromEntries(
    (Object.keys(VISIONS) as Vision[]).map((vision) => [vision, of(vision)]),
  ) as Record<Vision, number>;
}

test("colours of states and of curves are distinguishable by each kind of colour vision", () => {
  // Below 2.3 a difference is not noticed.
  expect(closest(Object.values(STATUS_COLOURS))).toEqual({
    usual: 22.6,
    protanopia: 10.9,
    deuteranopia: 3.7,
    tritanopia: 10.2,
  });
  expect(closest([COLOURS.accent, COLOURS.muted, COLOURS.text])).toEqual({
    usual: 17.8,
    protanopia: 5.4,
    deuteranopia: 9.5,
    tritanopia: 17.4,
  });
});

const drawn = ({ line, marker }: LineSeriesBlueprint) =>
  [
    line !== undefined && line !== "None" ? `line ${line.style} ${line.weight}` : "",
    marker !== undefined && marker !== "None" ? `marker ${marker.style}` : "",
  ].join();

test("curves are distinguishable without colours: by line, by marker, or by how dark they are", () => {
  const charts = read.flatMap((sheet) => sheet.charts);
  expect(charts.map(({ name }) => name)).toEqual(["EnsembleTrendChart", "EnsembleScorecardChart"]);
  for (const { series = [], valueAxis, categoryAxis } of charts) {
    const seen = series.filter((one) => drawn(one) !== ",");
    expect(seen.map(({ colour }) => contrast(colour, PAPER) >= VISIBLE)).toEqual(seen.map(() => true));
    const alike = seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter(
          (other) =>
            drawn(one) === drawn(other) &&
            Math.abs(lightness(one.colour) - lightness(other.colour)) < TONES_APART,
        ),
    );
    expect(alike).toEqual([]);
    expect([valueAxis?.gridlines, categoryAxis?.line]).toEqual([COLOURS.faintRule, COLOURS.rule]);
  }
  const tones = [COLOURS.accent, COLOURS.muted, COLOURS.text].map((colour) => Math.round(lightness(colour)));
  expect(tones).toEqual([35, 42, 16]);
});

test("distances are those of published pairs", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([50, 2.5, 0], [50, 3.1736, 0.5854])).toBeCloseTo(1, 4);
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
});
