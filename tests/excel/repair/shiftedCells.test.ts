/** Entries that Excel moved beside other labels, because single cells were deleted or inserted, are moved back. */
import { readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook } from "../../support/excel";
import { contentOf, differences, withRulesJoined } from "../../support/safety/workbookContent";
import { someOf } from "../../support/sample";

const open = () => openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });

const change = (work: (sheet: Excel.Worksheet) => void) =>
  changeWorkbook(({ worksheets }) => work(worksheets.getItem("Initiative")));

const SHIFTS: readonly (readonly [string, (sheet: Excel.Worksheet) => void, RegExp])[] = [
  ["an entry deleted", (sheet) => sheet.getRange("C6").delete("Up"), /^Initiative!5,2$/],
  ["two entries deleted", (sheet) => sheet.getRange("C6:C7").delete("Up"), /^Initiative![56],2$/],
  [
    "entries deleted here and there",
    (sheet) => {
      sheet.getRange("C18").delete("Up");
      sheet.getRange("C6").delete("Up");
    },
    /^Initiative!(5|17),2$/,
  ],
  ["the last entry but one deleted", (sheet) => sheet.getRange("C51").delete("Up"), /^Initiative!50,2$/],
  ["an entry deleted to the left", (sheet) => sheet.getRange("C21").delete("Left"), /^Initiative!20,2$/],
  ["a cell inserted among entries", (sheet) => void sheet.getRange("C6").insert("Down"), /^$/],
  ["a label deleted", (sheet) => sheet.getRange("B6").delete("Up"), /^$/],
  ["a cell inserted among labels", (sheet) => void sheet.getRange("B6").insert("Down"), /^$/],
  ["a value in use deleted", (sheet) => sheet.getRange("D16").delete("Up"), /^$/],
];

test.each(someOf(SHIFTS, 0.3))("%s", async (_, shift, lost) => {
  const host = await open();
  const content = () => withRulesJoined(contentOf(host));
  const before = content();
  await change(shift);
  const { steps } = await repairWorkbook();
  expect(steps.map(({ kind }) => kind)).toContain("moveCells");
  expect((await planRepair()).steps).toEqual([]);
  const others = new Map([...before].filter(([place]) => !lost.test(place)));
  // Colours of a cell that moved there and back are a rule of their own.
  const isOther = (line: string) => !line.startsWith("look of ");
  expect(differences(content(), others).filter(isOther)).toEqual([]);
});

test("an entry stays its own where something was written into the cell that was inserted", async () => {
  await open();
  const before = (await readInitiative()).initiative;
  await change((sheet) => {
    sheet.getRange("C6").insert("Down");
    sheet.getRange("C6").values = [["our note"]];
  });
  await repairWorkbook();
  expect((await readInitiative()).initiative).toEqual(before);
  expect((await planRepair()).steps).toEqual([]);
});
