import { CancelledError, createWorkbook, inspectWorkbook, readInitiative } from "../../../src/excel";
import { applyFixes, checkWorkbook, watchEntries, writeIssues } from "../../../src/excel/check";
import type { Clock } from "../../../src/excel/clock";
import { WorkbookError } from "../../../src/excel/errors";
import type { Host } from "../../../src/host";
import { isFixable } from "../../../src/taskpane/hooks/useFixes";
import { columnLetters } from "../../../src/spreadsheet/references";
import { styleAt } from "../../../src/spreadsheet/styles";
import { openHost } from "../../support/host";
import { indicator, initiative, observation } from "../../support/initiative";
import { cellOf, pasteRow, valueIn } from "../../support/paste";

let host: Host;

const FILE = initiative({
  language: "fr",
  initiative: { name: "Rivière-aux-Pins", start: "2020-01-01", reportDate: "2026-06-30" },
  partners: [{ name: "Bibliothèque" }, { name: "Ville" }],
  indicators: [indicator({ code: "PAUV", frequency: "quarterly" })],
  observations: [observation({ indicator: "PAUV", partner: "Ville", value: 4 })],
});

/** A French workbook in an English Excel, with invalid rows pasted below valid ones. */
beforeAll(async () => {
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await createWorkbook(FILE, { language: "fr" });
  const paste = (row: number, values: Parameters<typeof pasteRow>[3]) =>
    pasteRow(host, "Observations", row, values);
  await paste(1, { Indicateur: "PAUV", Partenaire: "bibliotheque", "Fin de période": "31 mars 2026" });
  await paste(1, { Valeur: "1 234,5", Statut: "Final" });
  await paste(2, { Indicateur: "PAUV", Partenaire: "VILLE", "Fin de période": 45_657, Valeur: 5 });
  await pasteRow(host, "Partners", 0, { Adhésion: "#N/A" });
});

const fixable = async () => (await checkWorkbook()).issues.filter(isFixable);
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof WorkbookError) return error.code;
      throw error;
    },
  );
const inWorkbook = (change: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });

test("reports every issue with its location, in the workbook's language", async () => {
  host.resetCounters();
  const { issues, counts, rows, language } = await checkWorkbook();
  expect(issues.map(({ code, place: { sheet, address } }) => `${code} ${sheet} ${address}`)).toEqual([
    "errorValue Partenaires E5",
    "conflict Données A5",
    "unknownPartner Données B6",
    "dateAsText Données C6",
    "frenchDecimal Données F6",
    "notInList Données I6",
    "conflict Données A7",
  ]);
  expect(counts).toEqual({ error: 7, warning: 0, notice: 0 });
  expect(issues[5]!.fix?.to).toBe("Définitive");
  expect(rows).toBeGreaterThan(6);
  expect(language).toBe("fr");
  expect(host.counters.roundTrips).toBe(3);
});

test("applies the certain fixes, and undo restores the cells, formats included", async () => {
  const period = cellOf(host, "Observations", "Fin de période", 1);
  const periodCell = () => period.sheet.cells.get(period.row, period.column);
  const before = { ...periodCell() };
  host.resetCounters();
  const report = await applyFixes(await fixable());
  expect(report).toMatchObject({ changed: 4, skipped: [] });
  expect(host.counters.roundTrips).toBe(3 + 3);
  expect(valueIn(host, "Observations", "Partenaire", 1)).toBe("Bibliothèque");
  expect(valueIn(host, "Observations", "Fin de période", 1)).toBe(46_112);
  expect(valueIn(host, "Observations", "Valeur", 1)).toBe(1234.5);
  expect((await checkWorkbook()).issues.map(({ code }) => code)).toEqual([
    "errorValue",
    "conflict",
    "conflict",
  ]);
  expect(await report.undo()).toMatchObject({ changed: 4, skipped: [] });
  expect(periodCell()).toEqual(before);
  expect(valueIn(host, "Observations", "Valeur", 1)).toBe("1 234,5");
  expect(await fixable()).toHaveLength(4);
});

test("turns a number stored as text into a number, and undo restores the format", async () => {
  const value = cellOf(host, "Observations", "Valeur", 1);
  await inWorkbook(({ worksheets }) => {
    worksheets.getItem("Données").getRange("F6").numberFormat = [["@"]];
  });
  const format = () => styleAt(value.sheet, value.row, value.column).numberFormat;
  expect(format()).toBe("@");
  const report = await applyFixes((await fixable()).filter(({ code }) => code === "frenchDecimal"));
  expect(valueIn(host, "Observations", "Valeur", 1)).toBe(1234.5);
  expect(format()).not.toBe("@");
  await report.undo();
  expect(valueIn(host, "Observations", "Valeur", 1)).toBe("1 234,5");
  expect(format()).toBe("@");
});

test("skips formulas and cells changed meanwhile, and undo skips cells changed since", async () => {
  const fixes = await fixable();
  await pasteRow(host, "Observations", 1, { Statut: "Provisoire" });
  const decimalCell = cellOf(host, "Observations", "Valeur", 1);
  await inWorkbook(({ worksheets }) => {
    const cell = worksheets.getItem("Données").getRange("F6");
    cell.numberFormat = [["General"]];
    cell.formulas = [['="1 234,5"']];
  });
  const report = await applyFixes(fixes);
  expect(report.changed).toBe(2);
  expect(report.skipped.map(({ place }) => place.address).sort()).toEqual(["F6", "I6"]);
  expect(decimalCell.sheet.cells.get(decimalCell.row, decimalCell.column)?.formula).toBe('="1 234,5"');

  await pasteRow(host, "Observations", 1, { Partenaire: "Ville" });
  const undone = await report.undo();
  expect(undone.changed).toBe(1);
  expect(undone.skipped.map(({ place }) => place.address)).toEqual(["B6"]);
  expect(valueIn(host, "Observations", "Partenaire", 1)).toBe("Ville");
});

test("refuses a protected sheet and a cell that is being edited, and changes nothing", async () => {
  const fixes = await fixable();
  const protection = (work: (protection: Excel.WorksheetProtection) => void) =>
    inWorkbook(({ worksheets }) => work(worksheets.getItem("Données").protection));
  await protection((sheet) => sheet.protect());
  expect(await codeOf(applyFixes(fixes))).toBe("sheetProtected");
  await protection((sheet) => sheet.unprotect());
  host.user.beginCellEdit();
  const instantClock: Clock = { wait: async () => undefined };
  expect(await codeOf(applyFixes(fixes, instantClock))).toBe("cellBeingEdited");
  expect(await codeOf(checkWorkbook({ clock: instantClock }))).toBe("cellBeingEdited");
  host.user.endCellEdit();
  expect(await fixable()).toHaveLength(fixes.length);
});

test("does nothing when already cancelled", async () => {
  const controller = new AbortController();
  controller.abort();
  host.resetCounters();
  await expect(checkWorkbook({ signal: controller.signal })).rejects.toBeInstanceOf(CancelledError);
  expect(host.counters.roundTrips).toBe(0);
});

test("reports entries below a table that did not expand to include them", async () => {
  const { sheet, row, column } = cellOf(host, "Canvas", "Dimension", 0);
  const below = row + sheet.tables[0]!.area.rows - 1 + 3;
  await host.user.paste(sheet.id, below, column, [["Recherche", "Oubliée"]]);
  const { issues } = await checkWorkbook();
  expect(issues.filter(({ code }) => code === "belowTable")).toMatchObject([
    { place: { sheet: "Canevas", address: `A${below + 1}` }, details: { rows: 1 } },
  ]);
});

test("reports the row directly below a table with anything in any of its columns", async () => {
  const { sheet, row, column } = cellOf(host, "Canvas", "Dimension", 0);
  const { area } = sheet.tables[0]!;
  const [below, last] = [row + area.rows - 1, column + area.columns - 1];
  const write = (value: string) =>
    Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(sheet.id).getCell(below, last).values = [[value]];
    });
  await write("?");
  const { issues } = await checkWorkbook();
  await write("");
  expect(issues.filter(({ code }) => code === "belowTable")[0]).toMatchObject({
    place: { sheet: "Canevas", address: `${columnLetters(last)}${below + 1}` },
  });
});

describe("the issues sheet", () => {
  const TEXT = {
    name: "Constats",
    title: "Constats",
    lead: "=1+1",
    captions: ["Gravité", "Constat"],
    rows: [
      ["Erreur", "=HYPERLINK(1)"],
      ["Erreur", "2026-03-31"],
    ],
  };
  const sheets = () => host.workbook.sheets.map(({ name }) => name);
  const texts = () => {
    const sheet = host.workbook.sheets.find(({ name }) => name === "Constats")!;
    const cells = [...sheet.cells.within({ row: 0, column: 0, rows: 50, columns: 9 })];
    expect(cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    return cells.map(({ cell }) => cell.value).filter((value) => value !== "");
  };

  test("is added as plain text, updated in place, and leaves the rest of the workbook alone", async () => {
    const before = sheets().length;
    host.resetCounters();
    expect((await writeIssues(TEXT)).sheet).toBe("Constats");
    expect(host.counters.roundTrips).toBe(3);
    expect(texts()).toEqual([
      "Constats",
      "=1+1",
      "Gravité",
      "Constat",
      "Erreur",
      "=HYPERLINK(1)",
      "Erreur",
      "2026-03-31",
    ]);
    expect((await writeIssues({ ...TEXT, rows: [] })).sheet).toBe("Constats");
    expect(texts()).toEqual(["Constats", "=1+1", "Gravité", "Constat"]);
    expect(sheets()).toHaveLength(before + 1);
    expect((await inspectWorkbook()).kind).toBe("ours");
  });

  test("is found under another sheet name, and is created again once it was deleted", async () => {
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Constats").name = "Archives";
    });
    expect((await writeIssues(TEXT)).sheet).toBe("Archives");
    await inWorkbook(({ worksheets }) => worksheets.getItem("Archives").delete());
    expect((await writeIssues(TEXT)).sheet).toBe("Constats");
  });

  test("is refused while the structure is protected and the sheet has to be added", async () => {
    await inWorkbook(({ worksheets }) => worksheets.getItem("Constats").delete());
    await inWorkbook(({ protection }) => protection.protect());
    const before = sheets();
    expect(await codeOf(writeIssues(TEXT))).toBe("structureProtected");
    expect(sheets()).toEqual(before);
    await inWorkbook(({ protection }) => protection.unprotect());
  });
});

test("notifies once per burst of changes, not for the issues sheet, not after stop", async () => {
  await writeIssues({ name: "Constats", title: "", lead: "", captions: ["A"], rows: [["x"]] });
  let notifications = 0;
  let finishWait: () => void = () => undefined;
  const clock: Clock = { wait: () => new Promise((resolve) => (finishWait = resolve)) };
  const watch = await watchEntries(() => (notifications += 1), clock);
  await pasteRow(host, "Observations", 2, { Valeur: 6, Note: "a" });
  await host.settle();
  finishWait();
  await host.settle();
  expect(notifications).toBe(1);
  finishWait();
  await watch.stop();
  const once = notifications;
  await pasteRow(host, "Observations", 2, { Valeur: 7 });
  await host.settle();
  finishWait();
  expect(notifications).toBe(once);
});

test("a workbook whose issues are fixed can be read as a file again", async () => {
  await host.user.clear(cellOf(host, "Partners", "Adhésion", 0).sheet.id, {
    row: cellOf(host, "Partners", "Adhésion", 0).row,
    column: cellOf(host, "Partners", "Adhésion", 0).column,
    rows: 1,
    columns: 1,
  });
  await pasteRow(host, "Observations", 1, {
    Partenaire: "Bibliothèque",
    "Fin de période": 46_112,
    Valeur: 1234.5,
  });
  const blocking = (await checkWorkbook()).issues.filter(
    ({ severity, code }) => severity === "error" && code !== "conflict",
  );
  expect(blocking).toEqual([]);
  expect((await readInitiative()).observations).toHaveLength(3);
});
