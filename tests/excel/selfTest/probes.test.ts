import { readFileSync } from "node:fs";
import path from "node:path";
import { runSelfTest, type ProbeResult } from "../../../src/excel/selfTest";
import { PROBES } from "../../../src/excel/selfTest/probes";
import type { HostOptions } from "../../../src/host";
import { openHost } from "../../support/host";

/** The probes of a host that do not answer as expected, with what they found. */
async function unexpected(options: HostOptions): Promise<Record<string, unknown>> {
  await openHost(options);
  const { results } = await runSelfTest();
  expect(results.map(({ probe }) => probe)).toEqual(PROBES);
  return Object.fromEntries(
    results.filter(({ outcome }) => outcome !== "asExpected").map((each) => [each.probe.id, foundBy(each)]),
  );
}

function foundBy(result: ProbeResult): unknown {
  const { outcome } = result;
  if (outcome === "different") return { outcome, found: result.found };
  return outcome === "failed" ? { outcome, code: result.code } : { outcome };
}

test("the host answers every probe as the probe expects it", async () => {
  expect(await unexpected({})).toEqual({});
});

test.each<[string, HostOptions, Record<string, unknown>]>([
  [
    "an Excel without the newest requirement set",
    { excelVersion: "Excel2021" },
    { "rows-add-blank": { outcome: "notAvailable" }, "rows-add-emptied": { outcome: "notAvailable" } },
  ],
  [
    "an Excel whose tables extend over what is written below them",
    { variations: { tablesExtendOnWrite: true } },
    { "table-extends": { outcome: "different", found: "0 0 4 3" } },
  ],
  [
    "an Excel that fills no formulas into new rows",
    { variations: { calculatedColumns: false } },
    {
      "calculated-column": { outcome: "different", found: [[""]] },
      "calculated-column-r1c1": { outcome: "different", found: [[""]] },
      "insert-row": { outcome: "different", found: { area: "0 0 4 3", formulas: [["", "", ""]] } },
    },
  ],
  [
    "a workbook that counts from 1904",
    { variations: { dates1904: true } },
    { "date-system": { outcome: "different", found: "1904" } },
  ],
  [
    "a computer without a printer",
    { variations: { refusedMembers: { "PageLayout.*": "GeneralException" } } },
    {
      "page-setup": { outcome: "failed", code: "GeneralException" },
      "print-titles": { outcome: "failed", code: "GeneralException" },
    },
  ],
  ["an Excel that is set to French", { displayLanguage: "fr-CA", contentLanguage: "fr-CA" }, {}],
  ["a workbook that is calculated by hand", { variations: { calculationMode: "Manual" } }, {}],
])("%s differs in the probes of that alone", async (_, options, expected) => {
  expect(await unexpected(options)).toEqual(expected);
});

const DECISIONS = readFileSync(path.join(__dirname, "..", "..", "..", "docs", "decisions.md"), "utf8");

/** Paragraphs and items of lists, each in one piece. */
const passages = DECISIONS.split(/\n(?=\s*-\s|\s*\n|#)/).filter((passage) => passage.trim() !== "");
const idsIn = (text: string, kind: "probe" | "not probed"): string[] =>
  [...text.matchAll(new RegExp(`\`${kind}: ([a-z0-9-]+)\``, "g"))].map(([, id = ""]) => id);

/** The reasons why no probe asks: the list of the section about the self-test. */
const [, section = ""] = DECISIONS.split("### Excel is asked in place what is not known of it\n");
const [ownSection = ""] = section.split(/\n#+ /);
const REASONS = new Set(idsIn(ownSection, "not probed"));

test("every assumption that is marked unverified names its probes, or why there is none", () => {
  const places = passages.filter((passage) => /unverified/i.test(passage) && !ownSection.includes(passage));
  expect(places.length).toBeGreaterThan(30);
  const unnamed = places.filter((passage) => {
    const named = idsIn(passage, "probe").length + idsIn(passage, "not probed").length;
    return named < 1;
  });
  expect(unnamed).toEqual([]);
});

test("decisions name only probes that there are, and every reason is used", () => {
  const ids = new Set<string>(PROBES.map(({ id }) => id));
  expect(idsIn(DECISIONS, "probe").filter((id) => !ids.has(id))).toEqual([]);
  const used = new Set(idsIn(DECISIONS.replace(ownSection, ""), "not probed"));
  expect([...used].sort()).toEqual([...REASONS].sort());
});
