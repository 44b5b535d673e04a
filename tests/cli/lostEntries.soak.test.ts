import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/ensemble";
import type * as excelFolder from "../../src/excel";
import { run } from "./running";

const FIXTURE = join(__dirname, "../fixtures/workbooks/v1/missions-la-fonda-fr.xlsx");

/** An upgrade that loses an entry, here one with an error value. No upgrade should. */
jest.mock("../../src/excel", () => {
  const excel = jest.requireActual<typeof excelFolder>("../../src/excel");
  return {
    ...excel,
    upgradeWorkbook: async (options: Parameters<typeof excel.upgradeWorkbook>[0]) => {
      const plan = await excel.upgradeWorkbook(options);
      await Excel.run(async ({ workbook, sync }) => {
        workbook.tables.getItem("Partners").getDataBodyRange().getCell(0, 4).clear("Contents");
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

/** The fixture with an error value in the first partner's date. */
function withError(): Uint8Array {
  const { "xl/worksheets/sheet3.xml": sheet, ...parts } = unzipSync(readFileSync(FIXTURE));
  const cells = strFromU8(sheet!).replace(
    /<c r="E5" s="(\d+)"><v>\d+<\/v>/,
    '<c r="E5" s="$1" t="e"><v>#DIV/0!</v>',
  );
  expect(cells).toContain("#DIV/0!");
  return zipSync({ ...parts, "xl/worksheets/sheet3.xml": strToU8(cells) }, { level: 1 });
}

test("an upgraded workbook that lacks an entry is never written", async () => {
  const out = join(folder, "new.xlsx");
  const file = join(folder, "old.xlsx");
  writeFileSync(out, "mine");
  writeFileSync(file, withError());
  const { code, err } = await run(main, ["upgrade", file, "--out", out]);
  expect(code).toBe(1);
  expect(err).toMatch(/^Rien n’a été écrit\u00a0: le nouveau classeur ne contenait pas/);
  expect(readdirSync(folder).sort()).toEqual(["new.xlsx", "old.xlsx"]);
  expect(readFileSync(out, "utf8")).toBe("mine");
});
