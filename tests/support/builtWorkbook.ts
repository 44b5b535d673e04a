/** Workbooks that are built once per test run, in any process, and copied from then on. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook, type CreateOptions } from "../../src/excel";
import { lazyEngine, type Host, type HostOptions } from "../../src/host";
import type { InitiativeFile } from "../../src/model/initiative";
import type { WorkbookState } from "../../src/spreadsheet/state";
import { openHost } from "./host";
import { noCalculation } from "./noCalculation";
import { packWorkbook, readSnapshot } from "./workbookSnapshot";

export interface CopyOptions extends Omit<HostOptions, "workbook" | "engine" | "now"> {
  /** false: no formula is ever computed, neither while the workbook is built nor later */
  readonly calculates?: boolean;
}

/**
 * Opens the workbook that `createWorkbook` builds of a file, fully calculated, in its own Excel. Not for
 * tests that replace modules of `src` (what they build differs), nor for those that test the building itself.
 */
export function openBuiltWorkbook(
  file: InitiativeFile,
  build: Pick<CreateOptions, "language" | "reportDate">,
  options: CopyOptions = {},
): Promise<Host> {
  const buildable = { ...options, readOnly: false };
  const make = async () => {
    const host = await openHost({ ...hostOptions(buildable), defersCalculation: true });
    await createWorkbook(file, build);
    return host;
  };
  return openCopy({ file, build, buildable }, make, options);
}

/** Opens a copy of a workbook; `make` builds it when this run has none cached under this key. */
export async function openCopy(
  key: object,
  make: () => Promise<Host>,
  options: CopyOptions = {},
): Promise<Host> {
  const { calculates = true, ...rest } = options;
  const workbook = (await snapshotOf(key, make))();
  const engine = calculates ? lazyEngine : noCalculation;
  const host = await openHost({ defersCalculation: true, ...rest, workbook, engine });
  // Lets the engine know that nothing has to be calculated.
  await host.settle();
  return host;
}

function hostOptions({ calculates = true, ...options }: CopyOptions): HostOptions {
  return calculates ? options : { ...options, engine: noCalculation };
}

/** What makes copies of the workbooks that were read last: most tests of a file open the same one. */
const lastRead = new Map<string, () => WorkbookState>();
const MAX_READ = 4;

async function snapshotOf(key: object, make: () => Promise<Host>): Promise<() => WorkbookState> {
  const file = join(sharedFolder(), `${hashOf(key)}.json`);
  const read = lastRead.get(file);
  if (read !== undefined) return read;
  const snapshot = readSnapshot(await writtenSnapshot(file, make));
  const [oldest] = lastRead.keys();
  if (oldest !== undefined && lastRead.size >= MAX_READ) lastRead.delete(oldest);
  lastRead.set(file, snapshot);
  return snapshot;
}

async function writtenSnapshot(file: string, make: () => Promise<Host>): Promise<string> {
  if (existsSync(file)) return readFileSync(file, "utf8");
  const host = await make();
  await host.settle();
  const text = packWorkbook(host.workbook);
  // Another process may be reading: the rename makes the write atomic.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return text;
}

/** Workbooks without a pinned report date depend on the current day. */
function hashOf(key: object): string {
  const text = JSON.stringify({ ...key, today: new Date().toDateString() });
  return createHash("sha256").update(text).digest("hex");
}

function sharedFolder(): string {
  const run = process.env["ENSEMBLE_TESTS_FOLDER"];
  if (run === undefined)
    throw new Error("Only tests share workbooks: tests/support/run/setup.ts makes their folder");
  const folder = join(run, "workbooks");
  mkdirSync(folder, { recursive: true });
  return folder;
}
