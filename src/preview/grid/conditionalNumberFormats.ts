import { InterceptorEffectEnum, type IDisposable, type Univer } from "@univerjs/core";
import { ConditionalFormattingService } from "@univerjs/preset-sheets-conditional-formatting";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";

/** Applies number formats of conditional formats: Univer applies only a cell's own number format. */
export function applyConditionalNumberFormats(univer: Univer): IDisposable {
  const injector = univer.__getInjector();
  const rules = injector.get(ConditionalFormattingService);
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    // Before numbers are formatted.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const style = rules.composeStyle(unitId, subUnitId, row, col)?.style;
      if (!cell || !style?.n) return next(cell);
      const ownStyle = workbook.getStyles().get(cell.s);
      return next({ ...cell, s: { ...ownStyle, n: style.n } });
    },
  });
}
