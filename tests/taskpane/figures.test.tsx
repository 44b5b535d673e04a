/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Host } from "../../src/host";
import type { CopyOptions } from "../support/builtWorkbook";
import { asColleague, openPanel, rowsOf } from "../support/entryPanels";
import { indicator, initiative, observation } from "../support/initiative";
import type { OpenPane } from "../support/pane";
import { requestGate } from "../support/requestGate";
import { onlyInSoak } from "../support/sample";

const PARTNERS = ["Library", "City", "Clinic", "School", "Shelter", "Museum"];
/** Six sums, a percentage and a weighted percentage, each quarter. */
const CODES = ["A", "B", "C", "D", "E", "F", "SHARE", "RATE"];

const FILE = initiative({
  initiative: { name: "Riverside Together", reportDate: "2026-03-15", frequency: "quarterly" },
  partners: PARTNERS.map((name) => ({ name })),
  indicators: CODES.map((code) =>
    indicator({
      ...{ code, name: `Indicator ${code}`, frequency: "quarterly", unit: "homes", kind: "number" },
      ...(code === "A" && { lowest: 0, highest: 500 }),
      ...(code === "SHARE" && { kind: "percent", combination: "mean" }),
      ...(code === "RATE" && { kind: "percent", combination: "weighted", numerator: "Pupils who read" }),
    }),
  ),
  reportingPlan: PARTNERS.flatMap((partner) => CODES.map((code) => ({ partner, indicator: code }))),
  observations: [
    observation({ indicator: "A", partner: "Library", period: "2025-09-30", value: 120 }),
    observation({ indicator: "B", partner: "Library", period: "2025-12-31", value: 75, note: "first count" }),
    observation({ indicator: "RATE", partner: "City", period: "2025-12-31", numerator: 9, denominator: 20 }),
    observation({ indicator: "C", partner: "City", period: "2025-12-31", status: "notAvailable" }),
    observation({ indicator: "D", partner: "City", period: "2025-12-31", value: 1 }),
    observation({ indicator: "D", partner: "City", period: "2025-12-31", value: 2 }),
  ],
});
const GRID = "The figures of a period, in a grid";

let host: Host;

async function openGrid(kind: string = GRID, options: CopyOptions = {}): Promise<OpenPane> {
  const panel = await openPanel(FILE, kind, { displayLanguage: "en-CA", ...options });
  ({ host } = panel);
  await screen.findByRole("grid");
  return panel.pane;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const cell = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const listed = (title: string) =>
  within(screen.getByRole("list", { name: title }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

const CAPTIONS = [
  "Indicator",
  "Partner",
  "Period end",
  "Value",
  "Numerator",
  "Denominator",
  "Status",
  "Note",
];
const rows = () => rowsOf(host, "Observations", CAPTIONS);
const DAY = "46022";

async function write(pane: OpenPane, name: string, text: string): Promise<void> {
  await pane.user.click(cell(name));
  await pane.user.keyboard(text);
}

onlyInSoak(() => {
  test("48 figures for a period that is typed: at most 60 actions, saved at once, with one undo", async () => {
    const pane = await openGrid();
    const before = rows();
    let actions = 1;
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "Another period…");
    await pane.user.type(screen.getByRole("textbox", { name: "Which period?" }), "T1 2026");
    actions += 2;
    expect(screen.getByRole("textbox", { name: "Which period?" })).toHaveAccessibleDescription(
      "Read as the period that ends on March 31, 2026.",
    );
    await pane.user.click(cell("Library, A"));
    actions += 1;
    // Each figure is typed and closed with Enter, which leads to the next one.
    for (const code of CODES) {
      for (const [index] of PARTNERS.entries()) {
        const figure = code === "RATE" ? `${index + 1}/20` : String(50 + index);
        expect(document.activeElement).toBe(cell(`${PARTNERS[index]}, ${code}`));
        await pane.user.keyboard(`${figure}{Enter}`);
        actions += 1;
      }
    }
    await pane.user.click(button("Save 48 figures"));
    actions += 1;
    expect(await screen.findByText(/48 rows added/)).toBeVisible();
    expect(actions).toBeLessThanOrEqual(60);
    expect(rows()).toHaveLength(before.length + 48);
    expect(rows()).toContain(`RATE | Museum | 46112 |  | 6 | 20 | Final | `);
    expect(rows()).toContain(`SHARE | Museum | 46112 | 55 |  |  | Final | `);
    await pane.user.click(button("Undo all of it"));
    await screen.findByText("All of it was taken back.");
    expect(rows()).toEqual(before);
  });
});

onlyInSoak(() => {
  test("a block from Excel fills cells from the current one, and what has no place is counted", async () => {
    const pane = await openGrid();
    expect(screen.getByRole("combobox", { name: "Period" })).toHaveDisplayValue(
      "December 2025: 44 of 48 to enter",
    );
    await pane.user.click(cell("Shelter, F"));
    await pane.user.paste("12,5\t45 %\n1 234\t\n7\t8\n");
    expect(cell("Shelter, F")).toHaveValue("12,5");
    expect(cell("Shelter, SHARE")).toHaveValue("45 %");
    expect(cell("Museum, F")).toHaveValue("1 234");
    expect(screen.getByText(/3 cells filled\. 2 values have no place here/)).toBeVisible();
    await pane.user.click(button("Save 3 figures"));
    await screen.findByText(/3 rows added/);
    expect(rows()).toEqual(
      expect.arrayContaining([
        `F | Shelter | ${DAY} | 12.5 |  |  | Final | `,
        `SHARE | Shelter | ${DAY} | 45 |  |  | Final | `,
        `F | Museum | ${DAY} | 1234 |  |  | Final | `,
      ]),
    );
  });
});

test("what is wrong is refused and what is hard to believe is marked at once, in words", async () => {
  const pane = await openGrid();
  expect(cell("Library, A")).toHaveAccessibleDescription("120 (2025-09)");
  await write(pane, "Library, A", "900");
  expect(cell("Library, A")).toHaveAccessibleDescription(/^Hard to believe.*500/s);
  expect(listed("Hard to believe")).toEqual([expect.stringMatching(/^Library, A – .*500/)]);
  await write(pane, "City, A", "many");
  expect(cell("City, A")).toBeInvalid();
  await write(pane, "City, SHARE", "140");
  await write(pane, "City, B", "12 %");
  await write(pane, "Library, RATE", "45");
  expect(listed("To correct")).toEqual([
    expect.stringMatching(/^Library, RATE – .*numerator/),
    expect.stringMatching(/^City, A – “many” is not a number/),
    expect.stringMatching(/^City, B – .*12/),
    expect.stringMatching(/^City, SHARE – .*140/),
  ]);
  await pane.user.click(button("Save 1 figure"));
  expect(screen.getByText("Some figures have to be corrected first.")).toBeVisible();
  expect(cell("Library, RATE")).toHaveFocus();
});

test("a value that is there is corrected only as listed; numerator and denominator replace a value", async () => {
  const pane = await openGrid();
  expect(cell("Library, B")).toHaveValue("75");
  expect(cell("City, RATE")).toHaveValue("9/20");
  expect(cell("City, D")).toHaveAttribute("readonly");
  await write(pane, "Library, B", "80");
  await write(pane, "City, RATE", "45");
  expect(cell("City, RATE")).toBeInvalid();
  await pane.user.type(screen.getByRole("textbox", { name: "Pupils who read" }), "10");
  await pane.user.type(screen.getByRole("textbox", { name: "Denominator" }), "20");
  expect(screen.getByText("Makes 50.")).toBeVisible();
  await write(pane, "City, C", "5");
  await write(pane, "City, E", "6");
  expect(listed("Values that are replaced")).toEqual([
    "Library, B: 75 becomes 80",
    "City, C: nothing becomes 5",
    "City, RATE: 9/20 becomes 10/20",
  ]);
  const before = rows();
  // A colleague sorts the rows meanwhile.
  await act(async () => void (await host.remoteUser.sortTable("Observations", "Indicator", "descending")));
  await pane.user.click(button("Save 1 new and replace 3"));
  await screen.findByText("1 row added. 3 rows changed.");
  expect(rows()).toEqual(
    expect.arrayContaining([
      `B | Library | ${DAY} | 80 |  |  |  | first count`,
      `RATE | City | ${DAY} |  | 10 | 20 |  | `,
      `C | City | ${DAY} | 5 |  |  | Final | `,
      `E | City | ${DAY} | 6 |  |  | Final | `,
    ]),
  );
  await pane.user.click(button("Undo all of it"));
  await screen.findByText("All of it was taken back.");
  expect(rows().sort()).toEqual(before.sort());
});

test("where a colleague reports the same meanwhile, nothing is saved before it is seen, and what was typed stays", async () => {
  const pane = await openGrid();
  await write(pane, "Library, B", "80");
  await act(() =>
    asColleague(({ tables }) => {
      const table = tables.getItem("Observations");
      table.columns.getItem("Value").getDataBodyRange().getCell(1, 0).values = [[77]];
    }),
  );
  await pane.user.click(button("Save 1 figure"));
  expect(await screen.findByText("The workbook has changed meanwhile")).toBeVisible();
  expect(cell("Library, B")).toHaveValue("80");
  expect(listed("Values that are replaced")).toEqual(["Library, B: 77 becomes 80"]);
  await pane.user.click(button("Save 1 figure"));
  expect(await screen.findByText("1 row changed.")).toBeVisible();
});

test("what is typed while figures are saved stays, and is saved next", async () => {
  const gate = requestGate();
  const pane = await openGrid(GRID, { beforeRequest: gate.beforeRequest });
  await write(pane, "Library, C", "4");
  await write(pane, "Library, D", "5");
  gate.close();
  await pane.user.click(button("Save 2 figures"));
  await write(pane, "Library, C", "6");
  await write(pane, "Library, E", "7");
  gate.open();
  expect(await screen.findByText(/2 rows added/)).toBeVisible();
  await waitFor(() => expect(cell("Library, D")).toHaveValue("5"));
  expect([cell("Library, C"), cell("Library, E")].map(({ value }) => value)).toEqual(["6", "7"]);
  expect(rows()).toContain(`C | Library | ${DAY} | 4 |  |  | Final | `);
  await pane.user.click(button("Save 1 new and replace 1"));
  expect(await screen.findByText("1 row added. 1 row changed.")).toBeVisible();
  expect(rows()).toContain(`C | Library | ${DAY} | 6 |  |  | Final | `);
  expect(rows()).toContain(`E | Library | ${DAY} | 7 |  |  | Final | `);
});

test("a figure whose partner is renamed meanwhile is listed until it is discarded, whatever else is saved", async () => {
  const pane = await openGrid();
  await write(pane, "Library, C", "4");
  await write(pane, "City, E", "5");
  await act(() =>
    asColleague(({ tables }) => {
      tables.getItem("Partners").columns.getItem("Partner").getDataBodyRange().getCell(0, 0).values = [
        ["Hall"],
      ];
      const planned = tables.getItem("ReportingPlan").columns.getItem("Partner").getDataBodyRange();
      CODES.forEach((_, row) => (planned.getCell(row, 0).values = [["Hall"]]));
    }),
  );
  await pane.user.click(button("Save 2 figures"));
  expect(await screen.findByText("The workbook has changed meanwhile")).toBeVisible();
  const title = /^Typed figures whose cell is gone/;
  expect(within(screen.getByRole("list", { name: title })).getByText("Library, C: 4")).toBeVisible();
  await pane.user.click(button("Save 1 figure"));
  expect(await screen.findByText(/1 row added/)).toBeVisible();
  expect(within(screen.getByRole("list", { name: title })).getByText("Library, C: 4")).toBeVisible();
  await pane.user.click(button("Discard these"));
  expect(screen.queryByRole("list", { name: title })).toBeNull();
});

test("in French, with the decimal comma; Escape gives a cell its former text back", async () => {
  const pane = await openGrid("Les chiffres d’une période, en grille", { displayLanguage: "fr-CA" });
  expect(screen.getByRole("grid", { name: "Chiffres de décembre 2025" })).toBeVisible();
  await write(pane, "Library, B", "1,234{Escape}");
  expect(cell("Library, B")).toHaveValue("75");
  await write(pane, "Library, C", "1,234{ArrowRight}");
  expect(cell("Library, D")).toHaveFocus();
  await pane.user.click(button("Enregistrer 1 chiffre"));
  expect(await screen.findByText(/1 ligne ajoutée/)).toBeVisible();
  expect(rows()).toContain(`C | Library | ${DAY} | 1.234 |  |  | Final | `);
});
