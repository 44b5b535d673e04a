/** A sheet that is read as printed pages: everything on it is calculated, and it is protected. */
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import type { Page } from "../../pageLayout";
import { printSettings } from "../../sheetFrame";
import type { PrintBlueprint, SheetBlueprint } from "../../types";

/** A page fits on Letter and on A4; text of 9 points prints at 8. */
const SCALE = 89;
interface ReportSheetPlan {
  readonly id: "dashboard" | "scorecard";
  /** with a section "title", whose rows stay at the top of the screen */
  readonly page: Page;
  /** the first column of the page, and how many it has */
  readonly first: number;
  readonly columns: number;
  /** characters of the default font, from column A */
  readonly widths: readonly number[];
  readonly print?: Pick<PrintBlueprint, "breaks" | "titleRows">;
}

/** The blueprint of such a sheet, made of its page. */
export function reportSheet(plan: ReportSheetPlan, context: Context): SheetBlueprint {
  const { id, page, first, columns, widths } = plan;
  const title = page.cellsOf("title");
  return {
    id,
    name: context.localize(SHEETS_HEADINGS_TEXTS)[id].name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: widths,
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: title.row + title.rows, columns: 0 },
    print: printSettings(context, {
      ...plan.print,
      scale: SCALE,
      area: { row: 0, column: first, rows: page.rows, columns },
    }),
    protect: true,
  };
}
