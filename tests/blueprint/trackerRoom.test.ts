/** The tracker has lines for some more indicators and partners than at first; it counts those beyond too. */
import { rowsOf } from "../../src/blueprint/entries";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../src/blueprint/sheetRanges";
import type { TableId } from "../../src/blueprint/types";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import type { InitiativeFile } from "../../src/model/initiative";
import { factsOf } from "../oracle/facts";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { situationOf } from "../oracle/situation";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const REPORT_DATE = "2025-06-30";
const IN_ALL = 19;

/** The third indicator has no code yet, and the third partner no name. */
const named = (sign: string, number: number) => (number === 3 ? "" : `${sign}${number}`);
const numbers = Array.from({ length: IN_ALL }, (_, index) => index + 1);

/** The last indicator and its responsible partner are both beyond the room. */
const responsible = (number: number) => (number === IN_ALL ? "P19" : "P2");

const initialFile = initiative({
  initiative: { name: "Many", reportDate: REPORT_DATE },
  partners: [{ name: "P1" }],
  indicators: [indicator({ code: "X1" })],
  observations: [
    ...numbers.map((number) => observation({ indicator: `X${number}`, partner: "P1", value: 1 })),
    ...numbers.slice(1).map((number) =>
      observation({
        partner: `P${number}`,
        indicator: "X1",
        ...(number === 18 ? { status: "notAvailable" } : { value: 1 }),
      }),
    ),
    observation({ indicator: `X${IN_ALL}`, partner: "P1", period: "2024-06-15", value: 1 }),
    observation({ indicator: "X1", partner: "P18", period: "2023-12-31", value: 1 }),
  ],
});

const laterFile: InitiativeFile = {
  ...initialFile,
  partners: numbers.map((number) => ({ name: named("P", number) })),
  indicators: numbers.map((number) =>
    indicator({ code: named("X", number), ...(number > 1 && { partner: responsible(number) }) }),
  ),
};

/** Pastes the later entries below the only row of a table. */
async function paste(host: Host, id: TableId): Promise<void> {
  const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === id))!;
  const { area } = sheet.tables.find(({ name }) => name === id)!;
  const rows = rowsOf(id, laterFile, "en").map((row) =>
    row.slice(0, 1 + Math.max(0, row.lastIndexOf("P2"), row.lastIndexOf("P19"))),
  );
  const cells = rows.slice(1).map((row) => row.map((value) => value ?? ""));
  expect(await host.user.paste(sheet.id, area.row + 2, area.column, cells)).toEqual({ accepted: true });
}

describe("with two indicators and three partners too many", () => {
  let host: Host;
  let cells: WorkbookCells;

  beforeAll(async () => {
    host = await openHost({ defersCalculation: true });
    await createWorkbook(initialFile, { language: "en" });
    await paste(host, "Partners");
    await paste(host, "Indicators");
    await host.settle();
    cells = cellsOfHost(host.workbook);
  });

  const figure = (id: keyof typeof SHEET_CELLS, of = cells) => of.named(SHEET_CELLS[id])!.rows[0]![0];

  const sums = (of?: WorkbookCells) => ({
    latest: { reported: figure("reportsLatest", of), due: figure("reportsLatestDue", of) },
    all: { reported: figure("reportsAll", of), due: figure("reportsAllDue", of) },
    irregular: figure("reportsIrregular", of),
  });

  test("reported and due values of all indicators and partners are counted", () => {
    // P1 of 18 indicators, the 17 others who have a name of X1, and P2 or P19 of the 17 others that they are
    // responsible for; P18 is excused for one.
    expect([figure("reportsLatest"), figure("reportsLatestDue")]).toEqual([18 + 17 - 1, 18 + 17 - 1 + 17]);
    const { completeness } = factsOf(situationOf(laterFile, REPORT_DATE));
    const { latest, all, irregular } = completeness;
    expect(sums()).toEqual({ latest, all, irregular });
    expect(irregular).toBe(1);
  });

  onlyInSoak(() => {
    test("LibreOffice counts the same", async () => {
      const file = await recalculateWithLibreOffice(removeCachedResults(await host.save()));
      expect(sums(cellsOfFile(file))).toEqual(sums());
    });
  });

  test("a line of the tracker counts the indicators that it shows", () => {
    const [first, second] = cells.named(SHEET_BLOCKS.completeness.name)!.rows;
    expect([first![11], second![11]]).toEqual(["16 of 16", "1 of 16"]);
  });

  test("the tracker says how many it does not show", () => {
    const texts = cells.sheets.flatMap((sheet) => sheet.cells.map(({ value }) => value));
    const count = (name: string) => cells.named(name)!.rows[0]![0];
    expect([count(SHEET_CELLS.reportsLatest), count(SHEET_CELLS.reportsLatestDue)]).toEqual([34, 51]);
    expect(texts).toContainEqual(
      expect.stringMatching(/^▲ Indicators that this sheet has no room to show, .*: 2\.$/),
    );
    expect(texts).toContainEqual(
      expect.stringMatching(/^▲ Partners that this sheet has no room to show, .*: 3\.$/),
    );
  });

  test("other figures and counts still include all of them", () => {
    const indicators = cells.tables.get("Indicators")!.columns;
    expect(indicators.get("Latest value")!.at(-1)).toBe(1);
    expect(cells.tables.get("Partners")!.columns.get("Values counted")!.at(-1)).toBe(1);
  });
});
