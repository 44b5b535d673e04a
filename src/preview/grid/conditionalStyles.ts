import {
  BooleanNumber,
  InterceptorEffectEnum,
  type IDisposable,
  type IStyleData,
  type Univer,
} from "@univerjs/core";
import { IRenderManagerService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import type { Host } from "../../host";
import type { ConditionalStyle } from "../../spreadsheet/state";
import { bordersOf } from "./cellStyle";

/**
 * Draws the styles of conditional formats, as the host works them out. Univer would calculate each formula for all cells
 * of its format, in view or not, with an engine of its own.
 */
export function applyConditionalStyles(univer: Univer, host: Host): IDisposable {
  return univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // Before numbers are formatted.
      priority: InterceptCellContentPriority.NUMFMT + 1,
      handler: (cell, { subUnitId: sheetId, row, col: column, workbook }, next) => {
        const style = host.conditionalStyleAt({ sheetId, row, column });
        if (!style) return next(cell);
        const own = workbook.getStyles().get(cell?.s) ?? {};
        return next({ ...cell, s: { ...own, ...gridPart(style, own) } });
      },
    });
}

/** Has the sheet in view drawn again, since a change of other cells can change what a condition says of a cell. */
export function redrawStyles(univer: Univer, unitId: string): void {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton.resetCache();
  render?.mainComponent?.makeDirty();
}

/** A style of a conditional format in Univer's terms, over that of a cell. */
function gridPart(style: ConditionalStyle, own: IStyleData): IStyleData {
  const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.borders && { bd: { ...own.bd, ...bordersOf(style) } }),
  };
}
