import { addEntries, createWorkbook, findObservations, type WorkbookError } from "../../src/excel";
import type { Host } from "../../src/host";
import type { TableState } from "../../src/spreadsheet/state";
import { styleAt } from "../../src/spreadsheet/styles";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { cellsOfHost } from "../support/workbookCells";

let host: Host;

beforeAll(async () => {
  host = await openHost({ engine: noCalculation });
  await createWorkbook(
    initiative({
      partners: [{ name: "A" }, { name: "B" }],
      indicators: [indicator()],
      canvas: [{ dimension: "agenda", description: "Adopted", date: "2026-01-31" }],
      observations: [
        observation({ value: 3 }),
        observation({ value: 4, partner: "B" }),
        observation({ value: 5, group: "Youth" }),
        observation({ indicator: "x", partner: "a ", period: "2024-12-31", numerator: 1, denominator: 2 }),
      ],
    }),
    { language: "fr" },
  );
});

const column = (table: string, caption: string) => [
  ...cellsOfHost(host.workbook).tables.get(table)!.columns.get(caption)!,
];

function tableNamed(name: string): { table: TableState; sheetId: string } {
  for (const { id, tables } of host.workbook.sheets) {
    const table = tables.find((each) => each.name === name);
    if (table) return { table, sheetId: id };
  }
  throw new Error(`There is no table ${name}`);
}

async function errorOf(attempt: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await attempt.then(
    () => "done",
    (error: unknown) => error,
  );
  if (outcome === "done") throw new Error("It was not refused");
  return outcome as WorkbookError;
}

const onSheetOf = (table: string, change: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.tables.getItem(table).worksheet);
    await context.sync();
  });

/** Acts between two requests of running work, as another user of the workbook would. */
function meanwhile(requestsBefore: number, act: () => Promise<void>): () => void {
  const send = Excel.RequestContext.prototype.sync;
  let sent = 0;
  Excel.RequestContext.prototype.sync = async function (this: Excel.RequestContext, ...args: []) {
    if (sent === requestsBefore) {
      Excel.RequestContext.prototype.sync = send;
      await act();
    }
    sent += 1;
    return send.apply(this, args) as never;
  };
  return () => {
    Excel.RequestContext.prototype.sync = send;
  };
}

test("an entry fills the first empty row, in the words of the workbook, and can be undone", async () => {
  const before = column("Canvas", "Description des activités");
  host.resetCounters();
  const added = await addEntries("Canvas", [
    { dimension: "research", description: "=1+1", date: "2026-03-31", role: "policy" },
  ]);
  expect(host.counters.roundTrips).toBe(3);
  const { table } = tableNamed("Canvas");
  expect(added).toMatchObject({ sheet: "Canevas", row: table.area.row + 3 });
  expect(column("Canvas", "Description des activités").slice(0, 3)).toEqual(["Adopted", "=1+1", ""]);
  expect(column("Canvas", "Dimension")[1]).toBe("Recherche et données qui l’alimentent");
  expect(column("Canvas", "Date")[1]).toBe(46_112);
  expect(column("Canvas", "Rôle concerné")[1]).toBe("Influencer les politiques");
  await added.undo();
  expect(column("Canvas", "Description des activités")).toEqual(before);
});

test("a full table grows by a row with formulas and formats, and shrinks again on undo", async () => {
  const { table } = tableNamed("RoleHolders");
  const height = table.area.rows;
  const holder = (person: string) => ({ role: "policy", person, part: "lead", from: "2026-01-01" });
  const people = Array.from({ length: height }, (_, index) => `00${index}`);
  const added = await addEntries("RoleHolders", people.map(holder));
  expect(tableNamed("RoleHolders").table.area.rows).toBe(height + 1);
  expect(column("RoleHolders", "Personne ou fonction")).toEqual(people);
  expect(new Set(column("RoleHolders", "Du"))).toEqual(new Set([46_023]));
  const state = host.workbook.sheets.find(({ name }) => name === "Titulaires")!;
  const last = table.area.row + table.area.rows - 1;
  const formats = [0, 1, 4].map((index) => state.cells.get(last, index)?.style?.numberFormat);
  expect(formats).toEqual(["@", "@", "yyyy-mm-dd"]);
  expect(state.cells.get(last, 6)?.formula).toMatch(/^=/);
  await added.undo();
  expect(tableNamed("RoleHolders").table.area.rows).toBe(height);
  expect(new Set(column("RoleHolders", "Personne ou fonction"))).toEqual(new Set([""]));
});

test("figures and days are shown correctly, whatever format their cells had before", async () => {
  const { table } = tableNamed("Observations");
  const state = host.workbook.sheets.find(({ tables }) => tables.includes(table))!;
  const captions = ["Fin de période", "Valeur", "Numérateur", "Dénominateur"];
  const columns = captions.map((caption) => table.columns.findIndex(({ name }) => name === caption));
  const bottom = table.area.row + table.area.rows - 1;
  await onSheetOf("Observations", (sheet) => {
    const left = ["General", "0%", "@", "yyyy-mm-dd"];
    columns.forEach((at, index) => {
      sheet.getRangeByIndexes(table.area.row + 1, at, table.area.rows - 1 + 2, 1).numberFormat = left[
        index
      ] as never;
    });
  });
  const free = column("Observations", "Indicateur").filter((code) => code === "").length;
  const added = await addEntries(
    "Observations",
    Array.from({ length: free + 1 }, (_, index) => ({
      indicator: "x",
      partner: "B",
      period: "2024-12-31",
      group: `${index}`,
      value: 50,
      numerator: 4,
      denominator: 8,
    })),
  );
  for (const row of [added.row - 1, bottom + 1]) {
    const cells = columns.map((index) => state.cells.get(row, index)!);
    expect(cells.map(({ value }) => value)).toEqual([45_657, 50, 4, 8]);
    expect(columns.map((index) => styleAt(state, row, index).numberFormat ?? "General")).toEqual([
      "yyyy-mm-dd",
      "General",
      "General",
      "General",
    ]);
  }
  await added.undo();
});

test("another user's concurrent entry in the same row stays, and the entry goes below it", async () => {
  const { table, sheetId } = tableNamed("Canvas");
  const index = table.columns.findIndex(({ name }) => name === "Description des activités");
  const stop = meanwhile(2, async () => {
    await host.user.typeInto(sheetId, table.area.row + 2, index, "Somebody else’s");
  });
  const added = await addEntries("Canvas", [{ dimension: "other", description: "Mine" }]);
  stop();
  expect(column("Canvas", "Description des activités").slice(0, 4)).toEqual([
    "Adopted",
    "Somebody else’s",
    "Mine",
    "",
  ]);
  expect(column("Canvas", "Dimension")[1]).toBe("");
  await host.user.clear(sheetId, { row: table.area.row + 2, column: index, rows: 1, columns: 1 });
  await added.undo();
});

test("undo keeps later changes, and says so", async () => {
  const added = await addEntries("Canvas", [{ dimension: "other", description: "Mine" }]);
  const { table, sheetId } = tableNamed("Canvas");
  const index = table.columns.findIndex(({ name }) => name === "Description des activités");
  await host.user.typeInto(sheetId, added.row - 1, index, "Ours now");
  expect((await errorOf(added.undo())).code).toBe("entryChanged");
  expect(column("Canvas", "Description des activités")[1]).toBe("Ours now");
});

test("refuses when the sheet is protected, a cell is being edited, or cells below a full table are filled", async () => {
  const entry = [{ dimension: "other", description: "Mine" }];
  await onSheetOf("Canvas", (sheet) => sheet.protection.protect());
  const locked = await errorOf(addEntries("Canvas", entry));
  expect(locked).toMatchObject({ code: "sheetProtected", details: { sheet: "Canevas" } });
  await onSheetOf("Canvas", (sheet) => sheet.protection.unprotect());

  host.user.beginCellEdit();
  const editing = await errorOf(addEntries("Canvas", entry, { wait: async () => undefined }));
  expect(editing.code).toBe("cellBeingEdited");
  host.user.endCellEdit();

  const { table, sheetId } = tableNamed("Canvas");
  const below = table.area.row + table.area.rows;
  await host.user.paste(sheetId, below + 1, 1, [["A remark"]]);
  const extraRows = Array.from({ length: table.area.rows + 2 }, () => entry[0]!);
  const full = await errorOf(addEntries("Canvas", extraRows));
  expect(full.code).toBe("noRoomBelow");
  expect(tableNamed("Canvas").table.area).toEqual(table.area);
});

test("finds observations with the same key, regardless of case and spaces", async () => {
  const key = { indicator: "X", partner: "A", period: "2024-12-31" };
  const { table } = tableNamed("Observations");
  const found = await findObservations(key);
  expect(found).toEqual([
    expect.objectContaining({ sheet: "Données", value: 3, row: table.area.row + 2 }),
    expect.objectContaining({ numerator: 1, denominator: 2, row: table.area.row + 5 }),
  ]);
  expect(await findObservations({ ...key, group: "youth" })).toHaveLength(1);
  expect(await findObservations({ ...key, period: "2025-12-31" })).toEqual([]);
  // Formulas distinguish no-break spaces from others, and so treat the two as different groups.
  expect(await findObservations({ ...key, group: "\u00a0youth" })).toEqual([]);
});
