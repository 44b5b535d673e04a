/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { I18nProvider } from "../../src/taskpane/i18n/I18nContext";
import ImportPanel from "../../src/taskpane/views/add/import";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { fileOf, sheetWith, shown } from "../support/partnerWorkbooks";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak, someOf } from "../support/sample";

async function openPane(language: "en" | "fr"): Promise<Host> {
  const host = await openHost({ engine: noCalculation, displayLanguage: `${language}-CA` });
  const partners = [{ name: "Ville de Québec" }, { name: "CLSC" }];
  const indicators = [indicator({ code: "JOBS", baselineDate: "2020-12-31" })];
  await createWorkbook(initiative({ partners, indicators }), { language });
  render(
    <FluentProvider theme={webLightTheme}>
      <I18nProvider>
        <ImportPanel />
      </I18nProvider>
    </FluentProvider>,
  );
  return host;
}

afterEach(cleanup);

const CAPTIONS = ["Partner", "Period end", "Value"];
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function workbook(): Promise<File> {
  const bytes = await fileOf([
    sheetWith("2023", [CAPTIONS, ["CLSC", shown(45291, "d mmm yyyy"), 7]]),
    sheetWith(
      "2024",
      [
        CAPTIONS,
        ["CLSC", shown(45657, "d mmm yyyy"), shown(1.234, "0")],
        ["Ville de Québec", shown(45657, "d mmm yyyy"), 12.5],
      ],
      { hiddenRows: new Set([2]) },
    ),
  ]);
  return new File([bytes as BlobPart], "relevé.xlsx");
}

test("imports a sheet of a workbook: which one, and whether hidden rows count, is asked", async () => {
  const host = await openPane("en");
  const user = userEvent.setup({ delay: null });
  await user.upload(screen.getByLabelText("Files of figures"), await workbook());
  const question = await screen.findByRole("combobox", {
    name: "Which sheet or table of relevé.xlsx holds the figures?",
  });
  expect(
    within(question)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual([...["Choose…", "2023 (2 rows)", "2024 (3 rows)"]]);
  await user.selectOptions(question, "2024 (3 rows)");

  expect(await screen.findByRole("combobox", { name: "Partner" })).toHaveDisplayValue("Partner");
  expect(screen.getByRole("combobox", { name: "Sheet or table" })).toHaveDisplayValue("2024 (3 rows)");
  for (const name of ["Cells are separated by", "Letters are written in", "Decimals follow"])
    expect(screen.queryByRole("combobox", { name })).not.toBeInTheDocument();
  const hidden = screen.getByRole("combobox", { name: /^What is hidden in the sheet/ });
  expect(hidden).toHaveAccessibleDescription(/Hidden rows with something in them: 1\./);
  await user.click(button("See the rows"));
  expect(screen.getByText("Say whether what is hidden in the sheet is to be imported.")).toBeVisible();
  // The answer keeps what was said of the columns.
  await user.selectOptions(screen.getByRole("combobox", { name: "Value" }), "Numerator");
  await user.selectOptions(hidden, "Leave it out");
  expect(screen.getByRole("combobox", { name: "Value" })).toHaveDisplayValue("Numerator");
  await user.selectOptions(screen.getByRole("combobox", { name: "Value" }), "Value");
  await user.click(button("See the rows"));
  await user.click(await screen.findByRole("button", { name: "Import 1 row" }));
  expect(await screen.findByRole("heading", { name: "Import done" })).toBeVisible();
  const { columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const first = (caption: string) => columns.get(caption)![0];
  expect(["Indicator", "Partner", "Period end", "Value"].map(first)).toEqual(["JOBS", "CLSC", 45657, 1.234]);
});

onlyInSoak(() => {
  test("another sheet of the same workbook can be chosen afterwards", async () => {
    await openPane("fr");
    const user = userEvent.setup({ delay: null });
    await user.upload(screen.getByLabelText("Fichiers de données"), await workbook());
    await user.selectOptions(
      await screen.findByRole("combobox", {
        name: "Quelle feuille ou quel tableau de relevé.xlsx contient les données?",
      }),
      "2024 (3 lignes)",
    );
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Feuille ou tableau" }),
      "2023 (2 lignes)",
    );
    expect(screen.queryByRole("combobox", { name: /^Ce qui est masqué/ })).not.toBeInTheDocument();
    await user.click(button("Voir les lignes"));
    expect(await screen.findByRole("button", { name: "Importer 1 ligne" })).toBeVisible();
  });
});

onlyInSoak(() => {
  test("after a sheet without rows, another can be chosen", async () => {
    await openPane("en");
    const user = userEvent.setup({ delay: null });
    const bytes = await fileOf([
      sheetWith("Form", [CAPTIONS]),
      sheetWith("Data", [CAPTIONS, ["CLSC", "2023-12-31", 7]]),
    ]);
    await user.upload(
      screen.getByLabelText("Files of figures"),
      new File([bytes as BlobPart], "relevé.xlsx"),
    );
    const name = "Which sheet or table of relevé.xlsx holds the figures?";
    await user.selectOptions(await screen.findByRole("combobox", { name }), "Form (1 row)");
    expect(await screen.findByText(/^No row was found below the captions\./)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name }), "Data (2 rows)");
    expect(await screen.findByRole("heading", { name: "What the columns are" })).toBeVisible();
  });
});

const PASSWORD = [
  ["en", "Files of figures", /protected by a password.*remove the password/],
  ["fr", "Fichiers de données", /protégé par un mot de passe.*retirez le mot de passe/],
] as const;

onlyInSoak(() => {
  test.each(someOf(PASSWORD, 0.1))(
    "refuses a workbook with a password, with the way out (%s)",
    async (language, label, message) => {
      await openPane(language);
      const user = userEvent.setup({ delay: null });
      const letters = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
      const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...letters]);
      await user.upload(screen.getByLabelText(label), new File([bytes], "relevé.xlsx"));
      expect(await screen.findByText(message)).toBeVisible();
    },
  );
});
