/** The readiness figures in the workbook's cells, compared with the rules for the same entries. */
import fc from "fast-check";
import { thresholdEntry } from "../../src/blueprint/names";
import { captionOf, COLUMNS } from "../../src/blueprint/columns";
import { contextOf } from "../../src/blueprint/context";
import { HEADER_ROW } from "../../src/blueprint/table";
import { readinessSheet } from "../../src/blueprint/sheets/readiness/readinessSheet";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import { labelOf, labelsOf } from "../../src/model/vocabulary";
import { RATED_ITEMS, RATINGS } from "../../src/catalogue/readiness";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import { isCellError } from "../../src/spreadsheet/state";
import type { ItemId, Rating, RatingId } from "../../src/model/initiative";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { openXlsx } from "../support/xlsxReader";
import { readinessOf, type Limits, type RatingRow } from "./readinessRules";
import { readinessBlueprint } from "./readinessSheets";
import { onlyInSoak } from "../support/sample";

/** 2026-06-30 */
const TODAY = 46203;
const ROWS = 24;
const DEFAULTS: Limits = { fit: 1, precondition: 2, condition: 3, spread: 2 };
const EMPTY: RatingRow = { item: "", member: "", rating: "", evidence: "", date: "" };

async function openReadiness(ratings: readonly Rating[] = []): Promise<Host> {
  const host = await openHost();
  const file = initiative({ initiative: { name: "Test", reportDate: "2026-06-30" }, ratings });
  await buildBlueprint(readinessBlueprint(file));
  return host;
}

/** Fills the table with these entries as pasting does, bypassing validation. */
async function paste(rows: readonly RatingRow[], limits: Limits = DEFAULTS): Promise<void> {
  const filled = [...rows, ...Array.from({ length: ROWS - rows.length }, () => EMPTY)];
  await Excel.run(async ({ workbook }) => {
    const columns = workbook.tables.getItem("Ratings").columns;
    ENTRIES.forEach((entry) => {
      const cells = columns.getItem(captionOf("Ratings", entry, "en")).getDataBodyRange();
      cells.values = filled.map((row) => [isError(row[entry]) ? "" : row[entry]]);
      filled.forEach((row, line) => {
        if (!isError(row[entry])) return;
        const cell = cells.getCell(line, 0);
        // A cell of text format would turn it into a text.
        cell.numberFormat = [["General"]];
        cell.formulas = [[ERRORS[row[entry]]]];
      });
    });
    for (const [limit, value] of Object.entries(limits) as [keyof Limits, number][]) {
      workbook.names.getItem(thresholdEntry(limit)).getRange().values = [[value]];
    }
  });
}

const ENTRIES = ["item", "member", "rating", "evidence", "date"] as const;
const ERRORS = { "#N/A": "=NA()", "#DIV/0!": "=1/0" } as const;

function isError(entry: unknown): entry is keyof typeof ERRORS {
  return typeof entry === "string" && entry in ERRORS;
}

/** The values of the cells, in the structure of the rules' results. */
async function readinessShown() {
  const names = [SHEET_BLOCKS.items.name, ...Object.values(CELLS)];
  const [block, states, ...facts] = await Excel.run(async (context) => {
    const ranges = names.map((name) => context.workbook.names.getItem(name).getRange());
    const state = context.workbook.tables
      .getItem("Ratings")
      .columns.getItem(captionOf("Ratings", "state", "en"))
      .getDataBodyRange();
    const [items, ...cells] = ranges;
    const all = [items!, state, ...cells];
    all.forEach((range) => range.load("values"));
    await context.sync();
    return all.map(({ values }) => values as unknown[][]);
  });
  const [verdict, items, disagreements, members] = facts.map((values) => values[0]![0]);
  return { block: block!, states: states!.map(([state]) => state), verdict, items, disagreements, members };
}

const { verdict, verdictItems, disagreements, ratingMembers } = SHEET_CELLS;
const CELLS = { verdict, verdictItems, disagreements, ratingMembers };

const word = labelOf;
const label = (item: number) => RATED_ITEMS[item]!.label.en;

/** The same as `readinessShown`, by the rules. */
function readinessExpected(rows: readonly RatingRow[], limits: Limits = DEFAULTS) {
  const expected = readinessOf(rows, TODAY, limits);
  const names = expected.named.map(label);
  const more = names.length > 4 ? ` +${names.length - 4}` : "";
  const filler = Array.from({ length: ROWS - rows.length }, () => "");
  return {
    block: expected.items.map((item, index) => [
      label(index),
      item.rated,
      item.evidence,
      item.mean === "" ? "" : (expect.closeTo(item.mean, 9) as unknown),
      item.lowest,
      item.highest,
      word("itemLevel", item.level, "en"),
      item.spread === "" ? "" : word("spread", item.spread, "en"),
      RATED_ITEMS[index]!.help.en,
    ]),
    states: [
      ...expected.states.map((id) => (id === "" ? "" : word("ratingState", id as "counts", "en"))),
      ...filler,
    ],
    verdict: word("verdict", expected.verdict as "ready", "en"),
    items: names.slice(0, 4).join(", ") + more,
    disagreements: expected.disagreements,
    members: expected.members,
  };
}

/** Whether a cell is an entry into which a test pastes error values. */
function isEntry(sheet: string, row: number, column: number): boolean {
  return sheet === "Ratings" && row > HEADER_ROW && COLUMNS.Ratings[column]!.entered;
}

function errorsIn(host: Host): readonly string[] {
  return host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].flatMap(({ row, column, cell }) =>
      isCellError(cell.value) && !isEntry(name, row, column) ? [`${name} R${row + 1}C${column + 1}`] : [],
    ),
  );
}

const row = (item: ItemId, member: string, rating: RatingId, more: Partial<RatingRow> = {}): RatingRow => ({
  ...EMPTY,
  item: word("item", item, "en"),
  member,
  rating: word("rating", rating, "en"),
  ...more,
});

const FIT = RATED_ITEMS.slice(0, 5).map(({ id }) => row(id, "Ann", "yes"));
const PRECONDITIONS = RATED_ITEMS.slice(5, 8).map(({ id }) => row(id, "Ann", "largely"));
const CONDITIONS = RATED_ITEMS.slice(8, 13).map(({ id }) => row(id, "Ann", "fully"));
const ALL_BUILT = [...FIT, ...PRECONDITIONS, ...CONDITIONS];

describe("the verdict", () => {
  let host: Host;
  beforeAll(async () => {
    host = await openReadiness();
  });

  test.each<[string, readonly RatingRow[], string, string]>([
    [
      "names what is not rated of the first step only",
      [],
      "○ Not assessed",
      "Complex issue with a measurable target, Many stakeholders for the long term, " +
        "Cross-sector mobilisation is essential, Willing to rest on data and to learn +1",
    ],
    [
      "stops at a fit question answered no, though all else is built",
      [...ALL_BUILT, row("fitData", "Ann", "no", { date: 46000 })],
      "■ The approach does not fit",
      "Willing to rest on data and to learn",
    ],
    [
      "never hides a missing precondition behind high means",
      [...ALL_BUILT, row("urgency", "Ann", "begun", { date: 46000 })],
      "■ Precondition missing",
      "Sense of urgency",
    ],
    [
      "asks for conditions only once the preconditions exist",
      [...FIT, ...PRECONDITIONS],
      "○ Not assessed",
      "Common agenda, Shared measurement system, Mutually reinforcing activities, Continuous communication +1",
    ],
    [
      "names the weakest condition first, ties in the field's order",
      [
        ...ALL_BUILT,
        row("backbone", "Bob", "begun"),
        row("communication", "Bob", "begun"),
        row("agenda", "Bob", "begun"),
        row("communication", "Cy", "begun"),
      ],
      "▲ Conditions to build",
      "Continuous communication, Common agenda, Backbone support",
    ],
    ["is ready when all three steps are passed", ALL_BUILT, "● Ready", ""],
  ])("%s", async (_, rows, verdictWord, items) => {
    await paste(rows);
    expect(await readinessShown()).toMatchObject({ verdict: verdictWord, items });
    expect(errorsIn(host)).toEqual([]);
  });
});

test("counts a member's latest rating: undated ones last, the lowest row among equals", async () => {
  await openReadiness();
  await paste([
    row("urgency", "Ann", "fully"),
    row("urgency", "ann ", "begun", { date: 46001 }),
    row("urgency", " ANN", "inProgress", { date: 46001.5 }),
    row("urgency", "Ann", "largely"),
    row("urgency", "Ann", "fully", { date: TODAY + 1 }),
    row("urgency", "Bob", "yes"),
  ]);
  const { states, block, members } = await readinessShown();
  expect(states.slice(0, 6)).toEqual([
    "○ Replaced",
    "○ Replaced",
    "● Counts",
    "○ Replaced",
    "○ After the report date",
    "■ Wrong scale",
  ]);
  expect(block[6]!.slice(1, 6)).toEqual([1, 0, 2, 2, 2]);
  expect(members).toBe(1);
});

const items = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...labelsOf("item", "en").slice(0, 13)) },
  { weight: 2, arbitrary: fc.constantFrom(...labelsOf("item", "en").slice(13)) },
  { weight: 2, arbitrary: fc.constantFrom("", "*", "Sense*", "  sense OF urgency ", 7, "#N/A") },
);
const members = fc.constantFrom("Ann", " ANN ", "Bob", "B*", "B?b", "12", 12, "<3", "~", "", " ", "#DIV/0!");
const words = fc.constantFrom<unknown>(...RATINGS.map(({ label: { en } }) => en), "3", 3, "*", "", "#N/A");
const days = fc.constantFrom<unknown>("", TODAY, TODAY + 1, TODAY + 0.5, 45000, 45000.25, "soon", -3, "#N/A");
const evidence = fc.constantFrom<unknown>("", " ", "Minutes", 5, "#N/A");
const ratingRows: fc.Arbitrary<readonly RatingRow[]> = fc.array(
  fc.record({ item: items, member: members, rating: words, evidence, date: days }),
  { maxLength: ROWS },
);
const steps = fc.constantFrom(1, 1.5, 2, 7 / 3, 3);
const limits = fc.record({
  fit: fc.constantFrom(0, 1, 1.5),
  precondition: steps,
  condition: steps,
  spread: steps,
});
/** Ratings of enough gate items to reach the later steps. */
const someGateItems = fc.constantFrom<readonly RatingRow[]>([], FIT, [...FIT, ...PRECONDITIONS], ALL_BUILT);

test("whatever is pasted, figures follow the rules and no cell shows an error", async () => {
  const host = await openReadiness();
  await fc.assert(
    fc.asyncProperty(someGateItems, ratingRows, limits, async (first, rest, samples) => {
      const rows = [...first, ...rest].slice(0, ROWS);
      await paste(rows, samples);
      expect(await readinessShown()).toEqual(readinessExpected(rows, samples));
      expect(errorsIn(host)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("every printed page of items begins under captions", () => {
  const sheet = readinessSheet(contextOf(initiative(), "en"));
  const textAt = (row: number) =>
    sheet.blocks.find((block) => block.row === row && block.column === 0)?.cells[0]?.[0];
  const [items] = sheet.print.breaks!;
  expect(textAt(items!)).toBe("Trust, know-how and attitudes");
  expect(textAt(items! + 1)).toBe("Item");
  expect(textAt(items! + 2)).toMatch(/Trust pulse/);
  expect(sheet.print.breaks).toHaveLength(1);
});

test("each item shows its question, and a dot for each member below the rating given, a number above six", async () => {
  const host = await openReadiness();
  const ten = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
  await paste([
    ...ten.map((member) => row("urgency", member, "largely")),
    row("champions", "A", "begun"),
    row("champions", "B", "fully", { evidence: "Minutes" }),
    row("champions", "C", "fully"),
    row("fitData", "A", "no"),
    row("fitData", "B", "yes"),
  ]);
  const lines = host.workbook.sheets.find(({ name }) => name === "Readiness")!.cells;
  const shown = (item: ItemId) => {
    const term = RATED_ITEMS.find(({ id }) => id === item)!;
    const found = [...lines.entries()].find(
      ({ column, cell }) => column === 0 && cell.value === term.label.en,
    )!;
    const at = (column: number) => lines.get(found.row, column)?.value ?? "";
    expect(at(1)).toBe(term.help.en);
    return [at(2), at(3), at(4), at(5), at(9)];
  };
  expect(shown("urgency")).toEqual(["·", "·", "10 ●", "·", "–"]);
  expect(shown("champions")).toEqual(["●", "·", "·", "●●", 1]);
  expect(shown("fitData")).toEqual(["●", "·", "●", "", "–"]);
  const asked = host.workbook.sheets.find(({ name }) => name === "Ratings")!.cells;
  expect(asked.get(HEADER_ROW + 1, 1)?.value).toBe(
    "A new opportunity or a crisis makes people want to act now.",
  );
  expect(asked.get(HEADER_ROW + 16, 1)?.value).toBe("");
});

onlyInSoak(() => {
  test("LibreOffice computes the same figures", async () => {
    const host = await openReadiness();
    const rows = [
      ...FIT,
      ...PRECONDITIONS,
      row("agenda", "12", "begun"),
      row("agenda", "B*", "fully", { evidence: "Minutes", date: 46000.5 }),
      row("agenda", "B?b", "begun", { date: "soon" }),
      row("agenda", "b*", "inProgress", { date: 46000 }),
      row("measurement", "Ann", "fully", { item: "*" }),
      { ...row("measurement", "Ann", "fully"), evidence: "#N/A" },
      row("activities", "<3", "inProgress"),
      row("communication", "~", "begun", { date: TODAY + 1 }),
      row("communication", "#N/A", "begun"),
    ];
    await paste(rows);
    const expected = readinessExpected(rows);
    const { values, part } = openXlsx(await recalculateWithLibreOffice(await host.save()));
    const sheet = values["Readiness"]!;
    const first = /EnsembleReadinessItems"[^>]*>\$?Readiness\.?!?\$([A-Z]+)\$(\d+)/.exec(
      part("xl/workbook.xml"),
    )!;
    const column = first[1]!.charCodeAt(0);
    const shown = expected.block.map((figures, line) =>
      figures.map(
        (_, position) => sheet[`${String.fromCharCode(column + position)}${Number(first[2]) + line}`] ?? "",
      ),
    );
    expect(shown).toEqual(expected.block);
    expect(Object.values(sheet)).toContain(expected.verdict);
    expect(Object.values(sheet)).toContain(expected.items);
  });
});
