/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { frameworkOf } from "../../src/catalogue/frameworks";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { openHost } from "../support/host";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

/** The pane over an empty workbook, in an Excel of this language. */
async function openPane(
  displayLanguage: string,
): Promise<{ host: Host; user: ReturnType<typeof userEvent.setup> }> {
  const host = await openHost({ displayLanguage, contentLanguage: displayLanguage });
  const user = userEvent.setup({ delay: null });
  render(<App />);
  await screen.findByRole("button", { name: /Create workbook|Créer le classeur/ });
  return { host, user };
}

/** The line of Home with a label and its figure. */
const line = (label: string) => screen.getByRole("button", { name: new RegExp(`^${label} `) });

/** The roles that the sheet of roles lists, first to last; below them it has room for more. */
const rolesOf = (host: Host, caption: string) =>
  cellsOfHost(host.workbook)
    .tables.get("Roles")
    ?.columns.get(caption)
    ?.filter((role) => role !== "");

/** Whether a cell of the sheet Initiative, whose name is the same in both languages, holds these words. */
const onInitiative = (host: Host, words: string) =>
  cellsOfHost(host.workbook)
    .sheets.find(({ name }) => name === "Initiative")!
    .cells.some(({ value }) => value === words);

test("asks for a name only on continuing without one, and keeps all input", async () => {
  const { host, user } = await openPane("en-CA");
  await user.type(screen.getByRole("textbox", { name: "Community" }), "Riverside");
  expect(screen.queryByText("Give your initiative a name.")).not.toBeInTheDocument();

  await user.click(screen.getByRole("button", { name: "Create workbook" }));
  expect(await screen.findByText("Give your initiative a name.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Initiative name" })).toBeInvalid();
  expect(screen.getByRole("textbox", { name: "Community" })).toHaveValue("Riverside");
  expect(host.workbook.sheets).toHaveLength(1);
});

test("uses Office's language, and the other on request, without losing input", async () => {
  const { user } = await openPane("fr-CA");
  await user.click(screen.getByRole("button", { name: "3. Partenaires" }));
  await user.type(await screen.findByRole("textbox", { name: "Partenaires" }), "Ville{Enter}ville");
  expect(screen.getByText(/« ville » ne diffère de « Ville » \(ligne 1\)/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByRole("textbox", { name: "Partners" })).toHaveValue("Ville\nville");
  expect(screen.getByText(/“ville” differs from “Ville” \(line 1\)/)).toBeVisible();
});

test("creates the workbook, shows its figures, and follows the cells", async () => {
  const { host, user } = await openPane("en-CA");
  await user.type(screen.getByRole("textbox", { name: "Initiative name" }), "Riverside Together");
  await user.click(screen.getByRole("button", { name: "3. Partners" }));
  await user.type(await screen.findByRole("textbox", { name: "Partners" }), "Library{Enter}City");
  await user.click(screen.getByRole("button", { name: "Create workbook" }));
  await screen.findByRole("heading", { name: "Riverside Together" });
  expect(line("Roles")).toHaveTextContent("0 of 6");
  expect(rolesOf(host, "Role")).toEqual(frameworkOf("fsg").roles.map(({ label }) => label.en));
  expect(onInitiative(host, "Six backbone roles, FSG")).toBe(true);

  const sheet = host.workbook.sheets.find(({ name }) => name === "Holders")!;
  const holders = sheet.tables.find(({ name }) => name === "RoleHolders")!;
  const columnOf = (caption: string) =>
    holders.area.column + holders.columns.findIndex(({ name }) => name === caption);
  const row = holders.area.row + 1;
  await act(async () => {
    await host.user.typeInto(sheet.id, row, columnOf("Role"), "Mobilise resources");
    await host.user.typeInto(sheet.id, row, columnOf("Person or function"), "Backbone director");
    await host.settle();
  });
  expect(await screen.findByRole("button", { name: /Roles 1 of 6 covered/ })).toBeVisible();
});

onlyInSoak(() => {
  test("explains each framework of roles, and starts the workbook from the chosen one", async () => {
    const { host, user } = await openPane("fr-CA");
    await user.click(screen.getByRole("button", { name: "2. Rôles" }));
    const framework = screen.getByRole("combobox", { name: "Cadre des rôles" });
    expect(within(framework).getAllByRole("option")).toHaveLength(2);
    expect(framework).toHaveDisplayValue("Six rôles de soutien, FSG");
    expect(framework).toHaveAccessibleDescription(/Amérique du Nord/);

    await user.selectOptions(framework, "Six missions, La Fonda");
    expect(framework).toHaveAccessibleDescription(/Utilisées en France/);
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByRole("combobox", { name: "Framework of roles" })).toHaveDisplayValue(
      "Six missions, La Fonda",
    );
    await user.click(screen.getByRole("button", { name: "1. The initiative, to be corrected" }));
    await user.type(screen.getByRole("textbox", { name: "Initiative name" }), "Riverside Together");
    await user.click(screen.getByRole("button", { name: "Create workbook" }));
    await screen.findByRole("heading", { name: "Riverside Together" });
    expect(rolesOf(host, "Rôle")).toEqual(frameworkOf("laFonda").roles.map(({ label }) => label.fr));
    expect(onInitiative(host, "Six missions, La Fonda")).toBe(true);
    expect(line("Roles")).toHaveTextContent("0 of 6");
  });
});

test("offers the examples in the user's language first, and says which have invented figures", async () => {
  await openPane("fr-CA");
  const offers = await screen.findAllByRole("button", { name: /^Utiliser cet exemple/ });
  const items = offers.map((offer) => offer.closest("li")!);
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/au Québec.*Français.* vraies données publiques/),
    expect.stringMatching(/bassin de vie.*Français.* données fictives/),
    expect.stringMatching(/Halving poverty.*Anglais.* vraies données publiques/),
  ]);
});

onlyInSoak(() => {
  test("starts from an example, with the roles of its own framework", async () => {
    const { host, user } = await openPane("en-CA");
    await user.click(await screen.findByRole("button", { name: /^Use this example.*bassin de vie/ }));
    await screen.findByRole("heading", { name: /^Un bassin de vie/ });
    expect(rolesOf(host, "Rôle")).toEqual(frameworkOf("laFonda").roles.map(({ label }) => label.fr));
  });
});

test("opens on the figures in an existing Ensemble workbook", async () => {
  const { host, user } = await openPane("en-CA");
  await user.type(screen.getByRole("textbox", { name: "Initiative name" }), "Riverside Together");
  await user.click(screen.getByRole("button", { name: "Create workbook" }));
  await screen.findByRole("heading", { name: "Riverside Together" });
  await act(async () => host.settle());
  document.body.replaceChildren();
  render(<App />);
  expect(await screen.findByRole("heading", { name: "Riverside Together" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Create workbook" })).not.toBeInTheDocument();
});

onlyInSoak(() => {
  test("reports a name in use, changes nothing, and offers a way out", async () => {
    const { host, user } = await openPane("en-CA");
    await act(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [["mine"]];
        context.workbook.worksheets.add("Dashboard");
        await context.sync();
      }),
    );
    await user.type(screen.getByRole("textbox", { name: "Initiative name" }), "Riverside Together");
    await user.click(screen.getByRole("button", { name: "Create workbook" }));
    expect(await screen.findByText("The workbook was not created")).toBeVisible();
    expect(screen.getByText(/already has sheets with the names Ensemble needs: Dashboard/)).toBeVisible();
    expect(host.workbook.sheets).toHaveLength(2);
    expect(screen.getByRole("textbox", { name: "Initiative name" })).toHaveValue("Riverside Together");

    await user.click(screen.getByRole("button", { name: /Add “\(Ensemble\)”/ }));
    await screen.findByRole("heading", { name: "Riverside Together" });
    expect(host.workbook.sheets.map(({ name }) => name)).toContain("Dashboard (Ensemble)");
  });
});
