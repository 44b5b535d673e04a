import { CancelledError, throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { requestError } from "../outcome";
import { Requests } from "../requests";
import type { Answer, Probe } from "./probe";
import { PROBES } from "./probes";
import {
  codeOf,
  recordedSheets,
  recordSheets,
  removeSheets,
  ScratchBench,
  scratchSheetNames,
} from "./scratch";

/** What a probe has found. */
export type ProbeResult = { readonly probe: Probe } & (
  | { readonly outcome: "asExpected" | "notAvailable" }
  | { readonly outcome: "different"; readonly found: Answer }
  /** Excel stopped the probe with this code */
  | { readonly outcome: "failed"; readonly code: string }
);

/** What a self-test has found. */
export interface SelfTestResult {
  readonly results: readonly ProbeResult[];
  /** the scratch sheets that could not be removed, or that somebody has shown */
  readonly leftSheets: readonly string[];
}

export interface SelfTestOptions {
  readonly signal?: AbortSignal | undefined;
  onProgress?(done: number, total: number): void;
  /** called when the test waits until a cell is closed that somebody edits */
  onWait?(): void;
  readonly clock?: Clock;
  /** Whether Excel has a version of ExcelApi. */
  supports?(version: string): boolean;
}

/**
 * Asks Excel what Ensemble relies on, one probe after the other, on hidden sheets of its own that it removes whatever
 * happens. Nothing else of the workbook is read or changed. A probe that Excel stops does not stop the others. Throws a
 * WorkbookError where no sheet can be added, and a CancelledError if it was stopped.
 */
export async function runSelfTest({
  signal,
  onProgress,
  onWait,
  clock = systemClock,
  supports = supportsExcelApi,
}: SelfTestOptions = {}): Promise<SelfTestResult> {
  // While a cell is being edited Excel refuses every request. Removing the sheets waits even if the person has stopped the test.
  const requests = new Requests(clock, { endless: true, signal, ...(onWait && { onWait }) });
  const cleaning = new Requests(clock, { endless: true, ...(onWait && { onWait }) });
  const names = scratchSheetNames(Math.random());
  const sheets = Object.values(names);
  const earlier = await prepare(requests, sheets);
  const results: ProbeResult[] = [];
  try {
    for (const probe of PROBES) {
      throwIfAborted(signal);
      onProgress?.(results.length, PROBES.length);
      results.push(await resultOf(probe, supports, new ScratchBench(requests, names)));
    }
  } catch (error) {
    await leftAfterRemoval(cleaning, sheets);
    throw error;
  }
  const left = await leftAfterRemoval(cleaning, sheets);
  return { results, leftSheets: [...earlier, ...left] };
}

/** Removes what an earlier run has left, and records this one. Returns the sheets of the earlier one that stay. */
async function prepare(requests: Requests, names: readonly string[]): Promise<readonly string[]> {
  try {
    const { workbook, protection } = await requests.send(({ workbook: queued }) => {
      queued.load("readOnly");
      queued.protection.load("protected");
      return { workbook: queued, protection: queued.protection };
    });
    if (workbook.readOnly) throw new WorkbookError("accessDenied");
    if (protection.protected) throw new WorkbookError("structureProtected");
    const earlier = await recordedSheets(requests);
    const left = earlier.length > 0 ? await removeSheets(requests, earlier) : [];
    await recordSheets(requests, names);
    return left;
  } catch (error) {
    throw toWorkbookError(requestError(error));
  }
}

async function resultOf(
  probe: Probe,
  supports: (version: string) => boolean,
  bench: ScratchBench,
): Promise<ProbeResult> {
  if (probe.needs !== undefined && !supports(probe.needs)) return { probe, outcome: "notAvailable" };
  try {
    const found = await probe.ask(bench);
    await bench.clear();
    const isExpected = JSON.stringify(found) === JSON.stringify(probe.expected);
    return isExpected ? { probe, outcome: "asExpected" } : { probe, outcome: "different", found };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    await clearAfterFailure(bench);
    return { probe, outcome: "failed", code: codeOf(error) };
  }
}

/** The next probe needs the name of the sheet. What cannot be removed now is removed at the end. */
async function clearAfterFailure(bench: ScratchBench): Promise<void> {
  try {
    await bench.clear();
  } catch (error) {
    if (error instanceof CancelledError) throw error;
  }
}

/** Removes the sheets of a run; returns those that stay. */
async function leftAfterRemoval(requests: Requests, names: readonly string[]): Promise<readonly string[]> {
  try {
    return await removeSheets(requests, names);
  } catch (error) {
    // The record stays: the next run removes the sheets.
    if (error instanceof RangeError) throw error;
    return names.slice(0, 1);
  }
}

function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
