import { SHEET_BLOCKS, SHEET_CELLS } from "../blueprint/sheetRanges";
import type { ItemFigures } from "../model/figures";
import { idOfLabel, type ListIds } from "../model/vocabulary";
import { elementAt } from "../model/collections";
import { readCells } from "./cells";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { rowsOfBlock, type FigureRow } from "./figureRows";
import { Requests } from "./requests";
import { cellText } from "./readValue";

/** What the sheet Readiness says. */
export interface ReadinessResults {
  readonly verdict: ListIds["verdict"] | undefined;
  /** the items that the verdict names, as the sheet lists them */
  readonly verdictItems: string;
  readonly items: readonly ItemFigures[];
}

/**
 * Reads the results of the readiness items from the cells that compute them. One round trip. Throws a WorkbookError:
 * `partMissing`, `figureUnreadable` with the addresses of cells that hold an error, `cellBeingEdited`.
 */
export async function readReadiness(clock: Clock = systemClock): Promise<ReadinessResults> {
  const names = [SHEET_BLOCKS.items.name, SHEET_CELLS.verdict, SHEET_CELLS.verdictItems];
  try {
    const ranges = await new Requests(clock).send(({ workbook }) =>
      names.map((name) =>
        workbook.names
          .getItemOrNullObject(name)
          .getRangeOrNullObject()
          .load("values,text,valueTypes,address,rowIndex,columnIndex"),
      ),
    );
    const missing = names.filter((_, index) => elementAt(ranges, index).isNullObject);
    if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
    const textIn = (index: number) => {
      const cell = readCells(elementAt(ranges, index))[0]?.[0];
      return cell && !cell.isError ? cellText(cell) : "";
    };
    const unreadable = new Set<string>();
    const items = rowsOfBlock(elementAt(ranges, 0), SHEET_BLOCKS.items.columns, unreadable).map(
      itemFiguresOf,
    );
    if (unreadable.size > 0) throw new WorkbookError("figureUnreadable", { cells: [...unreadable] });
    return { verdict: idOfLabel("verdict", textIn(1)), verdictItems: textIn(2), items };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** What the sheet says of an item. */
export function itemFiguresOf(row: FigureRow<keyof typeof SHEET_BLOCKS.items.columns>): ItemFigures {
  return {
    id: row.requiredId("label", "item"),
    rated: row.count("rated"),
    evidence: row.count("evidence"),
    mean: row.number("mean"),
    lowest: row.number("lowest"),
    highest: row.number("highest"),
    level: row.requiredId("level", "itemLevel"),
    spread: row.id("spread", "spread"),
  };
}
