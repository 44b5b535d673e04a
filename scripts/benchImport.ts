import Papa from "papaparse";
import { createWorkbook } from "../src/excel";
import { importObservations, readImportContext, dryRunImport } from "../src/excel/import";
import { createHost, loadClientInNode } from "../src/host";
import { guessPlan } from "../src/model/import/guess";
import { sourceOf } from "../src/model/import/source";
import { validateInitiative } from "../src/model/validateInitiative";
import { noCalculation } from "../tests/support/noCalculation";
import { benchInitiative } from "./benchInitiative";

/** The measurements of an import of a file. Excludes calculation, which the workbook cases measure. */
export interface ImportFigures {
  readonly case: string;
  readonly rows: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  readonly fileBytes: number;
  readonly milliseconds: {
    /** Papa Parse alone, on the same text */
    readonly papaparse: number;
    /** guessing the columns and previewing the outcome of each row */
    readonly survey: number;
    /** the whole import, including the host's work */
    readonly import: number;
  };
  readonly peakMemoryBytes: number;
}

const TODAY = "2026-01-31";

/** Imports a file of this many rows into an empty workbook. Call it once per process. */
export async function measureImport(name: string, rows: number): Promise<ImportFigures> {
  const all = benchInitiative(rows);
  const text = Papa.unparse(
    all.observations.map((each) => ({ ...EMPTY, ...each })),
    { newline: "\n" },
  );
  const parsing = timed(() => Papa.parse(text));
  const host = createHost({ engine: noCalculation });
  host.attach(loadClientInNode(globalThis));
  const { file } = validateInitiative({ ...all, observations: [] });
  await createWorkbook(file!, { language: "en" });
  const source = sourceOf("bench.csv", text);
  const context = await readImportContext();
  const plan = guessPlan(source, context.known);
  const papaparse = (await parsing)[0];
  const [survey] = await timed(() => dryRunImport(source, plan, context, { today: TODAY }));
  host.resetCounters();
  const [duration, report] = await timed(() => importObservations(source, plan, { today: TODAY }));
  if (report.counts.new !== rows) throw new Error(`Of ${rows} rows ${report.counts.new} came in.`);
  const { roundTrips, requestBytes, largestRequestBytes } = host.counters;
  return {
    ...{ case: name, rows, roundTrips, requestBytes, largestRequestBytes },
    fileBytes: new TextEncoder().encode(text).length,
    milliseconds: { papaparse, survey, import: duration },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

const EMPTY = {
  ...{ indicator: "", partner: "", period: "", group: "", value: "" },
  ...{ numerator: "", denominator: "", status: "", note: "" },
};

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [Math.round(performance.now() - start), result];
}
