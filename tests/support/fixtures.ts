/** The workbooks of earlier schema versions that are kept in tests/fixtures/workbooks. */
import { readdirSync, readFileSync } from "node:fs";
import path, { join } from "node:path";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";
import { openWorkbook, type Host } from "../../src/host";
import { openCopy, type CopyOptions } from "./builtWorkbook";
import { openHost } from "./host";
import { noCalculation } from "./noCalculation";
import { someOf, TRIES_ALL } from "./sample";

const FOLDER = join(__dirname, "../fixtures/workbooks");

export interface WorkbookFixture {
  /** "v1/poverty-canada-fr" */
  readonly name: string;
  readonly language: "en" | "fr";
  /** the initiative file that was exported from it by the Ensemble that made it, with empty lists for later tables */
  readonly exported: string;
  /** what the pane read from its dashboard */
  readonly figures: unknown;
  /** the number of issues of the check */
  readonly check: unknown;
}

/**
 * What the check has reported since a rule was added: in Canada, the rate of 2020 of people of 65 and over is half of that
 * of the years beside it.
 */
const LATER_WARNINGS: Readonly<Record<string, number>> = { "poverty-canada": 1 };

/** Every fixture, of every version. */
export const FIXTURES: readonly WorkbookFixture[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: version }) =>
    readdirSync(join(FOLDER, version))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => fixture(version, file.replace(/\.xlsx$/, ""))),
  );

function fixture(version: string, file: string): WorkbookFixture {
  const text = (kind: string) => readFileSync(join(FOLDER, version, `${file}.${kind}.json`), "utf8");
  return {
    name: `${version}/${file}`,
    language: /-fr(?:-|$)/.test(file) ? "fr" : "en",
    get exported() {
      return withAllLists(text("exported"));
    },
    figures: JSON.parse(text("figures")),
    check: withLaterWarnings(file, JSON.parse(text("check"))),
  };
}

function withLaterWarnings(file: string, check: unknown): unknown {
  const { counts, ...rest } = check as { readonly counts: { readonly warning: number } };
  const later = LATER_WARNINGS[file.replace(/-(?:en|fr).*$/, "")] ?? 0;
  return { ...rest, counts: { ...counts, warning: counts.warning + later } };
}

/** Those that are named, and one of each version of which none is named; in the soak run, all. */
export function someFixtures(named: readonly string[]): WorkbookFixture[] {
  const kindOf = ({ name }: WorkbookFixture) => path.dirname(name);
  const isNamed = ({ name }: WorkbookFixture) => named.includes(name);
  const ofNamed = new Set(FIXTURES.filter(isNamed).map(kindOf));
  const others = FIXTURES.filter((fixture) => TRIES_ALL || !ofNamed.has(kindOf(fixture)));
  return [
    ...FIXTURES.filter(isNamed),
    ...someOf(
      others.filter((one) => !isNamed(one)),
      0.1,
      kindOf,
    ),
  ];
}

const completed = new Map<string, string>();

/** An exported file with the lists that later versions added. */
function withAllLists(exported: string): string {
  let text = completed.get(exported);
  if (text === undefined) {
    text = serializeInitiative(parseInitiativeFile(exported).file!);
    completed.set(exported, text);
  }
  return text;
}

/** A fixture by its name. */
export function fixtureNamed(name: string): WorkbookFixture {
  const found = FIXTURES.find((one) => one.name === name);
  if (!found) throw new RangeError(`There is no fixture ${name}`);
  return found;
}

/** The bytes of a fixture's file. */
export function fixtureBytes({ name }: WorkbookFixture): Uint8Array {
  return readFileSync(join(FOLDER, `${name}.xlsx`));
}

/**
 * Opens a fixture in its own Excel, fully calculated; after requests, `settle` calculates. With `calculates: false`, it is
 * opened as it was saved.
 */
export function openFixture(fixture: WorkbookFixture, options: CopyOptions = {}): Promise<Host> {
  const culture = fixture.language === "fr" ? "fr-CA" : "en-CA";
  const { calculates = true } = options;
  const make = () =>
    openHost({
      workbook: openWorkbook(fixtureBytes(fixture)).workbook,
      displayLanguage: culture,
      contentLanguage: culture,
      ...(!calculates && { engine: noCalculation }),
    });
  const key = { fixture: fixture.name, calculates };
  return openCopy(key, make, {
    ...{ displayLanguage: culture, contentLanguage: culture, defersCalculation: true },
    ...options,
  });
}

/** What the rules of measurement decide differs since version 3: CHANGELOG.md lists it. The other figures stay. */
export function withoutMeasurement(figures: unknown): unknown {
  const { indicators, ...rest } = figures as { readonly indicators: readonly Record<string, unknown>[] };
  const others: Record<string, unknown> = { ...rest };
  for (const count of MEASURED_COUNTS) delete others[count];
  return {
    // Earlier versions do not count them.
    damage: [],
    beyondRoom: [],
    ...others,
    // Earlier versions list them in the order of the table.
    indicators: indicators
      .map(({ code, name, unit, target }) => ({ code, name, unit, target }))
      .sort((one, other) => String(one.code).localeCompare(String(other.code))),
  };
}

const MEASURED_COUNTS = [
  "indicatorsOnTrack",
  "indicatorsWithoutData",
  "methodsDisagree",
  "storiesBehind",
  "reportsLatest",
  "reportsLatestDue",
  "trendIndicator",
];
