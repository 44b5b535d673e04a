/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { HostOptions } from "../../src/host";
import { ViewSlot } from "../../src/taskpane/components/ViewSlot";
import { I18nProvider } from "../../src/taskpane/i18n/I18nContext";
import { openHost } from "../support/host";
import { openPaneAt } from "../support/pane";
import { onlyInSoak, someOf } from "../support/sample";

type Language = "en" | "fr";
const excelIn = (language: Language, options: HostOptions = {}) =>
  openHost({ displayLanguage: `${language}-CA`, contentLanguage: `${language}-CA`, ...options });

/** Changes the workbook as another add-in or a colleague would. */
async function meanwhile(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

/** The marks of an Ensemble workbook of a version. */
function marksOf(version: number) {
  return (workbook: Excel.Workbook) => {
    const sheet = workbook.worksheets.add("Lists");
    sheet.getRange("A1:A2").values = [[version], ["fr"]];
    workbook.names.add("EnsembleSchemaVersion", "=Lists!$A$1");
    workbook.names.add("EnsembleLanguage", "=Lists!$A$2");
  };
}

const lock = (workbook: Excel.Workbook) => workbook.protection.protect();
const addSheets = ({ worksheets }: Excel.Workbook) =>
  ["Budget", "2024", "2025", "Notes"].forEach((name) => worksheets.add(name));
const lockEntries = (workbook: Excel.Workbook) => {
  marksOf(1)(workbook);
  const sheet = workbook.worksheets.add("Members");
  sheet.tables.add("A1:B3", true).name = "Partners";
  sheet.protection.protect();
};

interface State {
  readonly options?: HostOptions;
  readonly change?: (workbook: Excel.Workbook) => void;
  readonly says: Readonly<Record<Language, RegExp>>;
}

/** Every state of the workbook and of Excel, and the pane's message for it. */
const STATES: Readonly<Record<string, State>> = {
  "an empty workbook": { says: { en: /^Create workbook$/, fr: /^Créer le classeur$/ } },
  "a workbook with other sheets": {
    change: addSheets,
    says: {
      en: /already has sheets \(Sheet1, Budget, 2024 and 2 more\)/,
      fr: /contient déjà des feuilles \(Feuil1, Budget, 2024 et 2 autres\)/,
    },
  },
  "a workbook of a newer version": {
    change: marksOf(99),
    says: { en: /Update the add-in to work in it/, fr: /Mettez le complément à jour/ },
  },
  "a workbook whose structure is protected": {
    change: lock,
    says: { en: /no sheet can be added\. .*Protect Workbook/, fr: /aucune feuille ne peut y être ajoutée/ },
  },
  "an entry sheet that is protected": {
    change: lockEntries,
    says: { en: /protected sheet \(Members\).*Unprotect Sheet/, fr: /feuille protégée \(Members\).*Ôter/ },
  },
  "a workbook open for reading only": {
    options: { readOnly: true },
    says: { en: /open for reading only/, fr: /ouvert en lecture seule/ },
  },
  "a workbook with the 1904 date system": {
    options: { variations: { dates1904: true } },
    says: { en: /1904 date system.*1,462 days/, fr: /calendrier depuis 1904.*1.462 jours/ },
  },
  "an Excel that is too old": {
    options: { excelVersion: "Excel2019" },
    says: { en: /Ensemble needs Excel 2021 or later/, fr: /Ensemble demande Excel 2021/ },
  },
};

describe.each(Object.entries(STATES))("%s", (_, { options, change, says }) => {
  test.each(someOf(["en", "fr"] as const, 0.1))(
    "is reported, with what to do next (%s)",
    async (language) => {
      await excelIn(language, options);
      if (change) await meanwhile(change);
      openPaneAt();
      expect(await screen.findByText(says[language])).toBeVisible();
    },
  );
});

test("outside Excel the pane says where it works", async () => {
  await excelIn("en");
  const { context } = Office;
  Object.assign(Office, { context: {} });
  openPaneAt();
  expect(await screen.findByRole("heading", { name: "Open Ensemble in Excel" })).toBeVisible();
  Object.assign(Office, { context });
});

test("a cell being edited blocks reading the workbook; once it is closed, one retry is enough", async () => {
  const host = await excelIn("fr");
  host.user.beginCellEdit();
  const { user } = openPaneAt();
  expect(await screen.findByText(/Appuyez sur Entrée dans la cellule/)).toBeVisible();
  host.user.endCellEdit();
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByRole("button", { name: "Créer le classeur" })).toBeVisible();
});

test("a workbook upgraded to a newer version is read again on request", async () => {
  await excelIn("en");
  await meanwhile(marksOf(99));
  const { user } = openPaneAt();
  const again = await screen.findByRole("button", { name: "Look again" });
  await act(() => meanwhile(({ names }) => names.getItem("EnsembleSchemaVersion").delete()));
  await user.click(again);
  expect(await screen.findByRole("button", { name: "Create workbook" })).toBeVisible();
});

test("help is available before the workbook exists, and input stays meanwhile", async () => {
  await excelIn("en");
  const { user, view } = openPaneAt("?view=check");
  await user.type(await screen.findByRole("textbox", { name: "Initiative name" }), "Riverside");
  expect(screen.queryByRole("button", { name: "Check" })).not.toBeInTheDocument();
  await view("Help");
  await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Help" })).toHaveFocus());
  await user.click(screen.getByRole("button", { name: "Set up" }));
  expect(screen.getByRole("textbox", { name: "Initiative name" })).toHaveValue("Riverside");
});

onlyInSoak(() => {
  test("reports what cannot be changed on creating the workbook", async () => {
    await excelIn("en", { readOnly: true });
    const { user } = openPaneAt();
    await user.type(await screen.findByRole("textbox", { name: "Initiative name" }), "Riverside");
    await user.click(screen.getByRole("button", { name: "Create workbook" }));
    expect(await screen.findByText(/Excel does not let this workbook be changed/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Initiative name" })).toHaveValue("Riverside");
  });
});

onlyInSoak(() => {
  test("cancelling the creation of a workbook shows no error and keeps input", async () => {
    const host = await excelIn("en");
    const { user } = openPaneAt();
    await user.type(await screen.findByRole("textbox", { name: "Initiative name" }), "Riverside");
    host.user.beginCellEdit();
    await user.click(screen.getByRole("button", { name: "Create workbook" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/You stopped before the end. Nothing was kept/)).toBeVisible();
    expect(screen.queryByText("The workbook was not created")).not.toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Initiative name" })).toHaveValue("Riverside");
  });
});

describe("a view", () => {
  const shown = (load: () => Promise<{ default: () => React.JSX.Element }>) =>
    render(
      <FluentProvider theme={webLightTheme}>
        <I18nProvider>
          <ViewSlot load={load} isShown open={() => undefined} onShown={() => undefined} />
        </I18nProvider>
      </FluentProvider>,
    );
  beforeEach(async () => {
    await excelIn("en");
    // React logs caught errors to the console.
    jest.spyOn(console, "error").mockReturnValue();
  });
  afterEach(() => jest.restoreAllMocks());

  test("that cannot be fetched appears once it can", async () => {
    let online = false;
    shown(() =>
      online
        ? Promise.resolve({ default: () => <h1>There</h1> })
        : Promise.reject(new Error("Loading chunk 7 failed")),
    );
    expect(await screen.findByRole("heading", { name: "This view could not be fetched" })).toBeVisible();
    online = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "There" })).toBeVisible();
  });

  test("that fails says so, and affects nothing else", async () => {
    let broken = true;
    shown(() =>
      Promise.resolve({
        default: () => {
          if (broken) throw new Error("E42");
          return <h1>There</h1>;
        },
      }),
    );
    expect(await screen.findByText(/did not foresee \(E42\)/)).toBeVisible();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "There" })).toBeVisible();
  });
});
