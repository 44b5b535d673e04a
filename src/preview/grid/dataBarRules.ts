import type { IRange, IResources } from "@univerjs/core";
import type { SheetState, WorkbookState } from "../../spreadsheet/state";
import { dataBarRule } from "./dataBarRule";
import { rangeOf } from "./ranges";

const RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

/** The workbook's data bars, as a resource of a Univer snapshot. */
export function dataBarResources(workbook: WorkbookState): IResources {
  const rules = workbook.sheets.map((sheet) => [sheet.id, dataBarRules(sheet)] as const);
  return [{ name: RESOURCE, data: JSON.stringify(Object.fromEntries(rules)) }];
}

/** A conditional format in Univer's terms. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** A sheet's data bars, in order of priority. Formats with a condition are drawn as the host says: see conditionalStyles.ts. */
export function dataBarRules(sheet: SheetState): GridRule[] {
  return sheet.conditionalFormats
    .filter(({ type }) => type === "DataBar")
    .sort((a, b) => a.priority - b.priority)
    .map((format) => ({
      cfId: format.id,
      ranges: format.areas.map(rangeOf),
      stopIfTrue: format.stopIfTrue,
      rule: dataBarRule(format, sheet),
    }));
}
