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
  /** cells that were left alone since they hold something else now, or a formula */
  readonly left: readonly CellFix["place"][];
  /** Restores the changed cells, formats included; cells that were changed since are left alone. */
  undo(): Promise<FixReport>;
}

/** A cell that is to be changed, provided that it still holds what was found. */
interface RequestedChange extends CellPosition {
  readonly from: CellContent;
  readonly to: CellContent;
  /** the number format that the cell is given, by the one that it has; null leaves it */
  format(current: string): string | null;
}

/**
 * Corrects cells in few round trips: reads them, changes those that still hold what was found, and leaves
 * the others. Throws a WorkbookError before anything is changed: `sheetProtected`, `placeMissing`,
 * `cellBeingEdited`.
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

async function change(wanted: readonly RequestedChange[], clock: Clock): Promise<FixReport> {
  try {
    const requests = new Requests(clock);
    const clusters = clustersOf(wanted);
    const found = await readCellsOf(requests, clusters);
    const planned = wanted.flatMap((each) => changeOf(each, found.get(each)) ?? []);
    const changes = [...(await writeChanges(requests, clustersOf(planned)))];
    const changed = new Set(changes.map(({ requested }) => requested));
    return {
      changed: changes.length,
      left: wanted.filter((each) => !changed.has(each)).map(({ sheet, address }) => ({ sheet, address })),
      undo: () => change(changes.map(reversed), clock),
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function changeOf(wanted: RequestedChange, cell: FoundCell | undefined): CellChange | undefined {
  if (!cell || cell.isFormula || cell.value !== wanted.from) return undefined;
  const { sheet, address, from, to } = wanted;
  return {
    requested: wanted,
    sheet,
    address,
    from,
    to,
    currentFormat: cell.format,
    newFormat: wanted.format(cell.format),
  };
}

function reversed({ sheet, address, from, to, currentFormat, newFormat }: CellChange): RequestedChange {
  return { sheet, address, from: to, to: from, format: () => (newFormat === null ? null : currentFormat) };
}

/**
 * A number that is written into a cell of text format would become a text again, and a date elsewhere a bare number.
 */
function formatFor(kind: Fix["kind"], current: string): string | null {
  if (kind === "date") return fittingFormat("date", current);
  if (kind === "plainNumber") return fittingFormat("number", current);
  return kind === "number" && current === "@" ? "General" : null;
}
