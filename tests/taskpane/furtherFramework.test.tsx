/**
 * @jest-environment <rootDir>/tests/support/run/page.cjs
 *
 * A framework defined by one file and one line of the registry is offered by the pane, in the workbook with its roles, read
 * back, checked and documented.
 */
import "../support/page";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FrameworkId } from "../../src/catalogue/frameworks";
import { profileName } from "../../src/blueprint/names";
import { createWorkbook, readDashboard, readInitiative } from "../../src/excel";
import { checkWorkbook } from "../../src/excel/check";
import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import { validateInitiative } from "../../src/model/validateInitiative";
import { labelsOf } from "../../src/model/vocabulary";
import { App } from "../../src/taskpane/App";
import type * as FurtherFramework from "../support/furtherFramework";
import { NEIGHBOURS } from "../support/furtherFramework";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak, someOf } from "../support/sample";

jest.mock("../../src/catalogue/frameworks/registry", () =>
  jest.requireActual<typeof FurtherFramework>("../support/furtherFramework").mockRegistry(),
);

const FRAMEWORK = NEIGHBOURS.id as string as FrameworkId;
const ROLES = {
  en: ["Welcome newcomers", "Listen", "Keep the tools", "Count the money", "Remember"],
  fr: ["Accueillir", "Écouter", "Keep the tools", "Tenir la caisse", "Se souvenir"],
};
const FILE = initiative({
  initiative: { name: "Healthy Quarter", framework: FRAMEWORK, reportDate: "2026-01-31" },
  partners: [{ name: "Library" }],
  roles: [{ role: "listening", nextStep: "Call everyone" }, { role: "Bake bread" }],
  roleHolders: [{ role: "memory", person: "Secretary", partner: "Library", part: "lead" }],
  canvas: [{ dimension: "other", date: "2026-01-05", description: "Heard", role: "tools" }],
});

const rolesOf = (host: Host, caption: string) =>
  cellsOfHost(host.workbook)
    .tables.get("Roles")
    ?.columns.get(caption)
    ?.filter((role) => role !== "");

const textsOn = (host: Host, sheet: string) =>
  cellsOfHost(host.workbook)
    .sheets.find(({ name }) => name === sheet)
    ?.cells.map(({ value }) => value);

const WORDS = [
  ["en", "Role", "Five tasks, Neighbours", "Lists"],
  ["fr", "Rôle", "Cinq tâches, Voisinage", "Listes"],
] as const;

test.each(someOf(WORDS, 0.1))(
  "in %s a workbook starts from its roles, and gives the file back without an issue",
  async (language: Language, caption, label, lists) => {
    expect(validateInitiative(FILE).issues).toEqual([]);
    const host = await openHost();
    await createWorkbook(FILE, { language });
    await host.settle();
    expect(rolesOf(host, caption)).toEqual([...ROLES[language], "Bake bread"]);
    expect(labelsOf("framework", language)).toContain(label);
    expect(textsOn(host, lists)).toEqual(expect.arrayContaining([label]));
    expect(textsOn(host, "Initiative")).toContain(label);
    expect(textsOn(host, "Guide")).toEqual(
      expect.arrayContaining([
        "The five tasks (Neighbours)",
        "Knows where they are.",
        "Neighbours, “Five tasks”",
      ]),
    );
    expect(await readInitiative()).toEqual({ ...FILE, language });
    expect((await checkWorkbook()).issues).toEqual([]);
    expect(await readDashboard()).toMatchObject({ rolesTotal: 6, rolesCovered: 1 });
  },
);

onlyInSoak(() => {
  test("choosing another framework later does not change the exported file", async () => {
    await openHost();
    await createWorkbook(FILE, { language: "en" });
    await Excel.run(async (context) => {
      context.workbook.names.getItem(profileName("framework")).getRange().values = [
        ["Six missions, La Fonda"],
      ];
      await context.sync();
    });
    expect(await readInitiative()).toEqual({ ...FILE, language: "en" });
  });
});

test("the schema of the initiative file knows it", () => {
  const { framework } = INITIATIVE_SCHEMA.$defs?.["profile"]?.properties ?? {};
  expect(framework?.enum).toEqual(["fsg", "laFonda", NEIGHBOURS.id]);
  expect(framework?.description).toContain("La Fonda's six missions, or Neighbours' five tasks; fsg when");
});

onlyInSoak(() => {
  test("the pane offers it and creates a workbook from it", async () => {
    const host = await openHost({ displayLanguage: "fr-CA", contentLanguage: "fr-CA" });
    const user = userEvent.setup({ delay: null });
    render(<App />);
    await screen.findByRole("button", { name: "Créer le classeur" });
    await user.type(screen.getByRole("textbox", { name: "Nom de l’initiative" }), "Quartier en santé");
    await user.click(screen.getByRole("button", { name: "2. Rôles" }));
    const framework = screen.getByRole("combobox", { name: "Cadre des rôles" });
    expect(within(framework).getAllByRole("option")).toHaveLength(3);
    await user.selectOptions(framework, "Cinq tâches, Voisinage");
    expect(framework).toHaveAccessibleDescription(/Utilisées dans les essais/);
    await user.click(screen.getByRole("button", { name: "Créer le classeur" }));
    await screen.findByRole("heading", { name: "Quartier en santé" });
    expect(rolesOf(host, "Rôle")).toEqual(ROLES.fr);
  });
});
