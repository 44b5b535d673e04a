import type { IWorkbookData } from "@univerjs/core";
import type { HostChange } from "../../host";
import type { CountLines } from "../../spreadsheet/autofit";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { Rect, WorkbookState } from "../../spreadsheet/state";
import { DrawnSheet, lineCounter, type DrawingContext, type SheetUpdate } from "./DrawnSheet";
import { StyleRegistry } from "./StyleRegistry";

/** What a change of the workbook changes in the grid: all of it, or cells and rows of some sheets. */
export type GridUpdate =
  { readonly kind: "everything" } | { readonly kind: "sheets"; readonly sheets: readonly SheetUpdate[] };

/** The workbook as the grid shows it. It is read once as a whole, then only where the host names a change. */
export class DrawnWorkbook {
  readonly styles = new StyleRegistry();
  private readonly context: DrawingContext;
  private sheets: Map<string, DrawnSheet>;

  constructor(
    private readonly workbook: WorkbookState,
    culture: Culture,
    /** pixels that the grid has for a sheet now */
    width: () => number,
    /** how many lines a text takes; estimated by default */
    countLines?: CountLines,
  ) {
    this.context = { culture, width, styles: this.styles, countLines: lineCounter(countLines) };
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, new DrawnSheet(sheet, this.context)]));
  }

  /** The workbook in Univer's format, without conditional formats. */
  snapshot(unitId: string): Partial<IWorkbookData> {
    return {
      id: unitId,
      name: this.workbook.name,
      sheetOrder: [...this.sheets.keys()],
      styles: structuredClone(this.styles.all()),
      sheets: Object.fromEntries([...this.sheets].map(([id, sheet]) => [id, sheet.snapshot()])),
    };
  }

  /** Follows a change of the workbook. */
  update(change: HostChange): GridUpdate {
    const before = [...this.sheets.keys()];
    const areas = changedAreas(change);
    const concerned = new Set([...areas.keys(), ...change.appearance.map(({ sheetId }) => sheetId)]);
    const updates: SheetUpdate[] = [];
    let isOutdated = false;
    this.sheets = new Map(
      this.workbook.sheets.map((sheet) => {
        const drawn = this.sheets.get(sheet.id);
        if (drawn && !change.structure && !concerned.has(sheet.id)) return [sheet.id, drawn];
        if (!drawn || drawn.isLayoutOutdated) {
          isOutdated = true;
          return [sheet.id, new DrawnSheet(sheet, this.context)];
        }
        const update = drawn.update(areas.get(sheet.id) ?? []);
        if (update) updates.push(update);
        return [sheet.id, drawn];
      }),
    );
    const isSameOrder = before.join() === [...this.sheets.keys()].join();
    return isOutdated || !isSameOrder ? { kind: "everything" } : { kind: "sheets", sheets: updates };
  }
}

/** The areas of each sheet that a change names. */
function changedAreas({ cells, appearance }: HostChange): Map<string, Rect[]> {
  const areas = new Map<string, Rect[]>();
  for (const { sheetId, area } of [...cells, ...appearance]) {
    if (!area) continue;
    const ofSheet = areas.get(sheetId);
    if (ofSheet) ofSheet.push(area);
    else areas.set(sheetId, [area]);
  }
  return areas;
}
