/**
 * An upgrade while a second person inserts a row on a sheet that people fill in, to which it adds rows, or chooses something
 * on one that it writes over.
 */
import { upgradeWorkbook } from "../../../src/excel";
import type { Host, HostRequest } from "../../../src/host";
import { NAMES } from "../../../src/blueprint/names";
import { fixtureNamed, openFixture } from "../../support/fixtures";
import { someOf } from "../../support/sample";
import { watched, WATCHED } from "../../support/safety/connection";
import { contentOf, differences, type WorkbookContent } from "../../support/safety/workbookContent";

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");
const clock = { wait: () => Promise.resolve() };

/** A row within the cells that the sheet has by then. */
const ROW = 6;

function insertRow(host: Host) {
  const sheet = host.workbook.sheets.find(({ name }) => name === "Initiative");
  return host.remoteUser.insertRows(sheet?.id ?? "", ROW);
}

let expected: WorkbookContent;
const changing: number[] = [];

beforeAll(async () => {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  await insertRow(host);
  const act = ({ number, changes }: HostRequest) => {
    if (changes.length > 0) changing.push(number);
    return Promise.resolve();
  };
  await watched({ act }, () => upgradeWorkbook({ clock }));
  await host.settle();
  expected = contentOf(host);
});

test("the added rows are where they belong, and read their own cells, whenever the row is inserted", async () => {
  expect(changing.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  for (const request of someOf(changing, 0.1)) {
    const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
    const act = async ({ number }: HostRequest) => {
      if (number === request) await insertRow(host);
    };
    await watched({ act }, () => upgradeWorkbook({ clock }));
    await host.settle();
    wrong.push(...differences(contentOf(host), expected).map((line) => `before request ${request}: ${line}`));
  }
  expect(wrong).toEqual([]);
});

test("what a second person chooses meanwhile on a sheet that is written over stays", async () => {
  const typed = "chosen meanwhile";
  const choice = async () => {
    const context = new Excel.RequestContext();
    const cell = context.workbook.names.getItem(NAMES.importChoices).getRange().getCell(0, 0);
    cell.load("rowIndex,columnIndex,values");
    cell.worksheet.load("id");
    await context.sync();
    return cell;
  };
  for (const request of [changing[0]!, changing.at(-4)!]) {
    const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
    const act = async ({ number }: HostRequest) => {
      if (number !== request) return;
      const { worksheet, rowIndex, columnIndex } = await choice();
      await host.remoteUser.paste(worksheet.id, rowIndex, columnIndex, [[typed]]);
    };
    await watched({ act }, () => upgradeWorkbook({ clock }));
    expect((await choice()).values).toEqual([[typed]]);
  }
});
