import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/ensemble";
import type * as excelFolder from "../../src/excel";
import { run } from "./running";

const FIXTURE = join(__dirname, "../fixtures/workbooks/v1/missions-la-fonda-fr.xlsx");

/** An upgrade that loses an entry, as none should. */
jest.mock("../../src/excel", () => {
  const excel = jest.requireActual<typeof excelFolder>("../../src/excel");
  return {
    ...excel,
    upgradeWorkbook: async (options: Parameters<typeof excel.upgradeWorkbook>[0]) => {
      const plan = await excel.upgradeWorkbook(options);
      await Excel.run(async ({ workbook, sync }) => {
        workbook.tables.getItem("Partners").getDataBodyRange().getRow(0).clear("Contents");
        await sync.call(workbook.context);
      });
      return plan;
    },
  };
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lost-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("an upgraded workbook that lacks an entry never takes its place", async () => {
  const out = join(folder, "new.xlsx");
  writeFileSync(out, "mine");
  const { code, err } = await run(main, ["upgrade", FIXTURE, "--out", out]);
  expect(code).toBe(1);
  expect(err).toMatch(/^Rien n’a été écrit\u00a0: le classeur mis à niveau ne contenait pas/);
  expect(readdirSync(folder)).toEqual(["new.xlsx"]);
  expect(readFileSync(out, "utf8")).toBe("mine");
});
