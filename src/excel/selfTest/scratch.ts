/**
 * The hidden sheets of a self-test. Their names are random, and a record in the workbook states them before the first is
 * made: a run that was broken off is cleaned up by the next one, which removes nothing else.
 */
import { excelCode } from "../errors";
import { repeat, requestError } from "../outcome";
import type { Requests } from "../requests";
import { queueAddRecord, queueRecord, queueRemoveRecord, recordIn } from "../workRecord";
import { SCRATCH_NAMES, type Bench } from "./probe";

/** The names of the sheets of one run. */
export interface ScratchSheetNames {
  readonly probe: string;
  /** a second sheet */
  readonly other: string;
  /** the second sheet, once it was renamed */
  readonly renamed: string;
  /** what Excel calls a copy of the first */
  readonly copy: string;
}

/** Names that no sheet of a workbook has, from a random number. */
export function scratchSheetNames(random: number): ScratchSheetNames {
  const probe = `Ensemble test ${random.toString(36).slice(2, 8)}`;
  return { probe, other: `${probe} b`, renamed: `${probe} c`, copy: `${probe} (2)` };
}

/** The sheets that a run which was broken off has recorded; none if there is no record. */
export async function recordedSheets(requests: Requests): Promise<readonly string[]> {
  const record = await requests.send(({ workbook }) => queueRecord(workbook, "SelfTest"));
  const details = recordIn(record);
  return Array.isArray(details) ? details.filter((name) => typeof name === "string") : [];
}

/** Records the names of the sheets that a run will make. */
export async function recordSheets(requests: Requests, names: readonly string[]): Promise<void> {
  await requests.send(({ workbook }) => queueAddRecord(workbook, "SelfTest", names));
}

/**
 * Removes the sheets that a run has made, its names and its record. Returns the sheets that stay, since somebody has shown
 * them: what is on them may be theirs by now.
 */
export async function removeSheets(requests: Requests, names: readonly string[]): Promise<readonly string[]> {
  let shown: readonly string[] = [];
  await repeat(async () => {
    const sheets = await requests.send(({ workbook }) =>
      names.map((name) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name);
        sheet.load("visibility");
        return { name, sheet };
      }),
    );
    const found = sheets.filter(({ sheet }) => !sheet.isNullObject);
    shown = found.filter(({ sheet }) => sheet.visibility === "Visible").map(({ name }) => name);
    const removed = found.map(({ name }) => name).filter((name) => !shown.includes(name));
    await requests.send(({ workbook }) => {
      queueRemoval(workbook, removed);
      queueRemoveRecord(workbook, "SelfTest");
    });
  }, requests.clock);
  return shown;
}

/** The sheet of one probe. */
export class ScratchBench implements Bench {
  private isMade = false;

  constructor(
    private readonly requests: Requests,
    private readonly names: ScratchSheetNames,
  ) {}

  get otherSheet(): string {
    return this.names.other;
  }

  get renamedSheet(): string {
    return this.names.renamed;
  }

  async send<T>(queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> {
    const isFirst = !this.isMade;
    this.isMade = true;
    return this.requests.send(({ workbook }) => {
      if (isFirst) workbook.worksheets.add(this.names.probe).visibility = "Hidden";
      return queue(workbook.worksheets.getItem(this.names.probe), workbook);
    });
  }

  async refusal(
    queue: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown,
  ): Promise<string | null> {
    try {
      await this.send(queue);
      return null;
    } catch (error) {
      const code = excelCode(error);
      if (code === undefined) throw error;
      return code;
    }
  }

  /** Removes what the probe has made. */
  async clear(): Promise<void> {
    if (this.isMade)
      await this.requests.send(({ workbook }) => queueRemoval(workbook, Object.values(this.names)));
  }
}

function queueRemoval({ worksheets, names }: Excel.Workbook, sheets: readonly string[]): void {
  for (const name of sheets) worksheets.getItemOrNullObject(name).delete();
  for (const name of SCRATCH_NAMES) names.getItemOrNullObject(name).delete();
}

/** Excel's code of an error of a probe. */
export function codeOf(error: unknown): string {
  const cause = requestError(error);
  return excelCode(cause) ?? excelCode(error) ?? "ConnectionFailure";
}
