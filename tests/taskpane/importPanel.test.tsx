/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { I18nProvider } from "../../src/taskpane/i18n/I18nContext";
import ImportPanel from "../../src/taskpane/views/add/import";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { cellsOfHost } from "../support/workbookCells";
import { someOf } from "../support/sample";

let host: Host;

beforeAll(async () => {
  host = await openHost({ engine: noCalculation, displayLanguage: "en-CA" });
  const partners = [{ name: "Ville de Québec" }, { name: "CLSC" }];
  const indicators = ["JOBS", "HOMES"].map((code) => indicator({ code, baselineDate: "2020-12-31" }));
  await createWorkbook(initiative({ partners, indicators }), { language: "en" });
});

function open() {
  const user = userEvent.setup({ delay: null });
  render(
    <FluentProvider theme={webLightTheme}>
      <I18nProvider>
        <ImportPanel />
      </I18nProvider>
    </FluentProvider>,
  );
  return user;
}

const FILE = [
  "Organisme;Année;Valeur",
  "ville de quebec;2023;1 234,5",
  "CLSC;2023;12,5",
  "Clinique du Nord;2023;7",
  "CLSC;2024;douze",
].join("\r\n");
const csv = (text: string) => new File([text], "relevé.csv", { type: "text/csv" });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tab = (name: RegExp) => screen.getByRole("tab", { name });

/** Waits until the counts of the review are these, and add up. */
async function expectSum(user: ReturnType<typeof userEvent.setup>, lines: readonly string[]): Promise<void> {
  await user.click(await screen.findByRole("tab", { name: /^All/ }));
  await waitFor(() => {
    const table = screen.getByRole("table", { name: "What becomes of the figures" });
    const rows = within(table).getAllByRole<HTMLTableRowElement>("row");
    const texts = rows.map(({ cells }) => [...cells].map((cell) => cell.textContent).join(" "));
    expect(texts).toEqual(lines);
  });
}

const column = (caption: string) =>
  cellsOfHost(host.workbook).tables.get("Observations")!.columns.get(caption)!;

test("imports a file step by step: shows guesses, asks for what is missing, and the counts add up", async () => {
  const user = open();
  await user.click(button("Read the figures"));
  expect(screen.getByText("Choose a file or paste some cells first.")).toBeVisible();

  await user.upload(screen.getByLabelText("Files of figures"), csv(FILE));
  await waitFor(() => expect(screen.getByRole("heading", { name: "What the columns are" })).toHaveFocus());
  expect(screen.getByRole("combobox", { name: "Organisme" })).toHaveDisplayValue("Partner");
  expect(screen.getByRole("combobox", { name: "Année" })).toHaveDisplayValue("Period end");
  expect(screen.getByRole("combobox", { name: "Valeur" })).toHaveDisplayValue("Value");
  expect(screen.getByRole("combobox", { name: "Decimals follow" })).toHaveDisplayValue("a comma: 12,5");
  expect(screen.getByRole("combobox", { name: "Cells are separated by" })).toHaveDisplayValue("Semicolons");

  await user.click(button("See the rows"));
  expect(screen.getByText(/Still needed: Indicator\./)).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Indicator" }), "JOBS");
  await user.click(button("See the rows"));

  expect(await screen.findByText("relevé.csv: 4 figures read, nothing is written yet.")).toBeVisible();
  await expectSum(user, ["New 2", "To be corrected, set aside 2", "Rows in the file 4"]);
  await user.click(tab(/^To settle/));
  const faulty = screen.getByRole("listitem", { name: /^Row 5, Set aside/ });
  expect(within(faulty).getByText(/“douze” is not a number/)).toBeVisible();

  await user.selectOptions(screen.getByRole("combobox", { name: "“Clinique du Nord”" }), "CLSC");
  await expectSum(user, [
    ...["New 1", "Contradicting others, set aside 2", "To be corrected, set aside 1", "Rows in the file 4"],
  ]);

  await user.click(button("Columns"));
  expect(screen.getByRole("combobox", { name: "Indicator" })).toHaveValue("JOBS");
  await user.click(button("See the rows"));
  await user.click(await screen.findByRole("button", { name: "Import 1 row" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Import done" })).toHaveFocus());
  expect(screen.getByText(/The rows are on the sheet “Data”, rows 5 to 5\./)).toBeVisible();
  expect(screen.getByText(/Rows set aside are on the sheet “Quarantine”, from row 5/)).toBeVisible();
  expect(column("Partner")[0]).toBe("Ville de Québec");
  expect(column("Value")[0]).toBe(1234.5);
});

test("remembers the choices for such a file, and does not add existing rows again", async () => {
  cleanup();
  const user = open();
  await user.upload(screen.getByLabelText("Files of figures"), csv(FILE));
  // Nothing is to be said of the columns.
  expect(await screen.findByRole("heading", { name: "Before you import" })).toBeVisible();
  await expectSum(user, [
    ...["Already there, not added again 1", "Contradicting others, set aside 2"],
    ...["To be corrected, set aside 1", "Rows in the file 4"],
  ]);
  await user.click(button("Columns"));
  expect(await screen.findByText("As you chose for the last file with these captions.")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Indicator" })).toHaveValue("JOBS");
  expect(column("Partner").filter((name) => name !== "")).toHaveLength(1);
});

test("reports a cancelled import without an error, and keeps the choices", async () => {
  cleanup();
  const user = open();
  await user.upload(screen.getByLabelText("Files of figures"), csv(FILE.replace("2024;douze", "2024;12")));
  const start = await screen.findByRole("button", { name: /^Import \d/ });
  const before = column("Partner");
  host.user.beginCellEdit();
  await user.click(start);
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(await screen.findByText(/You stopped before the end/)).toBeVisible();
  expect(screen.queryByText("Nothing was imported")).not.toBeInTheDocument();
  expect(await screen.findByRole("button", { name: /^Import \d/ })).toBeVisible();
  host.user.endCellEdit();
  expect(column("Partner")).toEqual(before);
});

test("asks what a file leaves open, and imports nothing before the answer", async () => {
  cleanup();
  const user = open();
  const file = [
    "Indicator,Partner,Year,Funder,Unit,Value",
    "HOMES,CLSC,2021,City,k$,3",
    "HOMES,CLSC,2021,Foundation,k$,4",
  ].join("\n");
  await user.upload(screen.getByLabelText("Files of figures"), csv(file));
  await user.click(await screen.findByRole("button", { name: "See the rows" }));
  const scale = await screen.findByRole("combobox", { name: /“Unit” says “k\$”/ });
  expect(screen.queryByRole("button", { name: /^Import / })).not.toBeInTheDocument();

  // With the keyboard: the next question has the focus once this one is answered.
  scale.focus();
  await user.selectOptions(scale, "Yes, write them in full");
  const funder = await screen.findByRole("combobox", { name: /differ in the column “Funder”/ });
  await waitFor(() => expect(funder).toHaveFocus());
  await user.selectOptions(funder, "Parts of the total: add them up");
  await expectSum(user, ["New 1", "Added to another row, as you chose 1", "Rows in the file 2"]);
  await user.click(await screen.findByRole("button", { name: "Import 1 row" }));
  await screen.findByRole("heading", { name: "Import done" });
  expect(column("Value")).toContain(7_000);

  // What was said of the unit holds for the next such file; rows in which a funder differs are asked about anew.
  cleanup();
  const again = open();
  await again.upload(screen.getByLabelText("Files of figures"), csv(file));
  expect(await screen.findByRole("combobox", { name: /differ in the column “Funder”/ })).toBeVisible();
  expect(screen.queryByRole("combobox", { name: /“Unit” says/ })).not.toBeInTheDocument();
});

test("imports several files at once: each is asked about once, one summary, and one undo", async () => {
  cleanup();
  const before = column("Value");
  const user = open();
  const captions = "Indicator,Partner,Year,Value";
  const other = "Indicateur;Organisme;Période;Résultat;Note";
  const files = [
    new File(
      [`${captions}\nHOMES,CLSC,2022,12\nHOMES,CLSC,2023,14\nHOMES,Ville de Quebec City,2023,1`],
      "clinic.csv",
    ),
    new File([`${captions}\nHOMES,Ville de Québec,2022,30`], "city.csv"),
    new File([`${other}\nHOMES;Ville de Québec;2023;31,5;\nHOMES;CLSC;2023;15;à vérifier`], "relevé.csv"),
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], "picture.csv"),
  ];
  await user.upload(screen.getByLabelText("Files of figures"), files);
  expect(await screen.findByText("File 1 of 3: clinic.csv")).toBeVisible();
  expect(screen.getByText(/^picture\.csv: This is neither/)).toBeVisible();
  await user.click(button("See the rows"));
  await user.click(await screen.findByRole("button", { name: "Yes, for this row" }));
  await waitFor(() => expect(screen.getByRole("tab", { name: "To settle (0)" })).toBeVisible());
  await user.click(button("Go on"));

  // The second file has the same captions, and asks nothing.
  expect(await screen.findByText("File 3 of 3: relevé.csv")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "See the rows" }));
  await screen.findByRole("tab", { name: "To write (2)" });
  await user.click(button("Go on"));

  const list = await screen.findByRole("list", { name: "Files" });
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^clinic\.csv3 figures1 new · 2 contradict others/),
      expect.stringMatching(/^city\.csv1 figure1 new/),
      expect.stringMatching(/^relevé\.csv2 figures2 contradict others/),
    ]),
  );
  expect(column("Value")).toEqual(before);
  await user.click(button("Import 2 rows"));
  await screen.findByRole("heading", { name: "Import done" });
  expect(
    column("Value")
      .slice(before.filter((value) => value !== "").length, -1)
      .filter((value) => value !== ""),
  ).toEqual([12, 30]);
  expect(column("Entered by")).toEqual(expect.arrayContaining(["clinic.csv", "city.csv"]));
  await user.click(button("Undo the import"));
  expect(await screen.findByText("The import is undone: the workbook is as it was before.")).toBeVisible();
  expect(column("Value")).toEqual(before);
});

test("imports pasted cells, in French too", async () => {
  cleanup();
  const french = await openHost({ engine: noCalculation, displayLanguage: "fr-CA" });
  await createWorkbook(initiative({ partners: [{ name: "CLSC" }], indicators: [indicator()] }), {
    language: "fr",
  });
  const user = open();
  await user.click(screen.getByRole("textbox", { name: "Ou collez des cellules ici" }));
  await user.paste("Indicateur\tPartenaire\tFin de période\tValeur\nX\tclsc\t31/12/2023\t12,5\n");
  await user.click(button("Lire les données"));
  await user.click(await screen.findByRole("button", { name: "Voir les lignes" }));
  await user.click(await screen.findByRole("button", { name: "Importer 1 ligne" }));
  expect(await screen.findByRole("heading", { name: "Importation terminée" })).toBeVisible();
  const values = cellsOfHost(french.workbook).tables.get("Observations")!.columns;
  expect([values.get("Partenaire")![0], values.get("Valeur")![0], values.get("Fin de période")![0]]).toEqual([
    "CLSC",
    12.5,
    45291,
  ]);
});

const UNKNOWN_NAME = [
  {
    language: "en" as const,
    ...{ displayLanguage: "en-CA", title: "Or paste cells here" },
    ...{ read: "Read the figures", rows: "See the rows", word: "“Clinique du nort”" },
    ...{ aside: "Unknown: set these rows aside", nearest: "Clinique du Nord (the nearest name)" },
    ...{ asked: "Partner, 2 rows. Did you mean “Clinique du Nord”?", answered: "Partner, 2 rows" },
    reason: /Organisme: no partner is called “Clinique du nort”. Did you mean “Clinique du Nord”\? Correct/,
    ...{ before: "Set the rows aside", after: "Import 2 rows" },
  },
  {
    language: "fr" as const,
    ...{ displayLanguage: "fr-CA", title: "Ou collez des cellules ici" },
    ...{ read: "Lire les données", rows: "Voir les lignes", word: "«\u00a0Clinique du nort\u00a0»" },
    ...{ aside: "Inconnu\u00a0: lignes mises de côté" },
    nearest: "Clinique du Nord (le nom le plus proche)",
    asked: "Partenaire, 2 lignes. Vouliez-vous dire «\u00a0Clinique du Nord\u00a0»?",
    answered: "Partenaire, 2 lignes",
    reason:
      /Organisme\u00a0: aucun partenaire ne s’appelle «\u00a0Clinique du nort\u00a0». Vouliez-vous dire «\u00a0Clinique du Nord\u00a0»\? Corrigez/,
    ...{ before: "Mettre les lignes de côté", after: "Importer 2 lignes" },
  },
];

test.each(someOf(UNKNOWN_NAME, 0.1))(
  "offers the nearest name for an unknown one first, and uses it only when chosen ($language)",
  async ({ displayLanguage, language, ...words }) => {
    cleanup();
    await openHost({ engine: noCalculation, displayLanguage });
    const partners = ["CLSC", "Ville de Québec", "Clinique du Nord"].map((name) => ({ name }));
    await createWorkbook(initiative({ partners, indicators: [indicator()] }), { language });
    const user = open();
    await user.click(screen.getByRole("textbox", { name: words.title }));
    const lines = ["Indicateur", "Organisme", "Année", "Valeur"].join("\t");
    await user.paste(`${lines}\nX\tClinique du nort\t2022\t12\nX\tclinique du Nort\t2023\t13\n`);
    await user.click(button(words.read));
    await user.click(await screen.findByRole("button", { name: words.rows }));

    expect(await screen.findByRole("button", { name: words.before })).toBeVisible();
    const question = screen.getByRole("combobox", { name: words.word });
    expect(question).toHaveDisplayValue(words.aside);
    expect(question).toHaveAccessibleDescription(words.asked);
    const options = within(question).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual([
      ...[words.aside, words.nearest, "CLSC", "Ville de Québec"],
    ]);
    expect(screen.getByRole("listitem", { name: /^(?:Row|Ligne) 2, / }).textContent).toMatch(words.reason);

    await user.selectOptions(question, words.nearest);
    expect(await screen.findByRole("button", { name: words.after })).toBeVisible();
    expect(screen.getByRole("combobox", { name: words.word })).toHaveAccessibleDescription(words.answered);
  },
);

test("refuses a file that is neither text nor a workbook, and says what to do instead", async () => {
  cleanup();
  const user = open();
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], "relevé.csv");
  await user.upload(screen.getByLabelText(/Files of figures|Fichiers de données/), picture);
  expect(
    await screen.findByText(/save the figures as .xlsx or CSV|enregistrez les données en .xlsx ou en CSV/),
  ).toBeVisible();
});
