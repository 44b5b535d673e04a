import { NAMES } from "../../blueprint/names";
import { systemClock, type Clock } from "../clock";
import { CoalescingReader } from "../coalescingReader";
import { toWorkbookError } from "../errors";
import { Requests } from "../requests";
import { sheetOf } from "../sheets";

export interface EntryWatch {
  /** Stops following the workbook; the listener is not called afterwards. */
  stop(): Promise<void>;
}

/** The debounce delay after a change, in milliseconds: pasting and filling raise many events. */
const QUIET_MILLISECONDS = 600;

/**
 * Reports changes of cells by anybody, debounced; changes on the sheet of issues are ignored. Some drop-down choices on
 * the web raise no event, so checks can also be requested.
 */
export async function watchEntries(onChange: () => void, clock: Clock = systemClock): Promise<EntryWatch> {
  const changes = new CoalescingReader(async () => {
    await clock.wait(QUIET_MILLISECONDS);
    if (!changes.isStopped) onChange();
  });
  try {
    let ownSheet: string | undefined;
    const { handler, range, issues } = await new Requests(clock).send(({ workbook }) => {
      const range = workbook.names.getItemOrNullObject(NAMES.issues).getRangeOrNullObject();
      const issues = sheetOf(range);
      range.load("address");
      issues.load("id");
      const handler = workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
        if (worksheetId !== ownSheet) changes.request();
      });
      return { handler, range, issues };
    });
    if (!range.isNullObject) ownSheet = issues.id;
    return {
      async stop() {
        changes.stop();
        handler.remove();
        await handler.context.sync();
      },
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}
