/** Six thousand published figures in a workbook: the tracker matches the publisher's file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NAMES } from "../../src/blueprint/names";
import { SHEET_BLOCKS } from "../../src/blueprint/sheetRanges";
import { createWorkbook } from "../../src/excel";
import type { InitiativeFile, Observation } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { openHost } from "../support/host";

const FILE = join(__dirname, "../data/statcan/statcan-1-1-1.csv");

interface Published {
  readonly year: number;
  readonly geography: string;
  readonly groups: readonly string[];
  readonly value: number;
}

/** Parses a CSV line, in which quoted texts may contain commas. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

const published: readonly Published[] = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => cellsOf(line.trim()))
  .map(([year, geography, age, gender, family, , value]) => ({
    year: Number(year),
    geography: geography!,
    groups: [age!, gender!, family!],
    value: Number(value),
  }));

/** Rows of the whole country have no geography; each geography is a partner. */
const HEADLINE = "Canada, headline";
const partnerOf = ({ geography }: Published) => (geography === "" ? HEADLINE : geography);
const ALL = new Set(["", "Total", "All genders"]);
const isTotal = ({ geography, groups }: Published) =>
  geography === "" || groups.join("|") === "Total|All genders|Total";
/** Drops characters with which a group name may not begin. */
const groupOf = ({ groups }: Published) =>
  groups.filter((group) => !ALL.has(group)).join(", ") || "Age not told";

const PARTNERS = [...new Set(published.map(partnerOf))];
const YEARS = Array.from({ length: 9 }, (_, index) => 2015 + index);

function observation(row: Published): Observation {
  return {
    indicator: "POVERTY",
    partner: partnerOf(row),
    period: `${row.year}-12-31`,
    value: row.value,
    ...(!isTotal(row) && { group: groupOf(row) }),
  };
}

function povertyInitiative(): InitiativeFile {
  return initiative({
    initiative: { name: "Poverty in Canada", frequency: "yearly", reportDate: "2023-12-31" },
    partners: PARTNERS.map((name) => ({ name })),
    indicators: [
      {
        code: "POVERTY",
        name: "Poverty rate, mean of the geographies",
        direction: "down",
        combination: "mean",
        kind: "percent",
        frequency: "yearly",
        baseline: 14.5,
        baselineDate: "2015-12-31",
        target: 7.25,
        targetDate: "2030-12-31",
      },
    ],
    observations: published.map(observation),
  });
}

/** The file's value for a partner and a year; "" for none. */
function publishedValue(partner: string, year: number): number | "" {
  return (
    published.find((row) => isTotal(row) && partnerOf(row) === partner && row.year === year)?.value ?? ""
  );
}

function meanOf(year: number): number {
  const values = PARTNERS.flatMap((partner) => publishedValue(partner, year) || []);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The last nine of the tracker's twelve periods, in one of the lines of its first indicator. */
async function trackerLine(line: number): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const block = context.workbook.names.getItem(SHEET_BLOCKS.tracker.name).getRange();
    const row = block.getRow(line);
    row.load("values");
    await context.sync();
    return row.values[0]!.slice(-YEARS.length);
  });
}

async function choosePartner(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.trackerPartner).getRange().values = [[name]];
    await context.sync();
  });
}

test("the tracker of 6,041 published poverty rates matches the file", async () => {
  expect(published.length).toBeGreaterThan(6000);
  await openHost();
  await createWorkbook(povertyInitiative(), { language: "en" });

  const actual = await trackerLine(0);
  YEARS.forEach((year, index) => expect(actual[index]).toBeCloseTo(meanOf(year), 9));

  for (const partner of ["Alberta", "Québec, Quebec", HEADLINE, "Yukon"]) {
    await choosePartner(partner);
    expect(await trackerLine(2)).toEqual(YEARS.map((year) => publishedValue(partner, year)));
  }
});
