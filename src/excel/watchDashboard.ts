import type { DashboardMetrics } from "../model/dashboard";
import { systemClock, type Clock } from "./clock";
import { Latest } from "./latest";
import { readDashboard } from "./readDashboard";
import { toWorkbookError } from "./errors";
import { Requests } from "./requests";

export interface DashboardWatch {
  /** Stops following the workbook; nothing is told afterwards. */
  stop(): Promise<void>;
}

/** What a watch tells. */
export interface DashboardListener {
  onMetrics(metrics: DashboardMetrics): void;
  /** a reading failed; the watch goes on */
  onError?(error: unknown): void;
  /** somebody else, at another machine, has changed cells */
  onRemoteChange?(): void;
}

/**
 * Tells the dashboard's figures now and whenever cells changed or were calculated anew, by whomever. However many
 * changes come while one reading is under way, one more reading follows.
 */
export async function watchDashboard(
  listener: DashboardListener,
  clock: Clock = systemClock,
): Promise<DashboardWatch> {
  const reader = new Latest(async () => {
    try {
      const metrics = await readDashboard(clock);
      if (!reader.isStopped) listener.onMetrics(metrics);
    } catch (error) {
      if (!reader.isStopped) listener.onError?.(error);
    }
  });
  const onCalculated = async () => reader.ask();
  const onChanged = async ({ source }: Excel.WorksheetChangedEventArgs) => {
    if (source === "Remote" && !reader.isStopped) listener.onRemoteChange?.();
    reader.ask();
  };
  try {
    const handlers = await new Requests(clock).send(({ workbook: { worksheets } }) => [
      worksheets.onChanged.add(onChanged),
      worksheets.onCalculated.add(onCalculated),
    ]);
    reader.ask();
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
