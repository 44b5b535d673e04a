/** An upgrade where Excel refuses a part of the look, and while other people change sheets and columns. */
import { finishDecorations, upgradeWorkbook, WorkbookError } from "../../../src/excel";
import type { Host, HostRequest } from "../../../src/host";
import { fixtureNamed, openFixture } from "../../support/fixtures";
import { openHost } from "../../support/host";
import { NEXT_SCHEMA } from "../../support/nextSchema";
import { noCalculation } from "../../support/noCalculation";
import { watched, WATCHED } from "../../support/safety/connection";
import { contentOf, differences, type WorkbookContent } from "../../support/safety/workbookContent";
import { onlyInSoak, someOf } from "../../support/sample";

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");
const schema = NEXT_SCHEMA;
const clock = { wait: () => Promise.resolve() };

/** The workbook after an upgrade that nothing disturbed. */
let complete: WorkbookContent;

beforeAll(async () => {
  const host = await openFixture(FIXTURE, { calculates: false });
  expect((await upgradeWorkbook({ schema, clock })).refused).toEqual([]);
  await host.settle();
  complete = contentOf(host);
});

const isProtected = (host: Host, sheet: string) =>
  host.workbook.sheets.find(({ name }) => name === sheet)?.protection.protected;

const REFUSED = [
  ["page set-up", ["pageFit", "pageSetup"], "PageLayout.*"],
  ["conditional formats", ["conditionalFormat"], "ConditionalFormatCollection.Add"],
  ["validations", ["validation"], "DataValidation.Rule"],
  ["merged cells", ["mergedCells"], "Range.Merge"],
  ["tab colours", ["tabColor"], "Worksheet.TabColor"],
] as const;

describe.each(someOf(REFUSED, 0.1))("an Excel that refuses %s", (_, kinds, member) => {
  test("gets the entries, formulas and names of the next version; the look is finished where it is not refused", async () => {
    const refusing = await openFixture(FIXTURE, {
      calculates: false,
      variations: { refusedMembers: { [member]: "GeneralException" } },
    });
    const { refused } = await upgradeWorkbook({ schema, clock });
    await refusing.settle();
    expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const isLook = (line: string) => /^(look of |name EnsembleUnfinishedLook)/.test(line);
    expect(differences(contentOf(refusing), complete).filter((line) => !isLook(line))).toEqual([]);

    const host = await openHost({ workbook: refusing.workbook, engine: noCalculation });
    expect(await finishDecorations(clock)).toEqual({ refused: [], unfinishedSteps: [] });
    await host.settle();
    expect(differences(contentOf(host), complete)).toEqual([]);
  });
});

/** The request after the one that unprotects the sheets that are rewritten. */
const FIRST_CHANGE = 12;

/** Upgrades while a second person does something before each of some requests; returns what was told. */
async function upgradeWhile(act: (request: HostRequest) => Promise<void>): Promise<string> {
  return watched({ act }, () => upgradeWorkbook({ schema, clock })).then(
    () => "done",
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
}

onlyInSoak(() => {
  test.each([
    ["sheets", "upgradeInterrupted"],
    ["columns", "columnChanged"],
  ])(
    "%s that are renamed again and again stop it, with its sheets protected as they were",
    async (what, code) => {
      const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
      const data = host.workbook.sheets.find(({ name }) => name === "Data")?.id ?? "";
      let caption = "Note";
      let wasOpen = false;
      const rename = async (to: string) => {
        if (what === "sheets") return host.remoteUser.renameSheet(data, to);
        const outcome = await host.remoteUser.renameTableColumn("Observations", caption, to);
        caption = to;
        return outcome;
      };
      const told = await upgradeWhile(async ({ number }) => {
        if (number < FIRST_CHANGE) return;
        wasOpen ||= isProtected(host, "Lists") === false;
        expect((await rename(`Renamed ${number}`)).accepted).toBe(true);
      });
      expect(told).toBe(code);
      expect(wasOpen).toBe(true);
      expect(isProtected(host, "Lists")).toBe(true);
      expect(isProtected(host, "Tracker")).toBe(true);
      await rename(what === "sheets" ? "Data" : "Note");
      await upgradeWorkbook({ schema, clock });
      await host.settle();
      expect(differences(contentOf(host), complete)).toEqual([]);
    },
  );
});

onlyInSoak(() => {
  test("a column that is renamed meanwhile needs no confirmation, since it was identified before", async () => {
    const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
    const told = await upgradeWhile(async ({ number }) => {
      if (number === FIRST_CHANGE)
        await host.remoteUser.renameTableColumn("Observations", "Note", "Remark of ours");
    });
    expect(told).toBe("done");
    const table = host.workbook.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === "Observations");
    const captions = table?.columns.map(({ name }) => name);
    expect(captions).toContain("Remark of ours");
    expect(captions).not.toContain("Note");
  });
});

test("columns that are not found again stop it and are named, with the sheets protected as they were", async () => {
  const host = await openFixture(FIXTURE, { ...WATCHED, calculates: false });
  const told = await upgradeWhile(async ({ number }) => {
    if (number !== FIRST_CHANGE) return;
    const person = host.remoteUser;
    const edits = [
      await person.renameTableColumn("Observations", "Note", "One"),
      await person.renameTableColumn("Observations", "Status", "Two"),
      await person.moveTableColumn("Observations", "One", 0),
    ];
    expect(edits.every(({ accepted }) => accepted)).toBe(true);
  });
  expect(told).toBe("columnChanged");
  expect(isProtected(host, "Lists")).toBe(true);
});
