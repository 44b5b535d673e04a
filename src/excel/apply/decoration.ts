import type { Decoration } from "../build/decorations";
import { PROTECTION } from "../protection";
import type { RequestDraft } from "../requestDraft";
import { applyCellFormat, applyColumnFormat } from "./cellFormat";
import { applyChart, applyChartSetting } from "./chart";
import { applyColumnWidth, applyFreeze, applyRowHeight } from "./layout";
import { applyPageFit, applyPageSetup } from "./page";
import { applyConditional, applyValidation } from "./rules";

/**
 * Queues a decoration. Queued a second time it changes nothing, except that a conditional format is added again: who
 * repeats a request removes those of the sheet first. A protected sheet refuses most of them, so that its protection
 * comes last.
 */
export function applyDecoration(draft: RequestDraft, decoration: Decoration): void {
  const sheetDraft = draft.sheet(decoration.sheet);
  const { sheet } = sheetDraft;
  const of = { sheet: decoration.sheet };
  switch (decoration.kind) {
    case "validation":
      return applyValidation(sheetDraft.range(decoration.range), decoration.validation);
    case "columnFormat":
      return applyColumnFormat(sheetDraft, decoration.range, decoration.format);
    case "cellFormat":
      return applyCellFormat(sheetDraft, decoration.range, decoration.format);
    case "conditionalFormat": {
      const range = sheetDraft.range(decoration.range);
      const format = applyConditional(range, decoration.conditional, (object) =>
        draft.noteAdded({ ...of, kind: "conditionalFormat", object }),
      );
      if (decoration.isLate) format.priority = decoration.priority;
      return;
    }
    case "nameReference":
      for (const { name, formula } of decoration.names) {
        draft.context.workbook.names.getItemOrNullObject(name).formula = formula;
      }
      return;
    case "tableStyle":
      sheet.tables.getItemOrNullObject(decoration.table).style = decoration.style;
      return;
    case "columnWidth":
      return applyColumnWidth(sheetDraft, decoration.first, decoration.columns, decoration.width);
    case "rowHeight":
      return applyRowHeight(sheetDraft, decoration.row, decoration.rows, decoration.height);
    case "mergedCells":
      return sheetDraft.range(decoration.range).merge(false);
    case "frozenPanes":
      return applyFreeze(sheetDraft, decoration.rows, decoration.columns);
    case "gridlines":
      sheet.showGridlines = decoration.shown;
      return;
    case "chart":
      return applyChart(
        sheetDraft,
        draft.sheet(decoration.chart.sourceSheet ?? decoration.sheet),
        decoration.chart,
        (object) => draft.noteAdded({ ...of, kind: "chart", object }),
      );
    case "chartSetting":
      return applyChartSetting(sheetDraft, decoration.chart, decoration.part);
    case "pageFit":
      return applyPageFit(sheetDraft, decoration.print);
    case "pageSetup":
      return applyPageSetup(sheetDraft, decoration.print);
    case "tabColor":
      sheet.tabColor = decoration.color;
      return;
    case "sheetOrder":
      decoration.order.forEach((id, position) => (draft.sheet(id).sheet.position = position));
      return;
    case "openingSheet":
      return sheet.activate();
    case "hiddenSheet":
      sheet.visibility = "Hidden";
      return;
    case "unprotection":
      return sheet.protection.unprotect();
    case "protection":
      return sheet.protection.protect(PROTECTION);
  }
}
