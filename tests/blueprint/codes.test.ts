/** Codes and names that look like numbers stay as typed and distinct. */
import { createWorkbook } from "../../src/excel";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";

test("the codes 1.1 and 1.10 are distinct, in their own table and in the data", async () => {
  const host = await openHost();
  const file = initiative({
    partners: [{ name: "North" }],
    indicators: [indicator({ code: "A1.1" }), indicator({ code: "B" })],
  });
  await createWorkbook(file, { language: "en" });
  const sheet = (name: string) => host.workbook.sheets.find((one) => one.name === name)!;
  const type = (name: string, row: number, text: string) => host.user.typeInto(sheet(name).id, row, 0, text);

  expect(await type("Indicators", 4, "1.1")).toEqual({ accepted: true });
  expect(await type("Indicators", 5, "1.10")).toEqual({ accepted: true });
  expect(await type("Data", 4, "1.10")).toEqual({ accepted: true });
  expect(sheet("Data").cells.get(4, 0)?.value).toBe("1.10");

  expect(await type("Indicators", 5, "1.1 ")).toMatchObject({ accepted: false });
  expect(sheet("Indicators").cells.get(5, 0)?.value).toBe("1.10");
});
