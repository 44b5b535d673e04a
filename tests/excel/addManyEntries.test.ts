/** More entries than one request can add: all of them are added, or none. */
import { addPartners } from "../../src/excel";
import type { Host, HostRequest, RequestFault } from "../../src/host";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { contentOf, differences } from "../support/safety/workbookContent";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const NEW = Array.from({ length: 1_100 }, (_, index) => ({ name: `Partner ${index + 1}`, note: "new" }));
const clock = { wait: () => Promise.resolve() };

let host: Host;
let fault: (request: HostRequest) => RequestFault | null;

beforeEach(async () => {
  fault = () => null;
  host = await openBuiltWorkbook(
    initiative({ partners: [{ name: "A" }] }),
    { language: "en" },
    { calculates: false, faults: (request) => fault(request) },
  );
});

const partners = () => cellsOfHost(host.workbook).tables.get("Partners")!;
/** The partners of the table, from its first row on. */
const names = () =>
  partners()
    .columns.get("Partner")!
    .filter((name) => name !== "");

onlyInSoak(() => {
  test("1,100 partners are added in their order, each with its formulas, and can be removed again", async () => {
    const before = contentOf(host);
    const { added, entries } = await addPartners(NEW, clock);
    expect(added).toHaveLength(NEW.length);
    const { area, sheet } = partners();
    const { cells } = host.workbook.sheets.find(({ name }) => name === sheet)!;
    expect(names()).toEqual(["A", ...NEW.map(({ name }) => name)]);
    expect(entries?.row).toBe(area.row + 3);
    const formulasIn = (row: number) =>
      [...cells.within({ ...area, row, rows: 1 })].filter(({ cell }) => cell.formula !== undefined).length;
    const last = area.row + 1 + NEW.length;
    expect([formulasIn(last - 500), formulasIn(last)]).toEqual(Array(2).fill(formulasIn(area.row + 1)));
    await entries?.undo();
    expect(differences(contentOf(host), before)).toEqual([]);
  });
});

test("when a later request fails, those before it are taken back", async () => {
  const before = contentOf(host);
  let writing = 0;
  fault = ({ changesWorkbook }) => {
    if (changesWorkbook) writing += 1;
    return changesWorkbook && writing === 2 ? { kind: "refused", code: "GeneralException" } : null;
  };
  await expect(addPartners(NEW, clock)).rejects.toMatchObject({ code: "excelRefused" });
  expect(differences(contentOf(host), before)).toEqual([]);
});

onlyInSoak(() => {
  test("what cannot be taken back is said, and the next time adds only the rest", async () => {
    let writing = 0;
    fault = ({ changesWorkbook }) => {
      if (changesWorkbook) writing += 1;
      return writing >= 2 ? { kind: "refused", code: "GeneralException" } : null;
    };
    await expect(addPartners(NEW, clock)).rejects.toMatchObject({ code: "entriesUnknown" });
    fault = () => null;
    const { added, known } = await addPartners(NEW, clock);
    expect([added.length > 0, known.length > 0]).toEqual([true, true]);
    expect(names()).toEqual(["A", ...NEW.map(({ name }) => name)]);
  });
});
