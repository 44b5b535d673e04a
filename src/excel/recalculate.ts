import { systemClock, type Clock } from "./clock";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

/** Computes every formula of the workbook again, also where Excel does not calculate by itself. One round trip. */
export async function recalculate(clock: Clock = systemClock): Promise<void> {
  try {
    await new Requests(clock).send(({ application }) => application.calculate("Full"));
  } catch (error) {
    throw toWorkbookError(error);
  }
}
