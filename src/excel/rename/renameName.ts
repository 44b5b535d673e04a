/** Renames something in every row that names it, with one undo. */
import { cleanName, newNameIssue } from "../../blueprint/newName";
import type { Rename } from "../../model/names/rename";
import { isBlank } from "../../model/text/normalizeText";
import { applyFixes, requireWritableCells, type CellFix, type FixReport } from "../check/applyFixes";
import type { CellAddress, SkipReason } from "../check/cellChange";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { isUnknown } from "../outcome";
import { Requests } from "../requests";
import { findName, type FoundName } from "./findName";
import { countOf, isSameCount, mergedRow, rowsOf, type NameCount } from "./nameCount";
import { changeChoices, renamedChoices, reversedChoices } from "./renamedChoices";
import { clearingFixes, fixesOf } from "./rowFixes";
import { areTwinsUnchanged, twinsOf, type Twins } from "./twins";

export interface RenameOptions {
  /** the count that a person saw: where it is another one by now, nothing is changed */
  readonly expected?: NameCount;
  /** whether two things may become one */
  readonly mayMerge?: boolean;
  readonly clock?: Clock;
}

/** A cell that still holds the former name, and why. */
interface LeftCell {
  readonly place: CellAddress;
  readonly reason: SkipReason;
}

/** What an undo of a rename did. */
export interface UndoneRename {
  readonly cells: number;
  readonly left: readonly LeftCell[];
}

/** What a rename did. */
export interface RenameReport {
  readonly kind: "renamed";
  readonly rename: Rename;
  readonly rows: number;
  readonly cells: number;
  readonly left: readonly LeftCell[];
  /** whether what the import remembers follows, too */
  readonly isRemembered: boolean;
  /**
   * Restores what was changed, wherever the rows are now; cells that were changed since are left as they are. Throws a
   * WorkbookError `renameUndoUnfinished` where Excel broke off: the next call finishes it.
   */
  undo(): Promise<UndoneRename>;
}

/** Something else changes by now than a person saw. */
export interface OutdatedCount {
  readonly kind: "outdated";
  readonly count: NameCount;
}

/**
 * A rename that Excel broke off: `renameUnfinished`, or `outcomeUnknown`. The row that is called by the name is changed
 * last, so that the same rename finishes the work.
 */
export class UnfinishedRenameError extends WorkbookError {
  constructor(
    isOutcomeUnknown: boolean,
    /** takes back what was changed */
    readonly undo: () => Promise<UndoneRename>,
    options: ErrorOptions,
  ) {
    super(isOutcomeUnknown ? "outcomeUnknown" : "renameUnfinished", {}, options);
    this.name = "UnfinishedRenameError";
  }
}

/** Other people may add rows with the former name at the same moment; after this many attempts they stay. */
const MAX_ATTEMPTS = 3;

/**
 * Counts what a rename will change; changes nothing. Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing`,
 * `columnsUnconfirmed`, `cellBeingEdited`.
 */
export async function countName(rename: Rename, clock: Clock = systemClock): Promise<NameCount> {
  try {
    return countOf(await find(new Requests(clock), { ...rename, to: cleanName(rename.to) }));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Renames something everywhere, rows that refer to it first. Reads everything again, then writes cells that still hold what
 * was read, in rows with the same entries, wherever they are. Throws, before anything is changed, what `countName` throws,
 * and a WorkbookError: `nameNotAllowed`, `nameTaken` where two things would become one, `mergeDiffers` where an entry would
 * be lost, `sheetProtected`, `columnChanged`; afterwards an UnfinishedRenameError.
 */
export async function renameName(
  requested: Rename,
  { expected, mayMerge = false, clock = systemClock }: RenameOptions = {},
): Promise<RenameReport | OutdatedCount> {
  const rename = { ...requested, to: cleanName(requested.to) };
  try {
    const requests = new Requests(clock);
    const found = await find(requests, rename);
    const count = countOf(found);
    if (expected && !isSameCount(expected, count)) return { kind: "outdated", count };
    requirePossible(found, count, mayMerge);
    return await new RenameRun(requests, found).run();
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function find(requests: Requests, rename: Rename): Promise<FoundName> {
  return retryIfColumnsMove(() => findName(requests, rename));
}

function requirePossible(found: FoundName, { rows, choices, merge }: NameCount, mayMerge: boolean): void {
  const { rename, language, target } = found;
  if (isBlank(rename.from) || newNameIssue(rename.kind, rename.to, language))
    throw new WorkbookError("nameNotAllowed", { name: rename.to });
  if (!merge || rows + choices === 0) return;
  if (!mayMerge) throw new WorkbookError("nameTaken", { name: rename.to });
  if (!merge.isWhole)
    throw new WorkbookError("mergeDiffers", {
      columns: merge.different,
      name: rename.to,
      sheet: target?.table.sheet ?? "",
    });
}

/** A part of a rename that was done, and how it is taken back. */
interface DoneStep {
  undo(): Promise<Pick<FixReport, "changed" | "skipped">>;
  /** nothing else may be taken back before */
  readonly comesFirst: boolean;
  /** the cells that were changed in tables and under names */
  readonly fixes: readonly CellFix[];
}

/** The changes of choices that hold the name. */
function choiceFixes({ choices, rename }: FoundName): readonly CellFix[] {
  return choices.map(({ name, sheet, address, content }) => ({
    place: { kind: "cell", sheet, address, caption: name, key: { kind: "name", name } },
    fix: { from: content, to: rename.to, kind: "text" },
  }));
}

/** A running rename. */
class RenameRun {
  /** what was done and not taken back, in order */
  private readonly done: DoneStep[] = [];
  private cells = 0;
  private skipped: LeftCell[] = [];

  constructor(
    private readonly requests: Requests,
    private readonly found: FoundName,
  ) {}

  async run(): Promise<RenameReport> {
    const { found } = this;
    const { references, renamed, merged } = found;
    await requireWritableCells(this.requests, [
      ...[...references, ...renamed].flatMap(fixesOf),
      ...merged.flatMap(clearingFixes),
      ...choiceFixes(found),
    ]);
    await this.changeReferences(found);
    const isRemembered = await this.changeRemembered();
    await this.changeDefinitions();
    const left = await this.changeAddedRows();
    return {
      kind: "renamed",
      rename: found.rename,
      rows: rowsOf(found).length,
      cells: this.cells,
      left,
      isRemembered,
      undo: () => this.undo(),
    };
  }

  private async changeReferences(found: FoundName): Promise<void> {
    const twins = twinsOf(found);
    const others = found.references.filter((row) => !twins.rows.includes(row));
    await this.apply([...others.flatMap(fixesOf), ...choiceFixes(found)]);
    await this.apply(twins.rows.flatMap(fixesOf), { twins });
  }

  /** False where the cells cannot be changed: the rows are all the same. */
  private async changeRemembered(): Promise<boolean> {
    const { requests, found } = this;
    if (found.remembered === 0) return true;
    try {
      const changed = await changeChoices(requests, (remembered) => renamedChoices(remembered, found.rename));
      if (changed.length > 0) {
        this.done.push({
          comesFirst: false,
          fixes: [],
          undo: async () => {
            await changeChoices(requests, reversedChoices(changed));
            return { changed: 0, skipped: [] };
          },
        });
      }
      return true;
    } catch (error) {
      // The cells may be locked: the import will ask about these names again, which is no reason to stop half way.
      if (error instanceof RangeError) throw error;
      return false;
    }
  }

  /** The row that is called by the name, last: as long as it has the former one, the same rename finishes the work. */
  private async changeDefinitions(): Promise<void> {
    const { renamed, merged, target } = this.found;
    const row = mergedRow(this.found);
    if (!row || !target) {
      await this.apply(renamed.flatMap(fixesOf));
      return;
    }
    // Where the names differ in case alone, the row that stays is spelt anew.
    const spelt = renamed.flatMap(({ changes }) => [...changes]);
    const kept = await this.apply(fixesOf({ ...target, changes: new Map([...row.changes, ...spelt]) }));
    // What the other rows say must not get lost.
    if (kept && kept.skipped.length > 0) return;
    await this.apply(merged.flatMap(clearingFixes), { comesFirst: true });
  }

  /** Changes rows that other people have added meanwhile; returns the cells that still hold the former name. */
  private async changeAddedRows(): Promise<readonly LeftCell[]> {
    const isSkipped = new Set(this.skipped.map(({ place }) => placeKey(place)));
    for (let attempt = 1; ; attempt += 1) {
      let found: FoundName;
      try {
        found = await find(this.requests, this.found.rename);
      } catch (error) {
        // All that was found is renamed: only rows that were added meanwhile may be left.
        if (error instanceof RangeError) throw error;
        return this.skipped;
      }
      const cells = found.references.flatMap(fixesOf);
      const left = cells.map(({ place }) => place);
      const hasOthers = found.renamed.length + found.merged.length > 0;
      const isDone = left.every((place) => isSkipped.has(placeKey(place)));
      if (isDone || hasOthers || attempt === MAX_ATTEMPTS) {
        const reasons = new Map(this.skipped.map(({ place, reason }) => [placeKey(place), reason]));
        const called = [...found.renamed, ...found.merged].flatMap(fixesOf).map(({ place }) => place);
        return [...left, ...called].map(({ sheet, address }) => ({
          place: { sheet, address },
          reason: reasons.get(placeKey({ sheet, address })) ?? "content",
        }));
      }
      await this.changeReferences(found);
      for (const { place } of this.skipped) isSkipped.add(placeKey(place));
    }
  }

  /** Changes cells. Throws the error before anything is changed, or else an UnfinishedRenameError. */
  private async apply(
    fixes: readonly CellFix[],
    { twins, comesFirst = false }: { readonly twins?: Twins; readonly comesFirst?: boolean } = {},
  ): Promise<FixReport | undefined> {
    if (fixes.length === 0) return undefined;
    let report: FixReport;
    try {
      report = await applyFixes(fixes, this.requests.clock);
    } catch (error) {
      if (this.done.length === 0) throw error;
      throw this.unfinished(error);
    }
    this.cells += report.changed;
    this.skipped.push(...report.skipped);
    if (report.changed > 0) {
      const isUndoable = () => twins === undefined || areTwinsUnchanged(this.requests, twins);
      this.done.push({
        comesFirst,
        fixes,
        undo: async () => {
          if (await isUndoable()) return report.undo();
          const skipped = fixes.map(({ place: { sheet, address } }) => ({
            place: { sheet, address },
            reason: "row" as const,
          }));
          return { changed: 0, skipped };
        },
      });
    }
    if (report.skipped.some(({ reason }) => reason === "stopped")) throw this.unfinished();
    return report;
  }

  private unfinished(cause?: unknown): UnfinishedRenameError {
    return new UnfinishedRenameError(isUnknown(cause), () => this.undo(), { cause });
  }

  private async undo(): Promise<UndoneRename> {
    let cells = 0;
    const left: LeftCell[] = [];
    await this.requireUndoable();
    for (let step = this.done.at(-1); step !== undefined; step = this.done.at(-1)) {
      const { changed, skipped } = await this.undoStep(step);
      cells += changed;
      left.push(...skipped);
      // What was merged is taken apart only once the other row is there again.
      if (step.comesFirst && skipped.length > 0) return { cells, left };
      this.done.pop();
    }
    return { cells, left };
  }

  /** Throws a WorkbookError before anything is taken back where a part of it could not be, such as `sheetProtected`. */
  private async requireUndoable(): Promise<void> {
    try {
      await requireWritableCells(
        this.requests,
        this.done.flatMap(({ fixes }) => fixes),
      );
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  private async undoStep(step: DoneStep): Promise<Pick<FixReport, "changed" | "skipped">> {
    try {
      const report = await step.undo();
      if (report.skipped.every(({ reason }) => reason !== "stopped")) return report;
      throw new WorkbookError("renameUndoUnfinished");
    } catch (error) {
      throw toWorkbookError(error);
    }
  }
}

function placeKey({ sheet, address }: CellAddress): string {
  return `${sheet}!${address}`;
}
