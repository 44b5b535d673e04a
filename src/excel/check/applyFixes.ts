import type { CellPlace, Fix } from "../../model/issues/issue";
import type { CellContent } from "../../model/check/types";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError } from "../errors";
import { Requests } from "../requests";
import { clustersOf } from "./clusters";
import { fittingFormat } from "../numberFormats";
import { readCellsOf, writeChanges, type CellChange, type FoundCell, type CellPosition } from "./changeCells";

/** A cell to correct: the content that was found, and the correct one. */
export interface CellFix {
  readonly place: Pick<CellPlace, "sheet" | "address">;
  readonly fix: Fix;
}

export interface FixReport {
  /** cells that were changed */
  readonly changed: number;
  /** cells that were skipped because they now hold something else, or a formula */
  readonly skipped: readonly CellFix["place"][];
  /** Restores the changed cells, including formats; cells that were changed since are skipped. */
  undo(): Promise<FixReport>;
}

/** A cell that is to be changed, provided that it still holds what was found. */
interface RequestedChange extends CellPosition {
  readonly from: CellContent;
  readonly to: CellContent;
  /** the number format to set, given the current one; null leaves it unchanged */
  format(current: string): string | null;
}

/**
 * Corrects cells in few round trips: reads them, changes those that still hold the found content, and skips the others.
 * Throws a WorkbookError before anything is changed: `sheetProtected`, `placeMissing`, `cellBeingEdited`.
 */
export function applyFixes(fixes: readonly CellFix[], clock: Clock = systemClock): Promise<FixReport> {
  return change(
    fixes.map(({ place: { sheet, address }, fix: { from, to, kind } }) => ({
      sheet,
      address,
      from,
      to,
      format: (current) => formatFor(kind, current),
    })),
    clock,
  );
}

async function change(requested: readonly RequestedChange[], clock: Clock): Promise<FixReport> {
  try {
    const requests = new Requests(clock);
    const clusters = clustersOf(requested);
    const found = await readCellsOf(requests, clusters);
    const planned = requested.flatMap((each) => changeOf(each, found.get(each)) ?? []);
    const changes = [...(await writeChanges(requests, clustersOf(planned)))];
    const changed = new Set(changes.map(({ requested }) => requested));
    return {
      changed: changes.length,
      skipped: requested
        .filter((each) => !changed.has(each))
        .map(({ sheet, address }) => ({ sheet, address })),
      undo: () => change(changes.map(reversed), clock),
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function changeOf(requested: RequestedChange, cell: FoundCell | undefined): CellChange | undefined {
  if (!cell || cell.isFormula || cell.value !== requested.from) return undefined;
  const { sheet, address, from, to } = requested;
  return {
    requested,
    sheet,
    address,
    from,
    to,
    currentFormat: cell.format,
    newFormat: requested.format(cell.format),
  };
}

function reversed({ sheet, address, from, to, currentFormat, newFormat }: CellChange): RequestedChange {
  return { sheet, address, from: to, to: from, format: () => (newFormat === null ? null : currentFormat) };
}

/**
 * The number format to set for a correction: a number in a cell with the text format would become a text again, and a
 * date would appear as a number.
 */
function formatFor(kind: Fix["kind"], current: string): string | null {
  if (kind === "date") return fittingFormat("date", current);
  if (kind === "plainNumber") return fittingFormat("number", current);
  return kind === "number" && current === "@" ? "General" : null;
}
