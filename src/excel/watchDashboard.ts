import type { DashboardMetrics } from "../model/dashboard";
import { systemClock, type Clock } from "./clock";
import { CoalescingReader } from "./coalescingReader";
import { readDashboard } from "./readDashboard";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

export interface DashboardWatch {
  /** Stops following the workbook; the listener is not called afterwards. */
  stop(): Promise<void>;
}

/** Receives the results of a watch. */
export interface DashboardListener {
  onMetrics(metrics: DashboardMetrics): void;
  /** a reading failed; the watch continues */
  onError?(error: unknown): void;
  /** somebody else has changed cells on another machine */
  onRemoteChange?(): void;
}

/**
 * Reports the dashboard's metrics now and whenever anybody's change or a calculation changes cells. Any number of
 * changes during a reading lead to one more reading.
 */
export async function watchDashboard(
  listener: DashboardListener,
  clock: Clock = systemClock,
): Promise<DashboardWatch> {
  const reader = new CoalescingReader(async () => {
    try {
      const metrics = await readDashboard(clock);
      if (!reader.isStopped) listener.onMetrics(metrics);
    } catch (error) {
      if (!reader.isStopped) listener.onError?.(error);
    }
  });
  const onCalculated = async () => reader.request();
  const onChanged = async ({ source }: Excel.WorksheetChangedEventArgs) => {
    if (source === "Remote" && !reader.isStopped) listener.onRemoteChange?.();
    reader.request();
  };
  try {
    const handlers = await new Requests(clock).send(({ workbook: { worksheets } }) => [
      worksheets.onChanged.add(onChanged),
      worksheets.onCalculated.add(onCalculated),
    ]);
    reader.request();
    return {
      async stop() {
        reader.stop();
        handlers.forEach((each) => each.remove());
        await handlers[0]?.context.sync();
      },
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}
