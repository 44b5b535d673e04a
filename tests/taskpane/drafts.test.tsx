/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { officeClient, openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { cellOf, pasteRow } from "../support/paste";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";
const user = userEvent.setup({ delay: null });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const textbox = (name: string) => screen.getByRole("textbox", { name });

/** Opens the pane as a button of the ribbon does, replacing the page that was there before. */
async function reload(view = "setup"): Promise<void> {
  cleanup();
  window.history.replaceState(null, "", `/?view=${view}`);
  render(<App />);
  await screen.findByRole("navigation");
}

async function write(name: string, text: string): Promise<void> {
  const box = await screen.findByRole("textbox", { name });
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
}

afterEach(() => jest.restoreAllMocks());

describe("a new initiative", () => {
  const excel = (documentUrl = "", displayLanguage = "fr-CA") => openHost({ displayLanguage, documentUrl });
  const restoredNotice = () => screen.queryByText("Ce que vous aviez commencé est de retour.");

  test("input is restored after a reload, at the same step, until it is cleared", async () => {
    await excel();
    await reload();
    await write("Nom de l’initiative", "Rivière-aux-Pins");
    expect(restoredNotice()).not.toBeInTheDocument();
    await user.click(button("3. Partenaires"));
    await write("Partenaires", "Bibliothèque\nCLSC");

    await reload();
    expect(await screen.findByText("Ce que vous aviez commencé est de retour.")).toBeVisible();
    expect(await screen.findByRole("textbox", { name: "Partenaires" })).toHaveValue("Bibliothèque\nCLSC");
    await user.click(button("Précédent"));
    await user.click(button("Précédent"));
    expect(textbox("Nom de l’initiative")).toHaveValue("Rivière-aux-Pins");

    await user.click(button("Effacer"));
    expect(textbox("Nom de l’initiative")).toHaveValue("");
    await waitFor(() => expect(screen.getByText("Tout est effacé.")).toHaveFocus());
    await reload();
    expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue("");
    expect(restoredNotice()).not.toBeInTheDocument();
  });

  onlyInSoak(() => {
    test("another workbook never sees the draft, whether it was saved or not", async () => {
      await excel("https://example.org/a.xlsx");
      await reload();
      await write("Nom de l’initiative", "Rivière-aux-Pins");
      for (const address of ["https://example.org/b.xlsx", ""]) {
        await excel(address);
        await reload();
        expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue("");
      }
      await write("Nom de l’initiative", "Val-des-Monts");
      const other = await excel();
      other.workbook.name = "Classeur2";
      await reload();
      expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue("");

      await excel("https://example.org/a.xlsx");
      await reload();
      expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue(
        "Rivière-aux-Pins",
      );
    });
  });

  onlyInSoak(() => {
    test("the draft follows when the workbook is first saved, and no other workbook sees it", async () => {
      const unsaved = await excel();
      unsaved.workbook.name = "Classeur1";
      await reload();
      await write("Nom de l’initiative", "Rivière-aux-Pins");
      const saved = await excel("https://example.org/saved.xlsx");
      saved.workbook.name = "saved.xlsx";
      await reload();
      expect(await screen.findByText("Ce que vous aviez commencé est de retour.")).toBeVisible();
      expect(textbox("Nom de l’initiative")).toHaveValue("Rivière-aux-Pins");
      for (const [address, name] of [
        ["", "Classeur1"],
        ["https://example.org/other.xlsx", "other.xlsx"],
      ] as const) {
        (await excel(address)).workbook.name = name;
        await reload();
        expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue("");
      }
    });
  });

  test("the workbook's language follows the pane's until somebody chooses", async () => {
    await excel("https://example.org/a.xlsx");
    await reload();
    await write("Nom de l’initiative", "Rivière-aux-Pins");
    await excel("https://example.org/a.xlsx", "en-CA");
    await reload();
    expect(await screen.findByText("What you had begun is back.")).toBeVisible();
    await user.click(button("5. Language"));
    expect(await screen.findByRole("combobox", { name: "Workbook language" })).toHaveDisplayValue("English");
  });

  onlyInSoak(() => {
    test("reports input too long to survive a reload, and keeps it", async () => {
      await excel();
      await reload();
      await write("Enjeu", "x".repeat(250_000));
      expect(screen.getByText(/trop long pour être gardé/)).toBeVisible();
      await user.click(button("Aide"));
      await user.click(button("Configurer"));
      expect(textbox("Enjeu")).toHaveValue("x".repeat(250_000));
      await write("Enjeu", "Pauvreté");
      expect(screen.queryByText(/trop long pour être gardé/)).not.toBeInTheDocument();
      await reload();
      expect(await screen.findByRole("textbox", { name: "Enjeu" })).toHaveValue("Pauvreté");
    });
  });

  test("works in a browser without storage", async () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(full);
    jest.spyOn(Storage.prototype, "getItem").mockImplementation(full);
    await excel();
    await reload();
    await write("Nom de l’initiative", "Rivière-aux-Pins");
    await user.click(button("Suivant"));
    await user.click(await screen.findByRole("button", { name: "Précédent" }));
    expect(textbox("Nom de l’initiative")).toHaveValue("Rivière-aux-Pins");
  });

  onlyInSoak(() => {
    test("ignores invalid stored drafts", async () => {
      await excel();
      await reload();
      await write("Nom de l’initiative", "Rivière-aux-Pins");
      for (const text of ["{", "null", "[]", '{"name":5,"hidden":"all","step":"none"}']) {
        Object.keys(sessionStorage).forEach((key) => sessionStorage.setItem(key, text));
        await reload();
        expect(await screen.findByRole("textbox", { name: "Nom de l’initiative" })).toHaveValue("");
      }
    });
  });
});

describe("in an Ensemble workbook", () => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost({ displayLanguage: "en-CA" });
    const file = initiative({
      initiative: { name: "Riverside", reportDate: "2026-03-15" },
      partners: [{ name: "Library" }, { name: "City" }],
      indicators: [indicator({ code: "HOMES", name: "Homes" })],
    });
    await createWorkbook(file, { language: "en" });
  });
  beforeEach(() => host.attach(officeClient()));

  const values = () =>
    cellsOfHost(host.workbook)
      .tables.get("Observations")!
      .columns.get("Value")!
      .filter((value) => value !== "");
  const choose = (name: string, option: string) =>
    user.selectOptions(screen.getByRole("combobox", { name }), option);
  const restoredNotice = () => screen.findAllByText("What you had begun is back.");

  /** Each entry is for its own period, so that none conflicts with another. */
  async function fillIn(value: string): Promise<void> {
    await screen.findByRole("form", { name: "A value of an indicator" });
    await choose("Indicator", "HOMES");
    await choose("Partner", "Library");
    await write("Period end", `20${value}-12-31`);
    await write("Value", value);
  }
  /** Renames the first partner, as somebody at another Excel does. */
  async function colleagueRenames(name: string): Promise<void> {
    const { sheet, row, column } = cellOf(host, "Partners", "Partner", 0);
    await act(async () => void (await host.remoteUser.paste(sheet.id, row, column, [[name]])));
  }
  const protect = (isProtected: boolean) =>
    Excel.run(async ({ workbook }) => {
      const { protection } = workbook.tables.getItem("Observations").worksheet;
      if (isProtected) protection.protect();
      else protection.unprotect();
    });

  test("each form of Add data is restored, the current one open, and cleared once its entry is added", async () => {
    await reload("add");
    await fillIn("12");
    await choose("What do you want to add?", "note");
    await write("Description of the activities", "An evening");

    await reload("check");
    await reload("add");
    await restoredNotice();
    expect(textbox("Description of the activities")).toHaveValue("An evening");
    await choose("What do you want to add?", "observation");
    expect(textbox("Value")).toHaveValue("12");
    expect(screen.getByRole("combobox", { name: "Partner" })).toHaveDisplayValue("Library");
    await user.dblClick(button("Add to the workbook"));
    await screen.findByText(/^Added on the sheet “Data”/);
    expect(values()).toEqual([12]);

    await reload("add");
    await screen.findByRole("form", { name: "A value of an indicator" });
    expect(textbox("Value")).toHaveValue("");
    expect(screen.queryByText("What you had begun is back.")).not.toBeInTheDocument();
    await choose("What do you want to add?", "note");
    await user.click(button("Discard"));
    expect(textbox("Description of the activities")).toHaveValue("");
    expect(textbox("Date")).toHaveValue("2026-03-15");
  });

  test("partners, the report date, pasted figures with their columns, and the filters of the check are restored", async () => {
    await reload("setup");
    await write("Partners", "Clinic\nMuseum");
    await user.click(button("Dashboard"));
    const day = await screen.findByLabelText("Read the workbook as of");
    await user.clear(day);
    await user.type(day, "2026-12-31");
    await user.click(button("Add data"));
    await screen.findByRole("form", { name: "A value of an indicator" });
    await choose("What do you want to add?", "import");
    await write("Or paste cells here", "Who\tA\tB\nLibrary\t1\t2023\nCity\t2\t2023");
    await user.click(button("Read the figures"));
    await user.selectOptions(await screen.findByRole("combobox", { name: "A" }), "Note");

    await reload("setup");
    await restoredNotice();
    expect(textbox("Partners")).toHaveValue("Clinic\nMuseum");
    await user.click(button("Dashboard"));
    expect(await screen.findByLabelText("Read the workbook as of")).toHaveValue("2026-12-31");
    await user.click(button("Add data"));
    await restoredNotice();
    await user.click(await screen.findByRole("button", { name: "Read the figures" }));
    expect(await screen.findByRole("combobox", { name: "A" })).toHaveDisplayValue("Note");

    await pasteRow(host, "Observations", 5, { Indicator: "HOMES", Partner: "Libary", Value: 3 });
    await user.click(button("Check"));
    await user.click(await screen.findByRole("checkbox", { name: /^Errors/ }));
    await reload("check");
    expect(await screen.findByRole("checkbox", { name: /^Errors/ })).not.toBeChecked();
  });

  test("a partner renamed meanwhile is reported, and chosen again in the waiting entry", async () => {
    await reload("add");
    await fillIn("34");
    await colleagueRenames("City library");
    const before = values();
    await user.click(button("Add to the workbook"));
    const partner = screen.getByRole("combobox", { name: "Partner" });
    expect(await screen.findByText(/No partner is called “Library”/)).toBeVisible();
    await waitFor(() => expect(partner).toHaveFocus());
    expect(partner).toHaveDisplayValue("Library");
    expect(textbox("Value")).toHaveValue("34");
    expect(values()).toEqual(before);
    await choose("Partner", "City library");
    await user.click(button("Add to the workbook"));
    await screen.findByText(/^Added on the sheet “Data”/);
    expect(values()).toContain(34);
    await colleagueRenames("Library");
  });

  test("a protected sheet keeps the entry waiting and says how to lift the protection", async () => {
    await reload("add");
    await fillIn("56");
    await protect(true);
    await user.click(button("Add to the workbook"));
    expect(await screen.findByText(/choose Review, then Unprotect Sheet, and try again/)).toBeVisible();
    expect(textbox("Value")).toHaveValue("56");
    await protect(false);
    await user.click(button("Add to the workbook"));
    await screen.findByText(/^Added on the sheet “Data”/);
    expect(values()).toContain(56);
  });

  test("an entry waits while a cell is being edited; input typed meanwhile is for the next one", async () => {
    await reload("add");
    await fillIn("78");
    host.user.beginCellEdit();
    await user.click(button("Add to the workbook"));
    expect(button("Adding…")).toBeVisible();
    await write("Value", "90");
    host.user.endCellEdit();
    await screen.findByText(/^Added on the sheet “Data”/);
    expect(values()).toContain(78);
    expect(textbox("Value")).toHaveValue("90");
    expect(within(screen.getByRole("combobox", { name: "Partner" })).getByText("City")).toBeInTheDocument();
  });
});
