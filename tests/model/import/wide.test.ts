import { withPivot } from "../../../src/model/import/guess";
import { withColumn } from "../../../src/model/import/plan";
import { sourceOf } from "../../../src/model/import/source";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(
  ["Ville de Québec", "CLSC"],
  [knownIndicator("JOBS", { name: "Emplois" }), knownIndicator("HOMES", { name: "Logements" })],
);
const figures = (all: ReturnType<typeof classifyFile>) =>
  all.taken.map(({ indicator, partner, period, value }) => [indicator, partner, period.slice(0, 4), value]);

test("periods side by side: each cell is imported, unreported, or set aside with its line and column", () => {
  const found = classifyFile(
    [
      "Relevé annuel des partenaires;;;;",
      "Indicateur;Partenaire;2019;2020;2021",
      "Emplois;Ville de Quebec;1 234,5;;12",
      "logements;CLSC;0;douze;n/d",
      "Logements;Ville de Québec;;;",
      "Indicateur;Partenaire;2019;2020;2021",
      "Emplois;Clinique;1;2;",
      ";;;;",
      "Source : relevé interne",
      "Source : relevé interne;;;;",
    ].join("\r\n"),
    KNOWN,
  );
  expect(found.plan).toMatchObject({
    columns: ["indicator", "partner", "figures", "figures", "figures"],
    pivot: "period",
    decimals: ",",
  });
  expect(figures(found)).toEqual([
    ["JOBS", "Ville de Québec", "2019", 1234.5],
    ["JOBS", "Ville de Québec", "2021", 12],
    ["HOMES", "CLSC", "2019", 0],
  ]);
  expect(found.aside).toEqual([
    "4D notANumber",
    "4E suppressed",
    "6 repeatedHeader",
    "7C unknownPartner",
    "7D unknownPartner",
    "9 remark",
    "10 remark",
  ]);
  expect(found.counts).toMatchObject({ new: 3, unreported: 5, bad: 7, empty: 1 });
});

test.each([
  ["pasted years", "Indicator\tPartner\t2023\t2024\nJOBS\tCLSC\t1\t2", ["2023-12-31", "2024-12-31"]],
  ["fiscal years", "Indicator,Partner,2022-2023,2023/24\nFISCAL,CLSC,1,2", ["2023-03-31", "2024-03-31"]],
  ["old fiscal years", "Indicator,Partner,2009-10,2012-13\nFISCAL,CLSC,1,2", ["2010-03-31", "2013-03-31"]],
  ["quarters", "Indicator,Partner,T1 2024,2024-Q2\nQUARTERLY,CLSC,1,2", ["2024-03-31", "2024-06-30"]],
  ["months", "Indicator,Partner,janv. 2024,March 2024\nMONTHLY,CLSC,1,2", ["2024-01-31", "2024-03-31"]],
  ["an empty corner", ",2023,2024\nJOBS,1,2", ["2023-12-31", "2024-12-31"]],
  ["one year alone", "Indicator;Partner;2024\nJOBS;CLSC;1", ["2024-12-31"]],
  ["a mark beside the year", "Indicator;Partner;2023*;2024\nJOBS;CLSC;1;2", ["2023-12-31", "2024-12-31"]],
])("takes %s as periods side by side", (_, text, periods) => {
  const known = knownOf(
    ["CLSC"],
    [
      knownIndicator("JOBS"),
      knownIndicator("FISCAL", { own: { months: 12, anchor: 3 } }),
      knownIndicator("QUARTERLY", { own: { months: 3, anchor: 12 } }),
      knownIndicator("MONTHLY", { own: { months: 1, anchor: 12 } }),
    ],
  );
  expect(classifyFile(text, known).taken.map(({ period }) => period)).toEqual(periods);
});

test("indicators side by side, with the periods as rows", () => {
  const found = classifyFile("Organisme,Année,Emplois,LOGEMENTS\nCLSC,2023,1,2\nCLSC,2024,,3\n", KNOWN);
  expect(found.plan.pivot).toBe("indicator");
  expect(figures(found)).toEqual([
    ["JOBS", "CLSC", "2023", 1],
    ["HOMES", "CLSC", "2023", 2],
    ["HOMES", "CLSC", "2024", 3],
  ]);
  expect(found.counts).toMatchObject({ new: 3, unreported: 1 });
});

test("partners side by side, without a total that belongs to none", () => {
  const found = classifyFile("Indicateur,Période,Ville de Québec,CLSC,Total\nJOBS,2023,1,2,3\n", KNOWN);
  expect(found.plan).toMatchObject({
    pivot: "partner",
    columns: ["indicator", "period", "figures", "figures", null],
  });
  expect(figures(found)).toEqual([
    ["JOBS", "Ville de Québec", "2023", 1],
    ["JOBS", "CLSC", "2023", 2],
  ]);
});

test("beside a single known indicator, a rate that is not known is set aside, and numbers of another kind are left out", () => {
  const found = classifyFile(
    "Partner,Year,JOBS,Dropout rate,Target rate,Phone\nCLSC,2023,5,8.1,9,5145551234\n",
    KNOWN,
  );
  expect(figures(found)).toEqual([["JOBS", "CLSC", "2023", 5]]);
  expect(found.aside).toEqual(["2D unknownIndicator"]);
});

test("a person changes the layout and the columns of figures", () => {
  const text = "Partenaire,Année,Postes,Toits,Code\nCLSC,2023,1,2,A1\n";
  const source = sourceOf("file", text);
  const found = classifyFile(text, KNOWN, {
    change: (plan) => withColumn(withPivot(source, KNOWN, plan, "indicator"), 3, null),
  });
  expect(found.plan.columns).toEqual(["partner", "period", "figures", null, null]);
  expect(found.aside).toEqual(["2C unknownIndicator"]);
  const restored = classifyFile(text, KNOWN, {
    change: (plan) => withPivot(source, KNOWN, withPivot(source, KNOWN, plan, "group"), null),
  });
  expect(restored.plan.pivot).toBeNull();
  expect(restored.plan.columns).not.toContain("figures");
});

test("a year below the same year is a repeated caption, and figures that look like years are figures", () => {
  const known = knownOf(["CLSC"], [knownIndicator("JOBS")]);
  const found = classifyFile("Indicator,2019,2020\nJOBS,2019,1998\nIndicator,2019,2020\n", known);
  expect(figures(found)).toEqual([
    ["JOBS", "CLSC", "2019", 2019],
    ["JOBS", "CLSC", "2020", 1998],
  ]);
  expect(found.aside).toEqual(["3 repeatedHeader"]);
});

test("a period repeated in a line is set aside, since nothing tells which figure is which", () => {
  const found = classifyFile("Indicator,Partner,2019,2019,2020\nJOBS,CLSC,1,1,2\nHOMES,CLSC,1,3,2\n", KNOWN);
  expect(found.counts).toEqual({ new: 2, bad: 4 });
  expect(found.aside).toEqual(["2C", "2D", "3C", "3D"].map((cell) => `${cell} sharedCaption`));
});

test("columns of future periods are set aside, as are years of a quarterly indicator", () => {
  const known = knownOf(
    ["CLSC"],
    [knownIndicator("JOBS"), knownIndicator("Q", { own: { months: 3, anchor: 12 } })],
  );
  const found = classifyFile("Indicator,Partner,2026,2030\nJOBS,CLSC,1,2\nQ,CLSC,3,4\n", known);
  expect(figures(found)).toEqual([["JOBS", "CLSC", "2026", 1]]);
  expect(found.aside).toEqual(["2D future", "3C periodTooLong", "3D periodTooLong"]);
});

test("a file with one value per row stays long, whatever years it contains", () => {
  const found = classifyFile(
    "Indicator,Partner,Year,Value\nJOBS,CLSC,2019,2020\nHOMES,CLSC,2020,2021\n",
    KNOWN,
  );
  expect(found.plan.pivot).toBeNull();
  expect(found.taken.map(({ period, value }) => [period, value])).toEqual([
    ["2019-12-31", 2020],
    ["2020-12-31", 2021],
  ]);
});
