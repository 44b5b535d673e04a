import Papa from "papaparse";
import { createWorkbook } from "../src/excel";
import { importObservations, readImportContext, previewImport } from "../src/excel/import";
import { createHost, loadClientInNode } from "../src/host";
import { guessPlan } from "../src/model/import/guess";
import { sourceOf } from "../src/model/import/source";
import { validateInitiative } from "../src/model/validateInitiative";
import { noCalculation } from "../tests/support/noCalculation";
import { benchInitiative } from "./benchInitiative";

/** What an import of a file of so many rows costs. Nothing is calculated: that is measured with the workbooks. */
export interface ImportFigures {
  readonly case: string;
  readonly rows: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  readonly fileBytes: number;
  readonly milliseconds: {
    /** Papa Parse alone over the same text */
    readonly papaparse: number;
    /** guessing what the columns are, and what becomes of each row */
    readonly survey: number;
    /** all of the import, the host's share included */
    readonly import: number;
  };
  readonly peakMemoryBytes: number;
}

const TODAY = "2026-01-31";

/** Imports a file of so many rows into a workbook without any; to be called once a process. */
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
  const basis = await readImportContext();
  const plan = guessPlan(source, basis.known);
  const papaparse = (await parsing)[0];
  const [survey] = await timed(() => previewImport(source, plan, basis, { today: TODAY }));
  host.resetCounters();
  const [taken, report] = await timed(() => importObservations(source, plan, { today: TODAY }));
  if (report.counts.new !== rows) throw new Error(`Of ${rows} rows ${report.counts.new} came in.`);
  const { roundTrips, requestBytes, largestRequestBytes } = host.counters;
  return {
    ...{ case: name, rows, roundTrips, requestBytes, largestRequestBytes },
    fileBytes: new TextEncoder().encode(text).length,
    milliseconds: { papaparse, survey, import: taken },
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
