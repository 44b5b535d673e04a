import { readFileSync } from "node:fs";
import { createWorkbook, inspectWorkbook, readDashboard, readInitiative } from "../../src/excel";
import type { OpenedWorkbook } from "../../src/xlsx";
import { openWorkbook, type HostOptions } from "../../src/host";
import type { WorkbookState } from "../../src/spreadsheet/state";
import { writeXlsx } from "../../src/xlsx/write/writeXlsx";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { openHost } from "../support/host";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak } from "../support/sample";

const LANGUAGES = { displayLanguage: "fr-CA", contentLanguage: "fr-CA" };

interface Answers {
  readonly status: Awaited<ReturnType<typeof inspectWorkbook>>;
  readonly dashboard: Awaited<ReturnType<typeof readDashboard>>;
  readonly initiative: Awaited<ReturnType<typeof readInitiative>>;
}

async function answers(): Promise<Answers> {
  return {
    status: await inspectWorkbook(),
    dashboard: await readDashboard(),
    initiative: await readInitiative(),
  };
}

/** Opens a file in its own Excel and reads it with the add-in. */
async function askedAbout({ workbook }: OpenedWorkbook, options: HostOptions = {}): Promise<Answers> {
  const host = await openHost({ ...LANGUAGES, ...options, workbook });
  await host.settle();
  return answers();
}

function formulasOf(workbook: WorkbookState): Record<string, string> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
        cell.formula === undefined ? [] : [[`${sheet.name} ${row} ${column}`, cell.formula] as const],
      ),
    ),
  );
}

/** The title of an unsaved workbook in this Excel; a file does not contain its own name. */
const NAMED = { name: "Classeur1" };

let before: Answers;
let formulas: Record<string, string>;
let file: Uint8Array;

beforeAll(async () => {
  const host = await openHost(LANGUAGES);
  const { file: initiative } = parseInitiativeFile(readFileSync("examples/missions-la-fonda.json", "utf8"));
  await createWorkbook(initiative!, { language: "fr" });
  before = await answers();
  formulas = formulasOf(host.workbook);
  file = await host.save();
});

test("a saved and reopened Ensemble workbook reads the same before anything is computed", async () => {
  const opened = openWorkbook(file, NAMED);
  const answersNow = await askedAbout(opened, { engine: noCalculation });
  expect(answersNow.status.kind).toBe("ours");
  expect(answersNow).toEqual(before);
  expect(opened.unsupportedFeatures).toEqual([]);
  expect(formulasOf(opened.workbook)).toEqual(formulas);
});

onlyInSoak(() => {
  test("a reopened workbook is saved as a byte-identical file", async () => {
    const opened = await writeXlsx(openWorkbook(file).workbook);
    expect(Buffer.from(opened).equals(Buffer.from(file))).toBe(true);
  });
});

onlyInSoak(() => {
  test("a copy saved by LibreOffice has the same figures", async () => {
    const opened = openWorkbook(await recalculateWithLibreOffice(file));
    // The cached results in the file must not be what is read.
    for (const sheet of opened.workbook.sheets) {
      for (const { cell } of sheet.cells.entries()) if (cell.formula !== undefined) cell.value = "stale";
    }
    const answersNow = await askedAbout(opened);
    expect(answersNow.status.kind).toBe("ours");
    expect(answersNow.dashboard).toEqual(before.dashboard);
    expect(answersNow.initiative).toEqual(before.initiative);
    expect(opened.unsupportedFeatures).toEqual([]);
  });
});
