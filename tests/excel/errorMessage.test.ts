import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorMessage } from "../../src/excel/errorMessage";
import { WorkbookError, type ErrorDetails, type WorkbookErrorCode } from "../../src/excel/errors";
import english from "../../src/languages/en/pane/common.json";
import french from "../../src/languages/fr/pane/common.json";

/** Every code, with the details that it is thrown with. */
const DETAILS: Readonly<Record<WorkbookErrorCode, ErrorDetails>> = {
  cellBeingEdited: {},
  accessDenied: {},
  excelRefused: { code: "GeneralException" },
  outcomeUnknown: {},
  dateSystem1904: {},
  notEnsemble: {},
  alreadyEnsemble: {},
  newerVersion: { schemaVersion: 99 },
  structureProtected: {},
  cellsInTheWay: { sheet: "Tracker", cells: "C80" },
  upgradeInterrupted: { code: "GeneralException" },
  roomInterrupted: { code: "GeneralException" },
  repairInterrupted: { code: "GeneralException" },
  repairUnchecked: { code: "GeneralException" },
  repairNeeded: {},
  frameworkInterrupted: { code: "GeneralException" },
  translationInterrupted: { code: "GeneralException" },
  translationUnfinished: {},
  columnChanged: { names: ["Observations[Group]"] },
  columnsMissing: { names: ["Observations[Group]"] },
  columnsUnconfirmed: { names: ["Observations[Group]"] },
  partMissing: { names: ["Partners", "Roles"] },
  sheetNameTaken: { names: ["Dashboard", "Lists"] },
  tableNameTaken: { names: ["Partners"] },
  definedNameTaken: { names: ["ListSector"] },
  buildUndone: { code: "InvalidArgument" },
  buildUndoFailed: { code: "AccessDenied", sheets: ["Dashboard", "Lists"] },
  unfinishedBuildEdited: { sheets: ["Partners", "Data"] },
  figureUnreadable: { cells: ["Dashboard!B4"] },
  faultyEntries: { count: 3 },
  placeMissing: { place: "Data!B4" },
  sheetHidden: { sheet: "Data" },
  sheetProtected: { sheet: "Data" },
  rowsHidden: { sheet: "Data" },
  noRoomBelow: { sheet: "Data", cells: "A40:B40" },
  rowTaken: { sheet: "Data" },
  rowsChanged: { sheet: "Data", cells: "Data!A40" },
  entryChanged: { cells: "Data!A40:B40" },
  importRunning: {},
  importQuestionsOpen: {},
  entriesUnknown: { sheet: "Data" },
  nameNotAllowed: { name: "*" },
  nameTaken: { name: "City" },
  mergeDiffers: { sheet: "Indicators", columns: ["Unit", "Target"], name: "POV" },
  renameUnfinished: {},
  renameUndoUnfinished: {},
  importUndoFailed: { code: "AccessDenied", sheet: "Data", row: 40 },
};
const CODES = Object.keys(DETAILS) as WorkbookErrorCode[];

const SOURCE_FOLDER = join(__dirname, "../../src/excel");
const sources = readdirSync(SOURCE_FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(SOURCE_FOLDER, name), "utf8"))
  .join("\n");

test.each(CODES)("%s has a message in both languages, with its details", (code) => {
  const error = new WorkbookError(code, DETAILS[code]);
  const messages = (["en", "fr"] as const).map((language) => errorMessage(error, language));
  for (const message of messages) {
    expect(message).not.toMatch(/[{}]/);
    expect(message).not.toBe("");
  }
  expect(messages[0]).not.toBe(messages[1]);
});

test.each(CODES)("%s is thrown", (code) => {
  expect(sources).toMatch(
    new RegExp(`(new WorkbookError|super|toWorkbookError|interruptedError|interruptedAs)\\([^()]*"${code}"`),
  );
});

test.each([english, french])("every message belongs to an error code", (messages) => {
  const keys = Object.keys(messages).filter((key) => /^excel\.(?!step\.)/.test(key));
  expect(keys.sort()).toEqual(CODES.map((code) => `excel.error.${code}`).sort());
});
