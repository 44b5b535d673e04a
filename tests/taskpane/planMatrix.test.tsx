/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { Host } from "../../src/host";
import type { CopyOptions } from "../support/builtWorkbook";
import { asColleague, openPanel, rowsOf } from "../support/entryPanels";
import { indicator, initiative } from "../support/initiative";
import type { OpenPane } from "../support/pane";
import { requestGate } from "../support/requestGate";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Riverside Together", reportDate: "2026-03-15" },
  partners: ["Library", "City", "Clinic"].map((name) => ({ name })),
  indicators: ["HOMES", "JOBS", "TREES"].map((code) => indicator({ code, name: `Indicator ${code}` })),
  reportingPlan: [
    { indicator: "HOMES", partner: "Library" },
    { indicator: "JOBS", partner: "Library", from: "2025-01-01", until: "2025-12-31" },
    { indicator: "HOMES", partner: "City" },
    { indicator: "HOMES", partner: "Clinic", breakdown: "Age" },
  ],
});
const KIND = "Who reports what, in a grid of ticks";

let host: Host;

async function openMatrix(kind = KIND, options: CopyOptions = {}, file = FILE): Promise<OpenPane> {
  const panel = await openPanel(file, kind, { displayLanguage: "en-CA", ...options });
  ({ host } = panel);
  await screen.findByRole("grid");
  return panel.pane;
}

const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole("checkbox", { name });
const plan = () => rowsOf(host, "ReportingPlan", ["Indicator", "Partner", "Breakdown", "From", "Until"]);

const BEFORE = [
  "HOMES | Library |  |  | ",
  "JOBS | Library |  | 45658 | 46022",
  "HOMES | City |  |  | ",
  "HOMES | Clinic | Age |  | ",
];

test("ticks by the keyboard are saved at once, with dates kept and one undo", async () => {
  const pane = await openMatrix();
  expect(box("Library, HOMES")).toBeChecked();
  expect(box("Library, JOBS, from January 1, 2025, until December 31, 2025")).toBeChecked();
  expect(box("Clinic, HOMES")).not.toBeChecked();
  expect(screen.getByText(/^1 further row of the plan is about a group/)).toBeVisible();
  act(() => box("Library, HOMES").focus());
  await pane.user.keyboard("{ArrowDown} {ArrowRight} {ArrowRight} {ArrowUp} {ArrowUp}");
  expect(box("Library, TREES")).toHaveFocus();
  expect(screen.getByText("3 reports to add. 1 report to take out.")).toBeVisible();
  await pane.user.click(button("Save the plan"));
  expect(await screen.findByText("3 rows added. 1 row emptied.")).toBeVisible();
  expect(plan().sort()).toEqual(
    [
      ...BEFORE.filter((row) => !row.startsWith("HOMES | City")),
      "JOBS | City |  |  | ",
      "TREES | City |  |  | ",
      "TREES | Library |  |  | ",
    ].sort(),
  );
  await pane.user.click(button("Undo all of it"));
  await screen.findByText("All of it was taken back.");
  expect(plan()).toEqual(BEFORE);
  await waitFor(() => expect(box("City, HOMES")).toBeChecked());
});

test("a row that holds more than the matrix shows is named, and goes only when the person says so", async () => {
  const pane = await openMatrix();
  await pane.user.click(box(/^Library, JOBS/));
  expect(screen.getByText("These rows hold more than the matrix shows, and stay:")).toBeVisible();
  const list = screen.getAllByRole("listitem").filter((each) => within(each).queryByText(/^Library, JOBS/));
  expect(list).toHaveLength(1);
  expect(button("Save the plan")).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(box("Take them out as well"));
  // A colleague adds a row above meanwhile.
  await act(() => asColleague(({ tables }) => void tables.getItem("ReportingPlan").rows.add(0)));
  await pane.user.click(button("Save the plan"));
  expect(await screen.findByText("1 row emptied.")).toBeVisible();
  expect(plan()).toEqual(BEFORE.filter((row) => !row.startsWith("JOBS")));
  await pane.user.click(button("Undo all of it"));
  await screen.findByText("All of it was taken back.");
  expect(plan().sort()).toEqual([...BEFORE].sort());
});

test("a colleague changes a row that is to go: nothing is saved, and the ticks stay", async () => {
  const pane = await openMatrix();
  await pane.user.click(box("City, HOMES"));
  await act(() =>
    asColleague(({ tables }) => {
      const body = tables.getItem("ReportingPlan").columns.getItem("From").getDataBodyRange();
      body.getCell(2, 0).values = [[45658]];
    }),
  );
  await pane.user.click(button("Save the plan"));
  expect(await screen.findByText("The workbook has changed meanwhile")).toBeVisible();
  expect(await screen.findByText("These rows hold more than the matrix shows, and stay:")).toBeVisible();
  expect(plan()).toContain("HOMES | City |  | 45658 | ");
});

test("a tick that a colleague sets as well stays a tick; one that is set while the plan is saved stays too", async () => {
  const gate = requestGate();
  const pane = await openMatrix(KIND, { beforeRequest: gate.beforeRequest });
  await pane.user.click(box("City, TREES"));
  await pane.user.click(box("City, JOBS"));
  await act(() =>
    asColleague(({ tables }) => {
      const { rows, columns } = tables.getItem("ReportingPlan");
      rows.add(0);
      columns.getItem("Indicator").getDataBodyRange().getCell(0, 0).values = [["TREES"]];
      columns.getItem("Partner").getDataBodyRange().getCell(0, 0).values = [["City"]];
    }),
  );
  await pane.user.click(button("Save the plan"));
  expect(await screen.findByText("The workbook has changed meanwhile")).toBeVisible();
  expect(box("City, TREES")).toBeChecked();
  expect(screen.getByText("1 report to add.")).toBeVisible();
  gate.close();
  await pane.user.click(button("Save the plan"));
  await pane.user.click(box("Clinic, JOBS"));
  gate.open();
  expect(await screen.findByText("1 row added.")).toBeVisible();
  expect(box("Clinic, JOBS")).toBeChecked();
  await waitFor(() => expect(screen.getByText("1 report to add.")).toBeVisible());
  expect(plan().sort()).toEqual([...BEFORE, "TREES | City |  |  | ", "JOBS | City |  |  | "].sort());
});

onlyInSoak(() => {
  test("in French: 30 indicators and 25 partners, of which one box is reached by the Tab key", async () => {
    const large = initiative({
      initiative: { name: "Rivière", reportDate: "2026-03-15" },
      partners: Array.from({ length: 25 }, (_, index) => ({ name: `Partenaire ${index + 1}` })),
      indicators: Array.from({ length: 30 }, (_, index) =>
        indicator({ code: `I${index + 1}`, name: `Nom ${index + 1}` }),
      ),
    });
    const pane = await openMatrix(
      "Qui transmet quoi, en grille à cocher",
      { displayLanguage: "fr-CA" },
      large,
    );
    const boxes = [...screen.getByRole("grid").querySelectorAll("input")];
    expect(boxes).toHaveLength(750);
    expect(boxes.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => boxes[0]!.focus());
    await pane.user.keyboard("{Control>}{End}{/Control} ");
    expect(screen.getByLabelText("Partenaire 25, I30")).toBeChecked();
    await pane.user.click(button("Enregistrer le plan"));
    expect(await screen.findByText(/1 ligne ajoutée/)).toBeVisible();
    expect(plan()).toEqual(["I30 | Partenaire 25 |  |  | "]);
  });
});
