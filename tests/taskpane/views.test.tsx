/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import manifest from "../../package.json";
import { openPaneAt, selectedCell, settleHost } from "../support/pane";
import { onlyInSoak } from "../support/sample";

/** One role held by one person, one indicator with two rows in conflict; nothing else is done yet. */
const FILE = initiative({
  initiative: { name: "Riverside Together", community: "Riverside", reportDate: "2025-06-30" },
  partners: [{ name: "Library" }, { name: "City" }],
  roleHolders: [{ role: "vision", person: "Ana", part: "lead", partner: "City" }],
  indicators: [indicator({ partner: "City" })],
  observations: [observation({ partner: "City", value: 10 }), observation({ partner: "City", value: 12 })],
});

let host: Host;
beforeAll(async () => {
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await createWorkbook(FILE, { language: "en" });
});

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const line = (name: RegExp | string) => screen.findByRole("button", { name });

/** Enters values into the first free row of a table, as a colleague elsewhere would. */
async function colleagueEnters(table: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
  const { area, columns } = sheet.tables.find(({ name }) => name === table)!;
  const filled = (row: number) => (sheet.cells.get(row, area.column)?.value ?? "") !== "";
  let row = area.row + 1;
  while (filled(row)) row += 1;
  for (const [caption, text] of Object.entries(entries)) {
    const column = area.column + columns.findIndex(({ name }) => name === caption);
    await act(async () => void (await host.remoteUser.typeInto(sheet.id, row, column, text)));
  }
  await settleHost(host);
}

test("Home lists the next steps in the method's order, and the state of the initiative", async () => {
  const { user } = openPaneAt();
  await heading("Riverside Together");
  const region = within(await screen.findByRole("region", { name: "What to do next" }));
  const steps = () => region.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  const firstSteps = [
    expect.stringMatching(/^Rate your readiness together/),
    expect.stringMatching(/^Find someone for 5 roles/),
    expect.stringMatching(/^Find a backup for Ana/),
    expect.stringMatching(/^Enter 1 value that is due/),
  ];
  expect(steps()).toEqual(firstSteps);
  const more = region.getByRole("button", { name: /^Show \d+ more steps$/ });
  const others = Number(/\d+/.exec(more.textContent)?.[0]);
  await user.click(more);
  expect(steps()).toEqual([
    ...firstSteps,
    expect.stringMatching(/^Settle 2 rows of data in conflict/),
    ...Array<unknown>(others - 1).fill(expect.any(String)),
  ]);
  expect(region.getByText(`${steps().length} steps`)).toBeVisible();
  await user.click(region.getByRole("button", { name: "Show fewer steps" }));
  expect(steps()).toEqual(firstSteps);
  const situation = within(screen.getByRole("region", { name: "Where you stand" })).getAllByRole("button");
  expect(situation.map(({ textContent }) => textContent)).toEqual([
    "○Results 0 of 1 on track",
    "■Roles 1 of 6 covered, 0 with a backup",
    expect.stringMatching(/^○Readiness Not assessed/),
    "▲Data 0 of 1 values reported for the latest period",
    "●Steps Nothing is late",
    expect.stringMatching(/^■Canvas \d of 7 dimensions up to date$/),
  ]);
});

test("each step opens, with its reason and what resolves it; one is open at a time", async () => {
  const { user } = openPaneAt();
  const first = await line(/^Rate your readiness together$/);
  const third = await line(/^Find a backup for Ana$/);
  expect(first).toHaveAttribute("aria-expanded", "true");
  expect(third).toHaveAttribute("aria-expanded", "false");
  await user.click(third);
  expect(third).toHaveAttribute("aria-expanded", "true");
  expect(first).toHaveAttribute("aria-expanded", "false");
  expect(screen.getByText(/^If this person leaves, nobody is left for /)).toBeVisible();
  await user.click(await line(/^Enter 1 value that is due$/));
  const steps = within(screen.getByRole("region", { name: "What to do next" }));
  expect(await steps.findByText("Late reports: 5. Not heard from: City")).toBeVisible();
  await user.click(await line(/^Find a backup for Ana$/));
  await user.click(third);
  expect(third).toHaveAttribute("aria-expanded", "false");
});

test("Home says what is wrong with the workbook itself, as the dashboard does, and leads to Check", async () => {
  const writeUsable = (content: string | number) =>
    Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Observations");
      const cell = columns.getItem("Usable value").getDataBodyRange().getCell(0, 0);
      cell.load("formulas");
      await context.sync();
      const before = String(cell.formulas[0]![0]);
      cell.formulas = [[content]];
      await context.sync();
      return before;
    });
  const formula = await writeUsable(9999);
  await host.settle();
  openPaneAt();
  const text = /Calculated cells without their formula, or with an error: 1 \(Data\)/;
  expect((await screen.findByText(text)).closest("[role=group], .fui-MessageBar")!.textContent).toMatch(
    /Figures on this page may be wrong/,
  );
  fireEvent.click(screen.getByRole("button", { name: "Open “Check”" }));
  await heading(/Check/);
  await writeUsable(formula);
  await host.settle();
});

test("a line leads to its cells, a step to the view that resolves it", async () => {
  const { user } = openPaneAt();
  await user.click(await line(/^Results/));
  await settleHost(host);
  expect(await selectedCell()).toMatch(/^Dashboard!/);
  await user.click(await line(/^Readiness/));
  await settleHost(host);
  expect(await selectedCell()).toMatch(/^Readiness!/);
  await user.click(await line(/^Show \d+ more steps$/));
  await user.click(await line(/^Settle 2 rows/));
  await user.click(await line("Open “Check”"));
  expect(await heading("Check")).toHaveFocus();
  expect(screen.getByRole("button", { name: "Check" })).toHaveAttribute("aria-current", "page");
  expect(screen.getByRole("button", { name: "Home" })).not.toHaveAttribute("aria-current");
});

test("a step leads to its form, whatever was added last", async () => {
  const { user, view } = openPaneAt();
  const kind = () => screen.getByRole("combobox", { name: "What do you want to add?" });
  await user.click(await screen.findByRole("button", { name: "Start the interview" }));
  expect(await heading("Add data")).toHaveFocus();
  expect(kind()).toHaveDisplayValue("Readiness, question by question");
  expect(await screen.findByRole("textbox", { name: /^Who/ })).toBeVisible();
  await view("Home", "Riverside Together");
  await user.click(await line(/^Find someone for/));
  await user.click(await line("Name a person"));
  expect(kind()).toHaveDisplayValue("Someone who holds a role");
  await user.selectOptions(kind(), "A progress note");
  expect(kind()).toHaveDisplayValue("A progress note");
  await view("Home", "Riverside Together");
  await view("Add data");
  expect(kind()).toHaveDisplayValue("A progress note");
});

test("a colleague's changes are read, and announced until they were seen", async () => {
  const { user } = openPaneAt();
  await line(/Roles 1 of 6 covered/);
  expect(screen.queryByText(/Someone else has just changed/)).not.toBeInTheDocument();
  await colleagueEnters("RoleHolders", { Role: "Mobilise resources", "Person or function": "Bo" });
  expect(await line(/Roles 2 of 6 covered/)).toBeVisible();
  expect(screen.getByText(/Someone else has just changed/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "OK" }));
  expect(screen.queryByText(/Someone else has just changed/)).not.toBeInTheDocument();
});

describe("Dashboard", () => {
  test("shows the scorecard of an indicator, says how to print it, and has no other one to go on to", async () => {
    const { user } = openPaneAt("?view=dashboard");
    await user.click(await screen.findByRole("button", { name: /^Show scorecard of / }));
    await settleHost(host);
    expect(await selectedCell()).toMatch(/^Scorecard!/);
    expect(await screen.findByText(/^The Scorecard sheet shows X\. To print it .* Ctrl\+P/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Next indicator" })).toHaveAttribute("aria-disabled", "true");
  });

  const field = () => screen.findByLabelText("Read the workbook as of");

  test("pins the report date, and follows today again", async () => {
    const { user } = openPaneAt("?view=dashboard");
    fireEvent.change(await field(), { target: { value: "2026-03-31" } });
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    expect(await screen.findByText("Pinned to March 31, 2026.")).toBeVisible();
    expect(screen.getByText("As of March 31, 2026")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Follow today" }));
    expect(await screen.findByText(/^Follows today, /)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Follow today" })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "Pin this date" })).toHaveFocus());
  });

  test("sets the report date back to what it was", async () => {
    const { user } = openPaneAt("?view=dashboard");
    const undo = () => screen.queryByRole("button", { name: "Undo" });
    fireEvent.change(await field(), { target: { value: "2026-03-31" } });
    expect(undo()).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    await screen.findByText("Pinned to March 31, 2026.");
    fireEvent.change(await field(), { target: { value: "2026-06-30" } });
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    await screen.findByText("Pinned to June 30, 2026.");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Pinned to March 31, 2026.")).toBeVisible();
    await waitFor(() => expect(undo()).not.toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "Follow today" }));
    await screen.findByText(/^Follows today, /);
  });

  test("refuses dates that spreadsheets do not support, and keeps input while another view is open", async () => {
    const { user, view } = openPaneAt("?view=dashboard");
    fireEvent.change(await field(), { target: { value: "1890-01-01" } });
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    expect(await screen.findByText(/Choose a day between 1901 and 2199/)).toBeVisible();
    expect(await field()).toHaveFocus();
    await view("Help");
    await view("Dashboard");
    expect(await field()).toHaveValue("1890-01-01");
  });

  test("reports that the date cannot be changed while its sheet is protected", async () => {
    // Entry cells are unlocked by default; somebody has locked this one.
    const protect = (on: boolean) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Initiative");
        if (!on) sheet.protection.unprotect();
        context.workbook.names.getItem("EnsembleProfileReportDate").getRange().format.protection.locked = on;
        if (on) sheet.protection.protect();
        await context.sync();
      });
    const { user } = openPaneAt("?view=dashboard");
    await field();
    await act(() => protect(true));
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    expect(await screen.findByText(/The sheet “Initiative” is protected/)).toBeVisible();
    await act(() => protect(false));
  });

  test("says that Excel calculates only when asked, and calculates what the pane changes", async () => {
    const mode = (calculationMode: "Manual" | "Automatic") =>
      Excel.run(async (context) => {
        context.application.calculationMode = calculationMode;
        await context.sync();
      });
    await mode("Manual");
    const { user } = openPaneAt("?view=dashboard");
    expect(await screen.findByText(/\(manual calculation\)\. Figures do not follow/)).toBeVisible();
    fireEvent.change(await field(), { target: { value: "2026-03-31" } });
    await user.click(screen.getByRole("button", { name: "Pin this date" }));
    expect(await screen.findByText("As of March 31, 2026")).toBeVisible();
    await colleagueEnters("RoleHolders", { Role: "Advance policy", "Person or function": "Cy" });
    expect(await screen.findByText(/these figures may be out of date/)).toBeVisible();
    const covered = () => Number(/^(\d) of 6$/.exec(screen.getByText(/^\d of 6$/).textContent ?? "")?.[1]);
    const before = covered();
    await user.click(screen.getByRole("button", { name: "Calculate now" }));
    await waitFor(() => expect(covered()).toBe(before + 1));
    await user.click(screen.getByRole("button", { name: "Calculate automatically" }));
    await waitFor(() => expect(screen.queryByText(/manual calculation/)).not.toBeInTheDocument());
    await mode("Automatic");
  });

  test("computes the workbook again when asked", async () => {
    const { user } = openPaneAt("?view=dashboard");
    await user.click(await screen.findByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Every figure has been calculated again.")).toBeVisible();
  });
});

test("Help leads to each sheet, and shows the version and the sources, in French too", async () => {
  const { user } = openPaneAt("?view=help");
  await user.click(await screen.findByRole("button", { name: "Open the Guide sheet" }));
  await settleHost(host);
  expect(await selectedCell()).toBe("Guide!A1");
  await user.click(screen.getByRole("button", { name: "Français" }));
  expect(screen.getByText(`Version ${manifest.version}`)).toBeVisible();
  expect(screen.getByText(/^Institut Tamarack, «\sCanevas/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: /^Confidentialité/ })).toHaveAttribute(
    "href",
    "assets/privacy.html#fr",
  );
});

test("an address that names no view opens Home", async () => {
  openPaneAt("?view=elsewhere");
  expect(await heading("Riverside Together")).toBeVisible();
  expect(screen.getByRole("button", { name: "Home" })).toHaveAttribute("aria-current", "page");
});

test("reports what cannot be shown, and shows the rest", async () => {
  await act(async () => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem("EnsembleDashboardLateSteps").delete();
      context.workbook.names.add("EnsembleDashboardLateSteps", "=1");
      await context.sync();
    });
  });
  openPaneAt();
  expect(await screen.findByText("The figures could not be read")).toBeVisible();
});

test("an indicator shows what is still coming in, or that nobody is assigned to report it", async () => {
  const complete = { indicator: "X", value: 1, period: "2023-12-31" };
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await createWorkbook(
    initiative({
      initiative: { name: "Two", reportDate: "2025-06-30" },
      partners: [{ name: "Library" }, { name: "City" }],
      indicators: [indicator({ name: "Reported" }), indicator({ code: "Y", name: "Forgotten" })],
      observations: [
        observation({ ...complete, partner: "Library" }),
        observation({ ...complete, partner: "City" }),
        observation({ partner: "City", value: 2 }),
      ],
    }),
    { language: "en" },
  );
  openPaneAt("?view=dashboard");
  const item = async (name: string) => (await screen.findByText(name)).closest("li");
  expect(await item("Reported")).toHaveTextContent("2 of 2 partners reported");
  expect(await item("Reported")).toHaveTextContent("2024-12-31: 1 of 2 so far");
  expect(await item("Forgotten")).toHaveTextContent("No partner is assigned to report it");
});

onlyInSoak(() => {
  test("while nothing has begun nothing is marked as wrong, until somebody holds a role", async () => {
    host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
    await createWorkbook(initiative({ initiative: { name: "New" } }), { language: "en" });
    const { user } = openPaneAt();
    const region = (name: string) => screen.findByRole("region", { name });
    const uncovered = /■ Roles that nobody holds/;
    expect(await region("To settle")).toHaveTextContent(/○ Roles that nobody holds/);
    expect(await region("Where you stand")).not.toHaveTextContent(/[■▲]/);
    await user.click(await screen.findByRole("button", { name: "Dashboard" }));
    expect(await region("Backbone roles")).toHaveTextContent(/○\s*Uncovered/);
    expect(await region("Progress canvas")).not.toHaveTextContent(/[■▲]/);
    await user.click(await screen.findByRole("button", { name: "Home" }));
    await colleagueEnters("RoleHolders", { Role: "Guide vision and strategy", "Person or function": "Ana" });
    await waitFor(async () => expect(await region("To settle")).toHaveTextContent(uncovered));
    expect(await region("Where you stand")).toHaveTextContent(/■/);
  });
});
