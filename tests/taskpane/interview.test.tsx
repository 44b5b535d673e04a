/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, screen, within } from "@testing-library/react";
import type { Host } from "../../src/host";
import type { CopyOptions } from "../support/builtWorkbook";
import { asColleague, openPanel, rowsOf } from "../support/entryPanels";
import { initiative } from "../support/initiative";
import { openPaneAt, type OpenPane } from "../support/pane";
import { requestGate } from "../support/requestGate";
import { onlyInSoak } from "../support/sample";

/** Two members have rated before: Ann on the day of the report, and Ben a year earlier. */
const FILE = initiative({
  initiative: { name: "Riverside Together", reportDate: "2026-03-15" },
  partners: [{ name: "Library" }],
  ratings: [
    { item: "fitIssue", member: "Ann", rating: "no", evidence: "Minutes of May", date: "2026-03-15" },
    { item: "fitIssue", member: "Ben", rating: "yes", date: "2025-03-15" },
    { item: "champions", member: "Ben", rating: "begun", date: "2025-03-15" },
  ],
});

let host: Host;
let actions = 0;

/** Opens the interview; the choice in the list is the first action. */
async function openInterview(kind: string | RegExp, options: CopyOptions = {}): Promise<OpenPane> {
  const panel = await openPanel(FILE, kind, { displayLanguage: "en-CA", ...options });
  ({ host } = panel);
  actions = 1;
  await screen.findByRole("button", { name: /^(Begin|Commencer)$/ });
  return panel.pane;
}

const QUESTION_BY_QUESTION = /^Readiness, question by question/;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const textbox = (name: string | RegExp) => screen.getByRole("textbox", { name });

async function click(pane: OpenPane, name: string | RegExp): Promise<void> {
  actions += 1;
  await pane.user.click(button(name));
}

async function press(pane: OpenPane, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    actions += 1;
    await pane.user.keyboard(key);
  }
}

async function type(pane: OpenPane, name: string | RegExp, text: string): Promise<void> {
  actions += 1;
  await pane.user.clear(textbox(name));
  await pane.user.type(textbox(name), text);
}

const question = (text: string | RegExp) => screen.findByRole("heading", { level: 2, name: text });

const ratings = () => rowsOf(host, "Ratings", ["Item", "Member", "Rating", "Evidence", "Date"]);

const DAY = "46096";

test("a session of three: 72 ratings by keys in at most 160 actions, written at once, with one undo", async () => {
  const pane = await openInterview(QUESTION_BY_QUESTION);
  const before = ratings();
  await type(pane, "Further names", "Cleo, Dan, Eve");
  expect(textbox("Date of the session")).toHaveAccessibleDescription("Read as March 15, 2026.");
  await click(pane, "Begin");
  expect(await question(/Is the issue complex/)).toHaveFocus();
  expect(screen.getByText("Question 1 of 24")).toBeVisible();
  for (let item = 0; item < 24; item += 1) await press(pane, "1", "2", "3");
  expect(await screen.findByRole("heading", { name: "Before it is written" })).toHaveFocus();
  expect(screen.getByText("72 new answers.")).toBeVisible();
  await click(pane, "Write into the workbook");
  expect(await screen.findByText(/72 rows added/)).toBeVisible();
  expect(actions).toBeLessThanOrEqual(160);
  expect(ratings()).toHaveLength(before.length + 72);
  expect(ratings()).toEqual(
    expect.arrayContaining([
      ...before,
      `Complex issue with a measurable target | Cleo | Fit: no |  | ${DAY}`,
      `Complex issue with a measurable target | Dan | Fit: partly |  | ${DAY}`,
      `Handling tensions, disagreement and conflict | Eve | 3 Largely in place |  | ${DAY}`,
    ]),
  );
  await pane.user.click(button("Undo all of it"));
  await screen.findByText("All of it was taken back.");
  expect(ratings()).toEqual(before);
});

test("one member: the keyboard moves, skips and reaches the evidence; earlier answers are shown", async () => {
  const pane = await openInterview(QUESTION_BY_QUESTION);
  await pane.user.click(screen.getByRole("checkbox", { name: "Ben" }));
  await pane.user.click(button("Begin"));
  await question(/Is the issue complex/);
  expect(screen.getByText("Ben said on March 15, 2025: Yes.")).toBeVisible();
  expect(screen.getByText(/^Answering for/)).toHaveTextContent("Answering for Ben.");
  await pane.user.keyboard("2");
  expect(await question(/many stakeholders/)).toHaveFocus();
  await pane.user.keyboard("{Backspace}");
  await question(/Is the issue complex/);
  expect(screen.getByRole("radio", { name: "Partly" })).toBeChecked();
  await pane.user.keyboard("e");
  expect(textbox(/What does it rest on/)).toHaveFocus();
  await pane.user.keyboard("Census 2024, page 3{Enter}");
  await question(/many stakeholders/);
  await pane.user.keyboard("{ArrowRight}");
  await question(/several sectors/);
  await pane.user.keyboard("{Enter}");
  expect(screen.getByText("Question 4 of 24")).toBeVisible();
  expect(screen.getByText("1 answer kept")).toBeVisible();
  await pane.user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(screen.getByText("Question 1 of 24")).toBeVisible();
});

test("an answer of the same day is replaced only once it is listed, wherever its row is by then", async () => {
  const pane = await openInterview(QUESTION_BY_QUESTION);
  await pane.user.click(screen.getByRole("checkbox", { name: "Ann" }));
  await pane.user.click(button("Begin"));
  await question(/Is the issue complex/);
  expect(screen.getByRole("radio", { name: "No" })).toBeChecked();
  expect(screen.getByText(/In the workbook for this day: No\./)).toBeVisible();
  await pane.user.click(screen.getByRole("radio", { name: "Yes" }));
  for (let item = 0; item < 24; item += 1) await pane.user.click(button("Next"));
  await screen.findByRole("heading", { name: "Before it is written" });
  expect(screen.getByText("No new answer.")).toBeVisible();
  expect(screen.getByText("Ann – Complex issue with a measurable target: No becomes Yes")).toBeVisible();
  expect(screen.getByText("23 questions are left without an answer.")).toBeVisible();
  // A colleague inserts a row above meanwhile.
  await act(() => asColleague(({ tables }) => void tables.getItem("Ratings").rows.add(0)));
  await pane.user.click(button("Write into the workbook"));
  expect(await screen.findByText(/1 row changed/)).toBeVisible();
  expect(ratings()).toContain(
    `Complex issue with a measurable target | Ann | Fit: yes | Minutes of May | ${DAY}`,
  );
  await pane.user.click(button("Undo all of it"));
  await screen.findByText("All of it was taken back.");
  expect(ratings()).toContain(
    `Complex issue with a measurable target | Ann | Fit: no | Minutes of May | ${DAY}`,
  );
});

test("where a colleague answers for the same member meanwhile, nothing is written before it is seen; what is answered while it is written stays", async () => {
  const gate = requestGate();
  const pane = await openInterview(QUESTION_BY_QUESTION, {
    calculates: false,
    beforeRequest: gate.beforeRequest,
  });
  await pane.user.click(screen.getByRole("checkbox", { name: "Ann" }));
  await pane.user.click(button("Begin"));
  await question(/Is the issue complex/);
  await pane.user.keyboard("3");
  for (let item = 1; item < 24; item += 1) await pane.user.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "Before it is written" });
  await act(() =>
    asColleague(({ tables }) => {
      const body = tables.getItem("Ratings").columns.getItem("Rating").getDataBodyRange();
      body.getCell(0, 0).values = [["Fit: partly"]];
    }),
  );
  await pane.user.click(button("Write into the workbook"));
  expect(await screen.findByText("The workbook has changed meanwhile")).toBeVisible();
  expect(
    await screen.findByText("Ann – Complex issue with a measurable target: Partly becomes Yes"),
  ).toBeVisible();
  expect(ratings()).toContain(
    `Complex issue with a measurable target | Ann | Fit: partly | Minutes of May | ${DAY}`,
  );
  gate.close();
  await pane.user.click(button("Write into the workbook"));
  await pane.user.click(button("Back to the questions"));
  await pane.user.keyboard("2");
  gate.open();
  expect(await screen.findByText(/1 row changed/)).toBeVisible();
  await pane.user.click(button("Another session"));
  await pane.user.click(button("Begin"));
  expect(await screen.findByText("1 answer kept")).toBeVisible();
});

onlyInSoak(() => {
  test("in French: what is missing at the start is said, and a reload keeps the answers", async () => {
    const pane = await openInterview("L’état de préparation, en entrevue", {
      calculates: false,
      displayLanguage: "fr-CA",
    });
    await pane.user.clear(textbox("Date de la séance"));
    await pane.user.click(button("Commencer"));
    expect(textbox("Autres noms")).toHaveAccessibleDescription(/Indiquez qui répond/);
    expect(textbox("Date de la séance")).toHaveAccessibleDescription(/Indiquez le jour/);
    await pane.user.type(textbox("Date de la séance"), "1er avril 2026");
    await pane.user.type(textbox("Autres noms"), "Élise");
    await pane.user.click(button("Commencer"));
    await question(/La problématique|complexe/);
    await pane.user.keyboard("3");
    document.body.replaceChildren();
    const again = openPaneAt("?view=add");
    await screen.findByText("Question 2 sur 24");
    expect(screen.getByText("1 réponse gardée")).toBeVisible();
    await again.user.keyboard("{Backspace}");
  });
});

onlyInSoak(() => {
  test("the results are those of the sheet: where members differ comes first", async () => {
    const pane = await openInterview(QUESTION_BY_QUESTION, { calculates: true });
    await pane.user.type(textbox("Further names"), "Cleo, Dan");
    await pane.user.click(button("Begin"));
    await question(/Is the issue complex/);
    await pane.user.keyboard("13");
    for (let item = 1; item < 24; item += 1) await pane.user.keyboard("33");
    await pane.user.click(await screen.findByRole("button", { name: "Write into the workbook" }));
    await screen.findByText(/48 rows added/);
    await act(async () => host.settle());
    const heading = await screen.findByRole("heading", { name: "Where members see it differently" });
    const list = await screen.findAllByRole("list");
    const [differing] = list.filter(
      (each) => heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(within(differing!).getAllByRole("listitem")[0]).toHaveTextContent(
      "Complex issue with a measurable target",
    );
    expect(differing).toHaveTextContent("from 0 to 2");
  });
});
