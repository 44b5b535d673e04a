import { systemClock, type Clock } from "./clock";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

/** Recalculates every formula of the workbook, even if automatic calculation is off. One round trip. */
export async function recalculate(clock: Clock = systemClock): Promise<void> {
  try {
    await new Requests(clock).send(({ application }) => application.calculate("Full"));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Lets Excel calculate by itself again, in this and every other open workbook, and recalculates what changed since. One
 * round trip.
 */
export async function calculateAutomatically(clock: Clock = systemClock): Promise<void> {
  try {
    await new Requests(clock).send(({ application }) => {
      application.calculationMode = "Automatic";
      application.calculate("Recalculate");
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
