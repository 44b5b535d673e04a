import type { PaneDiagnosticsKey } from "./texts";

/** What can be written as JSON, without text that depends on a language or a person. */
export type Answer =
  string | number | boolean | null | readonly Answer[] | { readonly [key: string]: Answer };

/** The parts of Ensemble that can be wrong where Excel answers otherwise than expected. */
export const PROBE_AREAS = ["figures", "upgrade", "import", "repair", "looks", "charts", "print"] as const;
type ProbeArea = (typeof PROBE_AREAS)[number];

/** The id of a probe: each has a title in every language. */
type ProbeId = PaneDiagnosticsKey extends infer Key ? (Key extends `probe.${infer Id}` ? Id : never) : never;

/** The scratch sheet of one probe, and what else the probe may make: all of it is removed afterwards. */
export interface Bench {
  /** the name that a second sheet takes */
  readonly otherSheet: string;
  /** the name that the second sheet may be given later */
  readonly renamedSheet: string;
  /** Sends one request with the probe's sheet, which is new and empty at the first one. */
  send<T>(queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T>;
  /** As `send`; Excel's code where it refuses the request, null where it does not. */
  refusal(queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown): Promise<string | null>;
}

/** A question to Excel whose answer Ensemble relies on. */
export interface Probe {
  readonly id: ProbeId;
  /** what may be wrong where the answer is another */
  readonly area: ProbeArea;
  /** the version of ExcelApi that it needs, where that is above the one that the manifest asks for */
  readonly needs?: string;
  /** what the embedded host answers */
  readonly expected: Answer;
  ask(bench: Bench): Promise<Answer>;
}

/** The names that probes may give to tables, charts and defined names. */
export const SCRATCH_NAMES = ["EnsembleProbe", "EnsembleProbeSecond"] as const;
export const [PROBE_NAME, SECOND_PROBE_NAME] = SCRATCH_NAMES;

/** A probe of one request: `queue` returns what reads the answer once the request was sent. */
export function inOneRequest(
  queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => () => Answer,
): (bench: Bench) => Promise<Answer> {
  return async (bench) => {
    const read = await bench.send(queue);
    return read();
  };
}

/** What reads an answer from an object whose properties are loaded, once the request was sent. */
export function answerOf<T>(loaded: T, read: (loaded: T) => Answer): () => Answer {
  return () => read(loaded);
}

/** Queues values from the cell A1 on. */
export function writeFromA1(sheet: Excel.Worksheet, values: readonly (readonly (string | number)[])[]): void {
  const columns = values[0]?.length ?? 0;
  sheet.getRangeByIndexes(0, 0, values.length, columns).values = values.map((row) => [...row]);
}

/** Queues the reading of values; the result returns them once the request was sent. */
export function valuesOf(range: Excel.Range): () => Answer {
  range.load("values");
  return () => range.values as Answer;
}

/** Queues the reading of formulas; the result returns them once the request was sent. */
export function formulasOf(range: Excel.Range): () => Answer {
  range.load("formulas");
  return () => range.formulas as Answer;
}

/** Queues the reading of number formats; the result returns them once the request was sent. */
export function numberFormatsOf(range: Excel.Range): () => Answer {
  range.load("numberFormat");
  return () => range.numberFormat as Answer;
}

/** Queues a table from the cell A1 on, with the name of the probe: a row of captions, then its rows. */
export function addTable(
  sheet: Excel.Worksheet,
  rows: readonly (readonly (string | number)[])[],
  name: string = PROBE_NAME,
): Excel.Table {
  writeFromA1(sheet, rows);
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0), true);
  table.name = name;
  return table;
}
