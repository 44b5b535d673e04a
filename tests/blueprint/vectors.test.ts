/** Statistics Canada's published series: the workbook's formulas against the published results, in two programs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";
import { idOfLabel } from "../../src/model/vocabulary";
import type { IndicatorStatusId } from "../../src/model/dashboard";
import type { InitiativeFile } from "../../src/model/initiative";
import { initiative, observation } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readXlsx, type XlsxFile } from "../support/xlsxReader";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { MeasurementWorkbook } from "./measurementWorkbook";
import { onlyInSoak, TRIES_ALL } from "../support/sample";

const SERIES = 125;
const TOLERANCE = 1e-9;

const STATUSES: Readonly<Record<string, IndicatorStatusId>> = {
  target_achieved: "met",
  substantial_progress: "onTrack",
  moderate_progress: "progress",
  limited_progress: "limited",
  deterioration: "deterioration",
};

interface Vector {
  readonly series: string;
  readonly base: readonly [string, number];
  readonly current: readonly [string, number];
  readonly target: number | undefined;
  readonly targetDate: string;
  readonly direction: "up" | "down";
  readonly limited: boolean;
  readonly value: number;
  readonly status: IndicatorStatusId;
}

const VECTORS = readVectors();

let book: MeasurementWorkbook;
let recalculated: XlsxFile["values"];

beforeAll(async () => {
  book = await MeasurementWorkbook.open(fileOfVectors());
  if (!TRIES_ALL) return;
  recalculated = readXlsx(await recalculateWithLibreOffice(removeCachedResults(await book.host.save())));
});

test(`there are ${SERIES} series`, () => {
  expect(VECTORS).toHaveLength(SERIES);
});

const ENGINES: readonly (readonly [string, (id: string) => readonly CellValue[]])[] = [
  ["the embedded engine", (id) => book.column("Indicators", id)],
  ["LibreOffice", (id) => book.columnOfFile(recalculated, "Indicators", id)],
];

describe.each(ENGINES.slice(0, TRIES_ALL ? 2 : 1))("in %s", (_, column) => {
  test("every progress value equals the published one", () => {
    const figures = { required: column("required"), growth: column("growth") };
    const wrong = VECTORS.flatMap(({ series, target, value }, row) => {
      const figure = figures[target === undefined ? "growth" : "required"][row];
      return isClose(figure, value) ? [] : [{ series, figure, value }];
    });
    expect(wrong).toEqual([]);
  });

  test("every status equals the published one, where the bands are the published ones", () => {
    const words = { requiredStatus: column("requiredStatus"), growthStatus: column("growthStatus") };
    const wrong = VECTORS.flatMap(({ series, target, limited: hasBands, status }, row) => {
      if (target === undefined && hasBands) return [];
      const shown = idOfLabel(
        "indicatorStatus",
        String(words[target === undefined ? "growthStatus" : "requiredStatus"][row]),
      );
      return shown === status ? [] : [{ series, shown, status }];
    });
    expect(wrong).toEqual([]);
  });

  test("the status of the initiative is that of its method", () => {
    const [growth, required] = [column("growthStatus"), column("requiredStatus")];
    const expected = VECTORS.map(({ target }, row) => (target === undefined ? growth : required)[row]);
    expect(column("status")).toEqual(expected);
  });
});

test("linear pace and required growth disagree on some series, and the workbook says what each finds", () => {
  const methods = book.labelIds("agreement", "Indicators", "methods");
  const sentences = book.column("Indicators", "methodSentence");
  expect(methods.filter((one) => one === "disagree").length).toBeGreaterThan(3);
  methods.forEach((one, row) => {
    if (one === "disagree")
      expect(sentences[row]).toMatch(
        /^-?\d+% of the way in \d+% of the time\. Yearly growth -?[\d.]+%, [\d.]+% needed\.$/,
      );
  });
});

onlyInSoak(() => {
  test("LibreOffice and the embedded engine show the same values, and no errors", () => {
    for (const id of ["latest", "due", "way", "elapsed", "linearStatus", "methods", "targetCheck", "story"]) {
      const own = book.column("Indicators", id);
      const other = book.columnOfFile(recalculated, "Indicators", id);
      own.forEach((value, row) => expect(isSame(value, other[row])).toBe(true));
    }
    expect(book.errors()).toEqual([]);
    const errors = Object.values(recalculated).flatMap((cells) => Object.values(cells).filter(isCellError));
    expect(errors).toEqual([]);
  });
});

function isSame(one: CellValue, other: CellValue | undefined): boolean {
  return typeof one === "number" ? isClose(other, one) : one === other;
}

function isClose(figure: CellValue | undefined, expected: number): boolean {
  return (
    typeof figure === "number" &&
    Math.abs(figure - expected) <= TOLERANCE * Math.max(Math.abs(expected), 1e-12)
  );
}

function readVectors(): readonly Vector[] {
  const text = readFileSync(join(__dirname, "../data/statcan/statcan-cif-progress.csv"), "utf8");
  const [header, ...lines] = text.trim().split(/\r?\n/).map(cellsOf);
  return lines.map((cells) => {
    const cell = (name: string) => cells[header!.indexOf(name)]!;
    const yearEnd = (name: string) => `${Math.trunc(Number(cell(name)))}-12-31`;
    return {
      series: cell("series"),
      base: [yearEnd("base_year"), Number(cell("base_value"))],
      current: [yearEnd("current_year"), Number(cell("current_value"))],
      target: cell("target") === "" ? undefined : Number(cell("target")),
      targetDate: yearEnd("target_year"),
      direction: Number(cell("direction")) === 1 ? "up" : "down",
      limited: cell("limit") !== "",
      value: Number(cell("published_progress_value")),
      status: STATUSES[cell("published_status")]!,
    };
  });
}

/** The cells of a CSV line, some of which are quoted and contain commas. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** One indicator per series, each with one observation of the only partner. */
function fileOfVectors(): InitiativeFile {
  const code = (row: number) => `V${row + 1}`;
  return initiative({
    // The series end in different years: none of them is overdue.
    initiative: { name: "Published series", reportDate: "2026-12-31", method: "growth", availableAfter: 120 },
    partners: [{ name: "Statistics Canada" }],
    indicators: VECTORS.map(({ series, base, target, targetDate, direction }, row) => ({
      code: code(row),
      name: series.slice(0, 100),
      direction,
      combination: "latest",
      baselineDate: base[0],
      baseline: base[1],
      ...(target !== undefined && { target }),
      targetDate,
      frequency: "yearly",
    })),
    observations: VECTORS.map(({ current: [period, value] }, row) =>
      observation({ indicator: code(row), partner: "Statistics Canada", period, value }),
    ),
  });
}
