import type { DashboardFigures } from "../model/dashboard";
import { systemClock, type Clock } from "./clock";
import { readDashboard } from "./readDashboard";
import { readFault } from "./readFault";
import { Requests } from "./requests";

export interface DashboardWatch {
  /** Stops following the workbook; nothing is told afterwards. */
  stop(): Promise<void>;
}

/** What a watch tells. */
export interface DashboardListener {
  onFigures(figures: DashboardFigures): void;
  /** a reading failed; the watch goes on */
  onFault?(error: unknown): void;
  /** somebody else, at another machine, has changed cells */
  onOthers?(): void;
}

/**
 * Tells the dashboard's figures now and whenever cells changed or were calculated anew, by whomever. However many
 * changes come while one reading is under way, one more reading follows.
 */
export async function watchDashboard(
  listener: DashboardListener,
  clock: Clock = systemClock,
): Promise<DashboardWatch> {
  const reader = new Reader(listener, clock);
  const onCalculated = async () => reader.ask();
  const onChanged = async ({ source }: Excel.WorksheetChangedEventArgs) => {
    if (source === "Remote") reader.tellOfOthers();
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
    throw readFault(error);
  }
}

/** Reads one at a time. */
class Reader {
  private reading = false;
  private asked = false;
  private stopped = false;

  constructor(
    private readonly listener: DashboardListener,
    private readonly clock: Clock,
  ) {}

  ask(): void {
    this.asked = true;
    if (!this.reading) void this.read();
  }

  tellOfOthers(): void {
    if (!this.stopped) this.listener.onOthers?.();
  }

  stop(): void {
    this.stopped = true;
  }

  private async read(): Promise<void> {
    this.reading = true;
    while (this.asked && !this.stopped) {
      this.asked = false;
      await this.readOnce();
    }
    this.reading = false;
  }

  private async readOnce(): Promise<void> {
    try {
      const figures = await readDashboard(this.clock);
      if (!this.stopped) this.listener.onFigures(figures);
    } catch (error) {
      if (!this.stopped) this.listener.onFault?.(error);
    }
  }
}
