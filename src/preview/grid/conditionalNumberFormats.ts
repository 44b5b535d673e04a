import { InterceptorEffectEnum, type IDisposable, type IStyleData, type Univer } from "@univerjs/core";
import { ConditionalFormattingService } from "@univerjs/preset-sheets-conditional-formatting";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";

/** Lets the number format of a conditional format hold: Univer looks at a cell's own alone. */
export function applyConditionalNumberFormats(univer: Univer): IDisposable {
  const injector = univer.__getInjector();
  const rules = injector.get(ConditionalFormattingService);
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    // Before numbers are written out.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const style = rules.composeStyle(unitId, subUnitId, row, col)?.style as IStyleData | undefined;
      if (!cell || !style?.n) return next(cell);
      const own = workbook.getStyles().get(cell.s);
      return next({ ...cell, s: { ...own, n: style.n } });
    },
  });
}
