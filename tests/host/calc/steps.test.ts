/** A long calculation lets other work have its turn: a page answers meanwhile. */
import { openHost } from "../../support/host";
import { changeWorkbook } from "../../support/excel";

/** Edits A1, and says whether other work had its turn before the change was reported, and what C1 shows then. */
async function editWith(formulas: number): Promise<{ readonly hadTurn: boolean; readonly value: unknown }> {
  const host = await openHost();
  await changeWorkbook(({ worksheets }) => {
    const sheet = worksheets.getFirst();
    sheet.getRange("A1:A4000").values = Array.from({ length: 4000 }, (_, row) => [row]);
    sheet.getRange(`C1:C${formulas}`).formulas = Array.from({ length: formulas }, (_, row) => [
      `=SUMPRODUCT(($A$1:$A$4000>=${row})*($A$1:$A$4000))`,
    ]);
  });
  await host.settle();
  const [sheet] = host.workbook.sheets;
  let hadTurn = false;
  const reported = new Promise<boolean>((resolve) => {
    host.onChange(() => resolve(hadTurn));
  });
  setTimeout(() => (hadTurn = true), 0);
  const edit = host.user.typeInto(sheet!.id, 0, 0, "1000000");
  const result = await reported;
  await edit;
  return { hadTurn: result, value: sheet!.cells.get(0, 2)?.value };
}

test("while many formulas are calculated, other work has its turn; the values are right", async () => {
  const sum = (3999 * 4000) / 2 + 1_000_000;
  expect(await editWith(3000)).toEqual({ hadTurn: true, value: sum });
});
