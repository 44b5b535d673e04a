/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://addins.example.org/ensemble/commands.html"}
 */
import "../support/page";
import { errorNotice } from "../../src/commands/errorNotice";
import { refresh } from "../../src/commands/refresh";
import type { Host } from "../../src/host";
import { all, MANIFEST } from "../manifest/manifestFile";
import { officeClient, openHost } from "../support/host";

/** A clock that never really waits, for a cell that stays open longer than the retry limit. */
const impatient = { wait: () => Promise.resolve() };

/** An Excel in manual mode, with a stale formula. */
async function staleWorkbook(displayLanguage = "en-CA"): Promise<Host> {
  const host = await openHost({ displayLanguage });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    context.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[41]];
    await context.sync();
  });
  return host;
}

const shownValue = (host: Host) => host.workbook.sheets[0]!.cells.get(0, 1)?.value;

/** Presses "Refresh" while a cell stays open for editing. */
function refreshWhileEditing(host: Host): {
  readonly completed: () => boolean;
  readonly over: Promise<void>;
} {
  let completed = false;
  host.user.beginCellEdit();
  const event = { completed: () => (completed = true) } as unknown as Office.AddinCommands.Event;
  return { completed: () => completed, over: refresh(event, impatient) };
}

/** Waits until a window is open. */
async function windowOpen(): Promise<URL> {
  while (officeClient().dialogs.address === null) await new Promise((turn) => setTimeout(turn, 0));
  return new URL(officeClient().dialogs.address!);
}

test("the function file defines every function that the manifest names", async () => {
  await openHost();
  await import("../../src/commands");
  const named = all(MANIFEST, "FunctionName").map(({ text }) => text);
  expect(named).toEqual(["refresh"]);
  expect(officeClient().ribbon.functions).toEqual(named);
});

test("Refresh recalculates stale formulas, and opens no window", async () => {
  const host = await staleWorkbook();
  expect(shownValue(host)).toBe(2);
  await officeClient().ribbon.press("refresh");
  expect(shownValue(host)).toBe(42);
  expect(officeClient().dialogs.address).toBeNull();
});

test.each([
  [
    "en-CA",
    "The workbook was not refreshed",
    "A cell is being edited. Press Enter in the cell, then try again.",
  ],
  [
    "fr-CA",
    "Le classeur n’a pas été actualisé",
    "Une cellule est en cours de modification. Appuyez sur Entrée dans la cellule, puis réessayez.",
  ],
])("in %s, a window says why nothing was refreshed, until it is closed", async (language, title, text) => {
  const host = await staleWorkbook(language);
  const { completed, over } = refreshWhileEditing(host);
  const address = await windowOpen();
  expect(address.href).toMatch(/^https:\/\/addins\.example\.org\/ensemble\/fault\.html\?/);
  expect(errorNotice(address.search)).toMatchObject({ title, text });
  expect(completed()).toBe(false);

  officeClient().dialogs.dismiss();
  await over;
  expect(completed()).toBe(true);
  expect(shownValue(host)).toBe(2);
});

test("the command completes even where no window can open", async () => {
  const host = await staleWorkbook();
  const first = refreshWhileEditing(host);
  await windowOpen();
  const second = refreshWhileEditing(host);
  await second.over;
  expect(second.completed()).toBe(true);
  officeClient().dialogs.dismiss();
  await first.over;
});

test("the page of the window shows only Ensemble's own sentences, whatever its address", () => {
  expect(errorNotice("?language=fr-CA&code=excelRefused&detail=GeneralException").text).toContain(
    "(GeneralException)",
  );
  const { language, text } = errorNotice("?language=xx&code=partMissing&detail=Send+us+%3Cb%3Eyour+file");
  expect(language).toBe("en");
  expect(text).toContain("did not foresee (–)");
});

test("the page of the window shows the title and the sentence, in its language", async () => {
  document.body.innerHTML = "<main><h1></h1><p></p></main>";
  history.replaceState(null, "", "fault.html?language=fr&code=cellBeingEdited");
  await import("../../src/commands/fault");
  expect(document.documentElement.lang).toBe("fr-CA");
  expect(document.querySelector("h1")).toHaveTextContent("Le classeur n’a pas été actualisé");
  expect(document.querySelector("p")).toHaveTextContent("Une cellule est en cours de modification.");
});
