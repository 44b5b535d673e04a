import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { NAMES } from "../src/blueprint/names";
import { addEntries, chooseScorecard, createWorkbook, readInitiative } from "../src/excel";
import { buildBlueprint, type BuildReport } from "../src/excel/build/buildBlueprint";
import { checkWorkbook } from "../src/excel/check";
import { createHost, type Host, loadClientInNode } from "../src/host";
import type { InitiativeFile } from "../src/model/initiative";
import { parseInitiativeFile } from "../src/model/initiativeFile";
import { convertWithLibreOffice } from "../tests/support/libreoffice";
import { benchInitiative } from "./benchInitiative";
import { plainBlueprint } from "./benchPlain";
import { processorTime } from "./processorTime";

/** The measurements of one workbook. */
export interface CaseFigures {
  readonly case: string;
  readonly roundTrips: number;
  /** one for each `FULL_REQUEST_BYTES`, rounded up, and six more: each layer of a build has requests of its own */
  readonly roundTripsAllowed: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  /** processor time, including LibreOffice's */
  readonly milliseconds: {
    /** parsing and validating the text of the file */
    readonly read: number;
    /** all requests, including the calculation that follows them */
    readonly build: number;
    /** a full recalculation */
    readonly calculation: number;
    readonly save: number;
    /** reading the workbook's entries back into a file; for Ensemble workbooks only */
    readonly readBack?: number;
    /** starting, opening and calculating all formulas; only the first sheet is saved, as text; for large workbooks only */
    readonly libreOffice?: number;
  };
  /** checking every entry against every rule; for Ensemble workbooks only */
  readonly check?: CheckFigures;
  readonly formulas: number;
  readonly observations: number;
  readonly fileBytes: number;
  readonly fileBytesPerObservation?: number;
  /** of the XML of the sheet with the observations; for large workbooks only */
  readonly xmlBytesPerObservation?: number;
  /** formulas that are computed again; for large Ensemble workbooks only */
  readonly recomputed?: RecomputedFigures;
  /** the processor time of each of these actions, with its requests */
  readonly recomputingMilliseconds?: RecomputedFigures;
  /** of the whole process, including the engine and the client library */
  readonly peakMemoryBytes: number;
}

/** The actions of people in a large workbook after which it is measured what is computed again. */
const ACTIONS = {
  /** the value of one observation was changed */
  afterValue: ({ observations: [first] }: InitiativeFile) =>
    inObservations((table) => {
      const values = table.columns.getItem("Value").getDataBodyRange();
      values.getCell(0, 0).values = [[(first?.value ?? 0) + 1]];
    }),
  /** one observation was added by the form */
  afterNewRow: ({ observations: [first] }: InitiativeFile) =>
    addEntries("Observations", [{ ...first, period: "2025-12-31", value: 1 }]),
  /** another partner was chosen on the tracker */
  afterPartner: ({ partners }: InitiativeFile) =>
    Excel.run(async ({ workbook }) => {
      workbook.names.getItem(NAMES.trackerPartner).getRange().values = [[partners.at(-1)?.name]];
      await workbook.context.sync();
    }),
  /** another indicator was chosen on the scorecard */
  afterIndicator: ({ indicators }: InitiativeFile) => chooseScorecard(indicators.at(-1)?.code ?? ""),
  /** a row was inserted between the first observations */
  afterInsertedRow: () => inObservations((table) => void table.getDataBodyRange().getRow(1).insert("Down")),
  /** that row was deleted */
  afterDeletedRow: () => inObservations((table) => table.getDataBodyRange().getRow(1).delete("Up")),
} satisfies Readonly<Record<string, (file: InitiativeFile) => Promise<unknown>>>;

/** How many formulas were computed again after each action. */
type RecomputedFigures = Readonly<Record<keyof typeof ACTIONS, number>>;

const inObservations = (work: (observations: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem("Observations"));
    await context.sync();
  });

/** The measurements of a check. */
interface CheckFigures {
  readonly rows: number;
  readonly issues: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** processor time */
  readonly milliseconds: number;
}

interface Case {
  /** the text of an initiative file */
  text(): string;
  /** an Ensemble workbook, or the same observations as a plain table with a grid of SUMIFS */
  readonly kind: "ensemble" | "plain";
  /** whether it is measured in LibreOffice, with what is computed again after a change */
  readonly isLarge: boolean;
}

const FULL_REQUEST_BYTES = 4_000_000;

const PROFILE_ONLY = {
  format: "ensemble-initiative",
  version: 1,
  language: "en",
  initiative: { name: "New initiative", reportDate: "2026-10-31" },
};

/** The cases that can be measured, by name. */
export const CASES: Readonly<Record<string, Case>> = {
  "profile only": small(() => JSON.stringify(PROFILE_ONLY)),
  "poverty-canada": small(() => example("poverty-canada")),
  "pauvrete-quebec": small(() => example("pauvrete-quebec")),
  "10,000 observations": large(10_000, "ensemble"),
  "100,000 observations": large(100_000, "ensemble"),
  "10,000 observations, plain": large(10_000, "plain"),
  "100,000 observations, plain": large(100_000, "plain"),
};

/** The relative costs of large workbooks. */
export interface Ratios {
  readonly check100kTo10k: number;
  /** for ten times as many observations */
  readonly calculation100kTo10k: number;
  readonly libreOffice100kTo10k: number;
  /** the Ensemble workbook relative to the plain one, both with 100,000 observations */
  readonly calculationToPlain: number;
  readonly libreOfficeToPlain: number;
  /** the same with 10,000 observations */
  readonly calculationToPlain10k: number;
  readonly libreOfficeToPlain10k: number;
}

/** Compares the figures of the large cases. */
export function ratiosOf(figures: readonly CaseFigures[]): Ratios {
  const ratio = (kind: "calculation" | "libreOffice", name: string, other: string): number => {
    const [numerator, denominator] = [name, other].map(
      (caseName) => figures.find((each) => each.case === caseName)?.milliseconds[kind],
    );
    return Math.round((numerator! / denominator!) * 100) / 100;
  };
  const [hundredThousand, tenThousand, plain, plainTenThousand] = [
    "100,000 observations",
    "10,000 observations",
    "100,000 observations, plain",
    "10,000 observations, plain",
  ] as const;
  const check = (name: string) => figures.find((each) => each.case === name)?.check?.milliseconds;
  return {
    check100kTo10k: Math.round((check(hundredThousand)! / check(tenThousand)!) * 100) / 100,
    calculation100kTo10k: ratio("calculation", hundredThousand, tenThousand),
    libreOffice100kTo10k: ratio("libreOffice", hundredThousand, tenThousand),
    calculationToPlain: ratio("calculation", hundredThousand, plain),
    libreOfficeToPlain: ratio("libreOffice", hundredThousand, plain),
    calculationToPlain10k: ratio("calculation", tenThousand, plainTenThousand),
    libreOfficeToPlain10k: ratio("libreOffice", tenThousand, plainTenThousand),
  };
}

/** Builds, calculates and saves one workbook. Call it once per process, since peak memory is measured per process. */
export async function measure(name: string): Promise<CaseFigures> {
  const { text, kind, isLarge } = CASES[name]!;
  const json = text();
  const [read, file] = await timed(() => parseFile(json));
  const host = createHost();
  host.attach(loadClientInNode(globalThis));
  const [build, report] = await timed(() => buildFile(file, kind));
  const counters = { ...host.counters };
  const [calculation] = await timed(() =>
    Excel.run(async (context) => context.application.calculate("Full")),
  );
  const [save, bytes] = await timed(() => host.save());
  const readBack = kind === "ensemble" ? { readBack: (await timed(() => readInitiative()))[0] } : {};
  const check = kind === "ensemble" ? { check: await measureCheck(host) } : {};
  const recomputed = kind === "ensemble" && isLarge ? await measureActions(host, file) : {};
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  const libreOffice = isLarge
    ? { libreOffice: (await timed(() => convertWithLibreOffice([bytes], "csv")))[0] }
    : {};
  const observations = file.observations.length;
  return {
    case: name,
    roundTrips: counters.roundTrips,
    roundTripsAllowed: Math.ceil(counters.requestBytes / FULL_REQUEST_BYTES) + 6,
    actions: counters.actions,
    requestBytes: counters.requestBytes,
    largestRequestBytes: counters.largestRequestBytes,
    milliseconds: { read, build, calculation, save, ...readBack, ...libreOffice },
    ...check,
    formulas: report.formulas,
    observations,
    fileBytes: bytes.length,
    ...recomputed,
    ...(isLarge && { xmlBytesPerObservation: Math.round(largestSheetBytes(bytes) / observations) }),
    ...(observations > 0 && { fileBytesPerObservation: Math.round((bytes.length / observations) * 10) / 10 }),
    peakMemoryBytes,
  };
}

async function measureCheck(host: Host): Promise<CheckFigures> {
  host.resetCounters();
  const [milliseconds, { rows, counts }] = await timed(() => checkWorkbook());
  const { roundTrips, requestBytes, responseBytes } = host.counters;
  const issues = counts.error + counts.warning + counts.notice;
  return { rows, issues, roundTrips, requestBytes, responseBytes, milliseconds };
}

/** Does one action after the other. */
async function measureActions(
  host: Host,
  file: InitiativeFile,
): Promise<Pick<CaseFigures, "recomputed" | "recomputingMilliseconds">> {
  const formulas: Partial<Record<keyof typeof ACTIONS, number>> = {};
  const times: Partial<Record<keyof typeof ACTIONS, number>> = {};
  for (const name of Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]) {
    await host.settle();
    const before = host.counters.formulasCalculated;
    [times[name]] = await timed(async () => {
      await ACTIONS[name](file);
      await host.settle();
    });
    formulas[name] = host.counters.formulasCalculated - before;
  }
  return {
    recomputed: formulas as RecomputedFigures,
    recomputingMilliseconds: times as RecomputedFigures,
  };
}

/** The XML of the largest sheet in a file, in bytes. */
function largestSheetBytes(file: Uint8Array): number {
  const sheets = unzipSync(file, { filter: ({ name }) => name.startsWith("xl/worksheets/sheet") });
  return Math.max(...Object.values(sheets).map(({ length }) => length));
}

function small(text: () => string): Case {
  return { text, kind: "ensemble", isLarge: false };
}

function large(observations: number, kind: Case["kind"]): Case {
  return { text: () => JSON.stringify(benchInitiative(observations)), kind, isLarge: true };
}

function buildFile(file: InitiativeFile, kind: Case["kind"]): Promise<BuildReport> {
  return kind === "plain"
    ? buildBlueprint(plainBlueprint(file))
    : createWorkbook(file, { language: file.language });
}

/** The milliseconds of processor time that some work takes, and its result. */
async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = processorTime();
  const result = await work();
  return [Math.round(processorTime() - start), result];
}

function parseFile(text: string): InitiativeFile {
  const { file, issues } = parseInitiativeFile(text);
  if (!file) throw new Error(`The file has ${issues.length} issues: ${JSON.stringify(issues[0])}`);
  return file;
}

function example(name: string): string {
  return readFileSync(new URL(`../examples/${name}.json`, `file://${__filename}`), "utf8");
}
