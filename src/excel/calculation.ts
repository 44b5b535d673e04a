/**
 * Manual calculation: Excel then keeps old results until somebody recalculates. Code that writes loads the mode with
 * what it reads first, and recalculates at the end of the request that writes.
 */

/** Queues the loading of the calculation mode; readable by `calculatesItself` once the request was sent. */
export function queueCalculationMode({ application }: Excel.RequestContext): Excel.Application {
  application.load("calculationMode");
  return application;
}

/** Whether Excel recalculates by itself what depends on a changed cell. */
export function calculatesItself({ calculationMode }: Excel.Application): boolean {
  return calculationMode === "Automatic";
}

/** Queues the calculation of what depends on changed cells, if Excel does not calculate by itself. */
export function queueRecalculation({ application }: Excel.RequestContext, isAutomatic: boolean): void {
  if (!isAutomatic) application.calculate("Recalculate");
}
