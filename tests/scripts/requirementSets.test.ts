import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requirementOfTag, versionText } from "../../scripts/requirementSets/apiSets";
import { findingsIn, type Finding } from "../../scripts/requirementSets/scan";

/** Lines of an add-in, each with its expected finding; null for none. */
const CASES: readonly (readonly [code: string, finding: string | null])[] = [
  // Members that every supported Excel has.
  [`sheet.getRange("A1").load("values,text"); sheet.freezePanes.freezeRows(1);`, null],
  [`book.application.calculate("Full"); book.application.calculate(Excel.CalculationType.full);`, null],
  [`const { names, worksheets } = book; names.add("x", "=1"); worksheets.load("items/name");`, null],
  // A member of a later Excel: read, called, set, destructured, by string key, as a property.
  [`cell.valuesAsJson;`, "valuesAsJson needs ExcelApi 1.16"],
  [`cell.valuesAsJson = [];`, "valuesAsJson needs ExcelApi 1.16"],
  [`cell["valuesAsJson"];`, "valuesAsJson needs ExcelApi 1.16"],
  [`const { valuesAsJson } = cell;`, "valuesAsJson needs ExcelApi 1.16"],
  [`book.queries.getCount();`, "queries needs ExcelApi 1.14"],
  [`cell.set({ valuesAsJson: [] });`, "valuesAsJson needs ExcelApi 1.16"],
  // The highest of several versions in a tag counts.
  [`sheet.tables.getItem("T").rows.add(undefined, [[1]]);`, "add needs ExcelApi 1.15"],
  // A set that only some platforms support.
  [`book.focus();`, "focus needs ExcelApiDesktop 1.1"],
  // Named in a load, in every supported form.
  [`cell.load("values, valuesAsJson");`, `load("valuesAsJson") needs ExcelApi 1.16`],
  [`cell.load(["values", "valuesAsJson"]);`, `load("valuesAsJson") needs ExcelApi 1.16`],
  [`cell.load({ valuesAsJson: true });`, "valuesAsJson needs ExcelApi 1.16"],
  [`cell.load({ select: "valuesAsJson" });`, `load("valuesAsJson") needs ExcelApi 1.16`],
  [`const paths = "address,valuesAsJson"; cell.load(paths);`, `load("valuesAsJson") needs ExcelApi 1.16`],
  [`book.load("queries/items/name");`, `load("queries/items/name") needs ExcelApi 1.14`],
  [`book.queries.load("items/name");`, "queries needs ExcelApi 1.14"],
  [`take("text"); function take(names: string) { cell.load(names); }`, null],
  [
    `take("valuesAsJson"); function take(names: string) { cell.load(names); }`,
    `load("valuesAsJson") needs ExcelApi 1.16`,
  ],
  [`cell.load(chosen);`, "load needs a version that cannot be analysed statically"],
  // Behind a guard.
  [`if (asks("ExcelApi", "1.16")) cell.valuesAsJson;`, "valuesAsJson needs ExcelApi 1.16"],
  [`if (has.isSetSupported("ExcelApi", "1.16")) cell.valuesAsJson;`, null],
  [`if (has.isSetSupported("ExcelApi", "1.17")) { cell.load("valuesAsJson"); }`, null],
  [`if (chosen && has.isSetSupported("ExcelApi", "1.16")) { cell.valuesAsJson; }`, null],
  [`has.isSetSupported("ExcelApi", "1.16") && cell.valuesAsJson;`, null],
  [`has.isSetSupported("ExcelApi", "1.16") ? cell.valuesAsJson : cell.values;`, null],
  [`const later = has.isSetSupported("ExcelApi", "1.16"); if (later) cell.valuesAsJson;`, null],
  [`if (hasJson()) cell.valuesAsJson;`, null],
  [`if (!has.isSetSupported("ExcelApi", "1.16")) { cell.values; } else { cell.valuesAsJson; }`, null],
  [`if (!has.isSetSupported("ExcelApi", "1.16")) return; cell.valuesAsJson;`, null],
  // Behind what only looks like a guard.
  [`if (has.isSetSupported("ExcelApi", "1.15")) cell.valuesAsJson;`, "valuesAsJson needs ExcelApi 1.16"],
  [`if (has.isSetSupported("WordApi", "1.16")) cell.valuesAsJson;`, "valuesAsJson needs ExcelApi 1.16"],
  [`if (!has.isSetSupported("ExcelApi", "1.16")) cell.valuesAsJson;`, "valuesAsJson needs ExcelApi 1.16"],
  [
    `if (chosen || has.isSetSupported("ExcelApi", "1.16")) { cell.valuesAsJson; }`,
    "valuesAsJson needs ExcelApi 1.16",
  ],
  [
    `if (has.isSetSupported("ExcelApi", "1.16")) { cell.values; } else { cell.valuesAsJson; }`,
    "valuesAsJson needs ExcelApi 1.16",
  ],
  [
    `if (!has.isSetSupported("ExcelApi", "1.16")) { cell.values; } cell.valuesAsJson;`,
    "valuesAsJson needs ExcelApi 1.16",
  ],
];

const HEAD = `
  declare const book: Excel.Workbook, sheet: Excel.Worksheet, cell: Excel.Range, chosen: string;
  declare const asks: (set: string, version: string) => boolean;
  const has = Office.context.requirements;
  function hasJson() { return has.isSetSupported("ExcelApi", "1.16"); }
`;

let folder: string;
let findings: Finding[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ensemble-sets-"));
  const file = join(folder, "addIn.ts");
  const lines = CASES.map(([code], index) => `function case${index}() { ${code} }`);
  writeFileSync(file, [HEAD.replaceAll("\n", " "), ...lines].join("\n"));
  findings = findingsIn([file]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(CASES.map(([code, expected], index) => [code, expected, index] as const))(
  "%s",
  (_code, expected, index) => {
    const findingsHere = findings.filter(({ line }) => line === index + 2);
    if (expected === null) expect(findingsHere).toEqual([]);
    else
      expect(findingsHere.map(({ member, needs }) => `${member} needs ${needs}`).join("; ")).toContain(
        expected,
      );
  },
);

test("the highest version of a tag counts, and a preview set has no version", () => {
  const versionOf = (tag: string) => {
    const { set, version } = requirementOfTag(tag);
    return `${set} ${Number.isFinite(version) ? versionText(version) : "none"}`;
  };
  expect(versionOf("ExcelApi 1.9")).toBe("ExcelApi 1.9");
  expect(versionOf("ExcelApi 1.1 for getting the name; 1.10 for setting it.")).toBe("ExcelApi 1.10");
  expect(versionOf("ExcelApi BETA (PREVIEW ONLY)")).toBe("ExcelApi none");
});
