/**
 * Forms for every entity, over the real host: an entry is added, refused, taken away again, found, changed, and put back,
 * in both languages.
 * @jest-environment <rootDir>/tests/support/run/page.cjs
 */
import "../support/page";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { captionOf } from "../../src/blueprint/columns";
import { listEntries } from "../../src/excel";
import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { PANE_ADD_TEXTS } from "../../src/languages/texts/pane/add";
import { PANE_COMMON_TEXTS } from "../../src/languages/texts/pane/common";
import { PANE_ENTRY_TEXTS } from "../../src/languages/texts/pane/entry";
import { translate } from "../../src/languages/messages";
import { ENTITIES, fieldsOf, TABLE_IDS, type TableId } from "../../src/model/entities";
import { App } from "../../src/taskpane/App";
import { formOf } from "../../src/taskpane/views/add/entry/forms";
import { FORM_GROUPS, type FormId } from "../../src/taskpane/views/viewIds";
import { onlyInSoak, someOf } from "../support/sample";
import { requestGate } from "../support/requestGate";
import { openBuiltWorkbook, type CopyOptions } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { contentOf, differences } from "../support/safety/workbookContent";

const FILE = initiative({
  initiative: { name: "Riverside Together", reportDate: "2026-03-15" },
  partners: [{ name: "Library" }, { name: "City", note: "first" }],
  roles: [{ role: "policy", strengths: "Known by all" }],
  roleHolders: [{ role: "policy", person: "Ada", part: "lead", from: "2025-01-01" }],
  bodies: [{ name: "Steering", level: "steering" }],
  ratings: [{ item: "sincerity", member: "Director", rating: "begun", date: "2026-01-01" }],
  checklist: [{ section: "agenda", item: "An own item" }],
  sustainability: [{ what: "The table" }],
  canvas: [{ dimension: "agenda", description: "A first plan", date: "2026-01-10" }],
  activities: [{ name: "Night school", partner: "City" }],
  indicators: [
    indicator({ code: "HOMES", name: "Homes", unit: "homes" }),
    indicator({ code: "JOBS", name: "Jobs" }),
  ],
  reportingPlan: [{ indicator: "HOMES", partner: "City", from: "2024-01-01" }],
  groups: [{ breakdown: "Age", group: "Under 18" }],
  rules: [{ indicator: "HOMES", atMost: "JOBS" }],
  observations: [observation({ indicator: "HOMES", partner: "City", period: "2025-12-31", value: 12.5 })],
  debrief: [{ tool: "backbone", question: "Own question" }],
});

/** Deleting the first moves the last one to where the second was. */
const REPORTS = [
  observation({ indicator: "HOMES", partner: "City", period: "2024-12-31", value: 11 }),
  observation({ indicator: "HOMES", partner: "City", period: "2025-12-31", value: 12 }),
  observation({ indicator: "HOMES", partner: "City", period: "2023-12-31", value: 13 }),
];

let host: Host;
let actions = 0;
const plain = userEvent.setup({ delay: null });

/** A person: each click, key of navigation and filled field counts as one action. */
const user = {
  click: (element: Element) => count(() => plain.click(element)),
  choose: (list: Element, option: string) => count(() => plain.selectOptions(list, option)),
  type: (box: Element, text: string) =>
    count(async () => {
      await plain.clear(box);
      await plain.click(box);
      await plain.paste(text);
    }),
};
async function count(work: () => Promise<void>): Promise<void> {
  actions += 1;
  await work();
}

let language: Language = "en";
const t = (key: keyof typeof PANE_ADD_TEXTS.en, params = {}) =>
  translate(PANE_ADD_TEXTS, language, key, params);
const te = (key: keyof typeof PANE_ENTRY_TEXTS.en, params = {}) =>
  translate(PANE_ENTRY_TEXTS, language, key, params);

async function open(inLanguage: Language, options: CopyOptions = {}, file = FILE): Promise<void> {
  language = inLanguage;
  host = await openBuiltWorkbook(
    file,
    { language: "en" },
    { calculates: false, displayLanguage: `${inLanguage}-CA`, ...options },
  );
  render(<App />);
  const add = translate(PANE_COMMON_TEXTS, language, "view.add");
  await plain.click(await screen.findByRole("button", { name: add }));
  await screen.findByRole("form", { name: t("kind.observation") });
  actions = 0;
}

/** The kind's part of the view. */
async function chooseKind(id: FormId): Promise<void> {
  await user.choose(screen.getByRole("combobox", { name: t("add.kind") }), id);
}
const tab = (mode: "mode.new" | "mode.edit") => screen.getByRole("tab", { name: new RegExp(te(mode)) });
const inForm = (name: string) => within(screen.getByRole("form", { name }));

type Form = ReturnType<typeof inForm>;
const captionFor = (table: TableId, id: string) => captionOf(table, id, language);

/** Fills in a field: chooses, or types. */
async function fill(form: Form, table: TableId, id: string, value: string): Promise<void> {
  const name = captionFor(table, id);
  const list = form.queryByRole("combobox", { name });
  if (list instanceof HTMLSelectElement) return user.choose(list, value);
  return user.type(list ?? form.getByRole("textbox", { name }), value);
}

interface Case {
  readonly table: TableId;
  /** the answers of a new entry, with those that are needed last */
  readonly added: Readonly<Record<string, string>>;
  /** an answer that is refused, and why */
  readonly refused: readonly [field: string, text: string];
  /** the title of the entry that is edited, by a text in it */
  readonly search: string;
  readonly edited: readonly [field: string, text: string];
}

const CASES: Readonly<Record<FormId, Case>> = {
  observation: {
    table: "Observations",
    added: { indicator: "JOBS", partner: "Library", value: "7", period: "2025-12-31" },
    refused: ["value", "a dozen"],
    search: "HOMES",
    edited: ["value", "13,25"],
  },
  indicator: {
    table: "Indicators",
    added: { code: "READ", name: "Reading" },
    refused: ["code", "homes"],
    search: "HOMES",
    edited: ["unit", "flats"],
  },
  plan: {
    table: "ReportingPlan",
    added: { indicator: "JOBS", partner: "Library" },
    refused: ["until", "soon"],
    search: "HOMES",
    edited: ["until", "2027-12-31"],
  },
  group: {
    table: "Groups",
    added: { breakdown: "Age", group: "18 to 64" },
    refused: ["group", "under 18"],
    search: "Under",
    edited: ["order", "2"],
  },
  rule: {
    table: "Rules",
    added: { indicator: "JOBS", atMost: "HOMES" },
    refused: ["atMost", "JOBS"],
    search: "JOBS",
    edited: ["note", "=part of"],
  },
  partner: {
    table: "Partners",
    added: { name: "School" },
    refused: ["name", "city"],
    search: "City",
    edited: ["contact", "Director"],
  },
  role: {
    table: "Roles",
    added: { role: "Welcome" },
    refused: ["role", "Advance policy"],
    search: "Advance policy",
    edited: ["pooled", "A van"],
  },
  holder: {
    table: "RoleHolders",
    added: { role: "Advance policy", person: "Bea", part: "backup" },
    refused: ["until", "soon"],
    search: "Ada",
    edited: ["until", "2027-12-31"],
  },
  body: {
    table: "Bodies",
    added: { name: "Evaluation group" },
    refused: ["nextMeeting", "soon"],
    search: "Steering",
    edited: ["meets", "Monthly"],
  },
  note: {
    table: "Canvas",
    added: { dimension: "research", description: "A survey", date: "2026-02-01" },
    refused: ["review", "2020-01-01"],
    search: "first plan",
    edited: ["evidence", "'Minutes"],
  },
  activity: {
    table: "Activities",
    added: { name: "Street library", partner: "Library", from: "2026-01-01" },
    refused: ["until", "soon"],
    search: "Night",
    edited: ["state", "underWay"],
  },
  checklist: {
    table: "Checklist",
    added: { section: "agenda", item: "Another item" },
    refused: ["date", "soon"],
    search: "own item",
    edited: ["state", "done"],
  },
  debrief: {
    table: "Debrief",
    added: { tool: "backbone", question: "What next?" },
    refused: ["due", "soon"],
    search: "Own question",
    edited: ["answer", "We go on"],
  },
  sustainability: {
    table: "Sustainability",
    added: { what: "The school" },
    refused: ["due", "soon"],
    search: "The table",
    edited: ["owner", "Coordinator"],
  },
  rating: {
    table: "Ratings",
    added: { member: "Analyst", item: "sincerity", rating: "begun", date: "2026-02-01" },
    refused: ["date", "soon"],
    search: "Director",
    edited: ["evidence", "Survey"],
  },
};

/** Of what a form offers by another text than its id. */
const ADDED_IDS: Readonly<Record<string, string>> = { "Advance policy": "policy" };

const KINDS = Object.values(FORM_GROUPS).flat();
/** Each kind, in one of the languages. */
const CHOSEN = someOf(
  KINDS.flatMap((id) => (["en", "fr"] as const).map((each) => [id, each] as const)),
  0.5,
  ([id]) => id,
);

test("every entity has a form, with all of its fields", () => {
  expect(KINDS.map((id) => formOf(id).table).sort()).toEqual([...TABLE_IDS].sort());
  for (const id of KINDS) {
    const { table, fields } = formOf(id);
    expect(fields.map(({ column }) => column.id).sort()).toEqual(
      fieldsOf(table)
        .map(([field]) => field)
        .sort(),
    );
  }
});

/** Those of which an entry is also changed: all by the same list and form. One of each way to get there. */
const CHANGED = someOf(CHOSEN, 0.3, ([id]) => formOf(id).isEditedFirst);

describe.each(CHOSEN)("a new entry: %s, in “%s”", (id, inLanguage) => {
  const { table, added, refused } = CASES[id];
  const main = ENTITIES[table].mainField;

  test("is added, refused where it is wrong, and taken away again", async () => {
    await open(inLanguage);
    const before = contentOf(host);
    await chooseKind(id);
    if (formOf(id).isEditedFirst) await user.click(tab("mode.new"));
    const form = inForm(t(`kind.${id}`));
    if (id === "indicator")
      await user.choose(form.getByRole("combobox", { name: te("template") }), "reached");
    for (const [field, text] of Object.entries(added)) await fill(form, table, field, text);
    const finish = async () => {
      for (let next = form.queryByRole("button", { name: te("step.next") }); next;) {
        const step = form.getByRole("button", { current: "step" });
        await user.click(next);
        if (form.getByRole("button", { current: "step" }) === step) return;
        next = form.queryByRole("button", { name: te("step.next") });
      }
      await user.click(form.getByRole("button", { name: t("add.action") }));
    };
    await fill(form, table, refused[0], refused[1]);
    await finish();
    const name = captionFor(table, refused[0]);
    const control = () => form.queryByRole("combobox", { name }) ?? form.getByRole("textbox", { name });
    await waitFor(() => expect(control()).toBeInvalid());
    expect(differences(before, contentOf(host))).toEqual([]);

    await fill(form, table, refused[0], added[refused[0]] ?? "");
    await finish();
    await screen.findByRole("button", { name: t("add.undo") });
    const { entries } = await listEntries(table);
    expect(entries.map(({ values }) => values[main])).toContain(ADDED_IDS[added[main] ?? ""] ?? added[main]);
    await user.click(screen.getByRole("button", { name: t("add.undo") }));
    await screen.findByText(t("add.undone"));
    expect(differences(before, contentOf(host))).toEqual([]);
  });
});

describe.each(CHANGED)("an entry: %s, in “%s”", (id, inLanguage) => {
  const { table, search, edited } = CASES[id];

  test("is found and changed in at most five actions, and put back", async () => {
    await open(inLanguage);
    const before = contentOf(host);
    await chooseKind(id);
    if (!formOf(id).isEditedFirst) await user.click(tab("mode.edit"));
    const list = await screen.findByRole("list", { name: te("list.label") });
    // The method's rows are many: the entry may be none of the first.
    if (formOf(id).isEditedFirst) await user.type(screen.getByRole("searchbox"), search);
    const found = await within(list).findAllByRole("button", { name: new RegExp(search) });
    await user.click(found[0]!);
    const save = await screen.findByRole("button", { name: te("edit.action") });
    expect(screen.getByRole("group", { name: te("edit.changes") })).toHaveTextContent(te("edit.nothing"));
    const form = within(save.closest("form")!);
    await fill(form, table, edited[0], edited[1]);
    expect(screen.getByRole("group", { name: te("edit.changes") })).toHaveTextContent(
      captionFor(table, edited[0]),
    );
    await user.click(save);
    await screen.findByRole("button", { name: te("edit.undo") });
    expect(actions).toBeLessThanOrEqual(5);
    expect(differences(contentOf(host), before)).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: te("edit.undo") }));
    await screen.findByText(te("edit.undone"));
    expect(differences(contentOf(host), before)).toEqual([]);
  });
});

afterEach(cleanup);

test("an indicator is defined in at most sixteen actions, step by step", async () => {
  await open("fr");
  await chooseKind("indicator");
  const form = inForm(t("kind.indicator"));
  await user.choose(form.getByRole("combobox", { name: te("template") }), "share");
  const next = () => user.click(form.getByRole("button", { name: te("step.next") }));
  await fill(form, "Indicators", "code", "LIRE");
  await fill(form, "Indicators", "name", "Enfants qui lisent");
  await next();
  await next();
  await fill(form, "Indicators", "baseline", "12,5");
  await fill(form, "Indicators", "baselineDate", "2025-12-31");
  await fill(form, "Indicators", "target", "40");
  await fill(form, "Indicators", "targetDate", "31 décembre 2030");
  await next();
  await fill(form, "Indicators", "partner", "Library");
  await user.click(form.getByRole("button", { name: t("add.action") }));
  await screen.findByRole("button", { name: t("add.undo") });
  expect(actions).toBeLessThanOrEqual(16);
  const { entries } = await listEntries("Indicators");
  expect(entries.at(-1)!.values).toMatchObject({
    ...{ code: "LIRE", kind: "percent", combination: "weighted", direction: "up", frequency: "yearly" },
    ...{ baseline: 12.5, target: 40, targetDate: "2030-12-31", partner: "Library", unit: "%" },
  });
});

test("an entry that a colleague changed meanwhile is not overwritten: what was typed is kept, and saved after reading again", async () => {
  await open("en");
  await chooseKind("partner");
  await user.click(tab("mode.edit"));
  await user.click(await screen.findByRole("button", { name: /City/ }));
  const save = await screen.findByRole("button", { name: te("edit.action") });
  const form = within(save.closest("form")!);
  await fill(form, "Partners", "contact", "Director");
  const context = new Excel.RequestContext();
  const notes = context.workbook.tables.getItem("Partners").columns.getItem("Note").getDataBodyRange();
  notes.getCell(1, 0).values = [["theirs"]];
  await context.sync();
  await user.click(save);
  await screen.findByText(te("edit.outdated"));
  expect(screen.getByText("Note: first → theirs")).toBeVisible();
  await user.click(screen.getByRole("button", { name: te("edit.readAgain") }));
  expect(form.getByRole("textbox", { name: captionFor("Partners", "contact") })).toHaveValue("Director");
  await user.click(save);
  await screen.findByRole("button", { name: te("edit.undo") });
  const { entries } = await listEntries("Partners");
  expect(entries[1]!.values).toMatchObject({ name: "City", contact: "Director", note: "theirs" });
});

test("what is typed while a change is saved stays, and the undo keeps it as well", async () => {
  const gate = requestGate();
  await open("en", { beforeRequest: gate.beforeRequest });
  await chooseKind("partner");
  await user.click(tab("mode.edit"));
  await user.click(await screen.findByRole("button", { name: /City/ }));
  const save = await screen.findByRole("button", { name: te("edit.action") });
  const form = within(save.closest("form")!);
  const box = (id: string) => form.getByRole("textbox", { name: captionFor("Partners", id) });
  await fill(form, "Partners", "contact", "Director");
  gate.close();
  await user.click(save);
  await fill(form, "Partners", "email", "city@example.org");
  gate.open();
  await screen.findByRole("button", { name: te("edit.undo") });
  expect(box("email")).toHaveValue("city@example.org");
  expect(form.getByText(/^Email: .*→ city@example.org$/)).toBeVisible();
  gate.close();
  await user.click(screen.getByRole("button", { name: te("edit.undo") }));
  await fill(form, "Partners", "email", "town@example.org");
  gate.open();
  await waitFor(() => expect(box("contact")).toHaveValue(""));
  expect(box("email")).toHaveValue("town@example.org");
});

onlyInSoak(() => {
  test("another report with the key that an edited one gets is found, wherever both rows are by then", async () => {
    await open("en", {}, { ...FILE, observations: REPORTS });
    await chooseKind("observation");
    await user.click(tab("mode.edit"));
    await user.click(await screen.findByRole("button", { name: /2025/ }));
    const save = await screen.findByRole("button", { name: te("edit.action") });
    const form = within(save.closest("form")!);
    await fill(form, "Observations", "period", "2023-12-31");
    const context = new Excel.RequestContext();
    context.workbook.tables.getItem("Observations").rows.getItemAt(0).delete();
    await context.sync();
    await user.click(save);
    expect(await screen.findByRole("button", { name: t("conflict.add") })).toBeVisible();
  });
});

test("a change that is saved is said to be, with its undo, where it cannot be read again", async () => {
  let isArmed = false;
  let isWritten = false;
  const faults: CopyOptions["faults"] = ({ changesWorkbook }) => {
    isWritten ||= isArmed && changesWorkbook;
    return isWritten && !changesWorkbook ? { kind: "refused", code: "GeneralException" } : null;
  };
  await open("en", { faults });
  await chooseKind("partner");
  await user.click(tab("mode.edit"));
  await user.click(await screen.findByRole("button", { name: /City/ }));
  const save = await screen.findByRole("button", { name: te("edit.action") });
  await fill(within(save.closest("form")!), "Partners", "contact", "Director");
  isArmed = true;
  await user.click(save);
  const undo = await screen.findByRole("button", { name: te("edit.undo") });
  expect(screen.getByText(te("list.failed"))).toBeVisible();
  expect(screen.queryByText(te("edit.notSaved"))).toBeNull();
  isArmed = isWritten = false;
  await user.click(undo);
  await screen.findByText(te("edit.undone"));
  const { entries } = await listEntries("Partners");
  expect(entries[1]!.values["contact"]).toBeUndefined();
});
