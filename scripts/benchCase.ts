import { readFileSync } from "node:fs";
import { createWorkbook } from "../src/excel";
import { createHost } from "../src/host";
import { loadClientInNode } from "../src/host/client/loadClientInNode";
import type { InitiativeFile } from "../src/model/initiative";
import { parseInitiativeFile } from "../src/model/initiativeFile";

/** What one workbook costs. */
export interface CaseFigures {
  readonly case: string;
  readonly roundTrips: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  /** build: all requests, with the calculation that follows them; calculation: all formulas once more */
  readonly milliseconds: { readonly build: number; readonly calculation: number; readonly save: number };
  readonly formulas: number;
  readonly fileBytes: number;
  /** of the whole process, the engine and the client library included */
  readonly peakMemoryBytes: number;
}

const PROFILE_ONLY: InitiativeFile = {
  format: "ensemble-initiative",
  version: 1,
  language: "en",
  initiative: { name: "New initiative", reportDate: "2026-10-31" },
  partners: [],
  roles: [],
  roleHolders: [],
  ratings: [],
  checklist: [],
  sustainability: [],
  canvas: [],
  activities: [],
  indicators: [],
  observations: [],
  debrief: [],
};

/** What can be measured, by name. */
export const CASES: Readonly<Record<string, () => InitiativeFile>> = {
  "profile only": () => PROFILE_ONLY,
  "poverty-canada": () => example("poverty-canada"),
  "pauvrete-quebec": () => example("pauvrete-quebec"),
};

/** Builds, calculates and saves one workbook; to be called once a process, since memory is measured at its peak. */
export async function measure(name: string): Promise<CaseFigures> {
  const file = CASES[name]!();
  const host = createHost();
  host.attach(loadClientInNode(globalThis));
  const [build, report] = await timed(() => createWorkbook(file, { language: file.language }));
  const counters = { ...host.counters };
  const [calculation] = await timed(() =>
    Excel.run(async (context) => context.application.calculate("Full")),
  );
  const [save, bytes] = await timed(() => host.save());
  return {
    case: name,
    roundTrips: counters.roundTrips,
    actions: counters.actions,
    requestBytes: counters.requestBytes,
    largestRequestBytes: counters.largestRequestBytes,
    milliseconds: { build, calculation, save },
    formulas: report.formulas,
    fileBytes: bytes.length,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [Math.round(performance.now() - start), result];
}

function example(name: string): InitiativeFile {
  const { file } = parseInitiativeFile(
    readFileSync(new URL(`../examples/${name}.json`, `file://${__filename}`), "utf8"),
  );
  if (!file) throw new Error(`examples/${name}.json has faults`);
  return file;
}
