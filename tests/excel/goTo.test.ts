import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import { goTo, type WorkbookLocation } from "../../src/excel/goTo";
import { errorMessage } from "../../src/excel/errorMessage";
import { WorkbookError } from "../../src/excel/errors";
import type { Host } from "../../src/host";
import { openHost } from "../support/host";
import { smallBlueprint } from "./smallBlueprint";

let host: Host;

beforeAll(async () => {
  host = await openHost();
  await buildBlueprint(smallBlueprint());
});

/** The active sheet and the top left cell of its selection. */
function selectedCell() {
  const { activeSheetId, sheets, selections } = host.workbook;
  const { row, column } = selections.get(activeSheetId) ?? { row: 0, column: 0 };
  return { sheet: sheets.find(({ id }) => id === activeSheetId)?.name, row, column };
}

async function errorOf(place: WorkbookLocation): Promise<WorkbookError> {
  const outcome: unknown = await goTo(place).then(
    () => "went",
    (error: unknown) => error,
  );
  if (outcome instanceof WorkbookError) return outcome;
  throw outcome;
}

const inWorkbook = (change: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

test("shows a sheet and selects a cell on it, in two round trips", async () => {
  host.resetCounters();
  await goTo({ sheet: "Partners", address: "B4" });
  expect(selectedCell()).toEqual({ sheet: "Partners", row: 3, column: 1 });
  expect(host.counters.roundTrips).toBe(2);
});

test("goes where a defined name of the workbook points", async () => {
  await goTo({ name: "EnsembleTotal" });
  expect(selectedCell()).toEqual({ sheet: "Dashboard", row: 1, column: 1 });
});

test("shows a sheet that was hidden", async () => {
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem("Dashboard").activate();
    worksheets.getItem("Partners").visibility = "Hidden";
  });
  await goTo({ sheet: "Partners", address: "$A$4:$B$5" });
  expect(selectedCell()).toEqual({ sheet: "Partners", row: 3, column: 0 });
});

test.each<[string, WorkbookLocation]>([
  ["a sheet", { sheet: "Nowhere", address: "A1" }],
  ["a cell", { sheet: "Partners", address: "no cell" }],
  ["a name", { name: "EnsembleNowhere" }],
])("names the missing place in both languages: %s", async (_, place) => {
  const error = await errorOf(place);
  expect(error.code).toBe("placeMissing");
  const where = "name" in place ? place.name : place.sheet;
  expect(errorMessage(error, "en")).toContain(where);
  expect(errorMessage(error, "fr")).toContain(where);
});

test("says that a hidden sheet cannot be shown while the structure is protected", async () => {
  await inWorkbook(({ worksheets, protection }) => {
    worksheets.getItem("Dashboard").activate();
    worksheets.getItem("Partners").visibility = "Hidden";
    protection.protect();
  });
  const error = await errorOf({ sheet: "Partners", address: "A1" });
  expect(error.code).toBe("sheetHidden");
  expect(errorMessage(error, "fr")).toContain("«\u00a0Partners\u00a0»");
  expect(selectedCell().sheet).toBe("Dashboard");
});
