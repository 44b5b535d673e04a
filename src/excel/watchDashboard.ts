import type { DashboardFigures } from "../model/dashboard";
import { systemClock, type Clock } from "./clock";
import { readDashboard } from "./readDashboard";
import { readFault } from "./readFault";
import { Requests } from "./requests";

export interface DashboardWatch {
  /** Stops following the workbook; nothing is told afterwards. */
  stop(): Promise<void>;
}

/**
 * Tells the dashboard's figures now and whenever cells changed or were calculated anew. However many changes come
 * while one reading is under way, one more reading follows. A reading that fails goes to `onFault`; the watch goes
 * on.
 */
export async function watchDashboard(
  onFigures: (figures: DashboardFigures) => void,
  onFault: (error: unknown) => void = () => undefined,
  clock: Clock = systemClock,
): Promise<DashboardWatch> {
  const reader = new Reader(onFigures, onFault, clock);
  const handler = async () => reader.ask();
  try {
    const handlers = await new Requests(clock).send(({ workbook: { worksheets } }) => [
      worksheets.onChanged.add(handler),
      worksheets.onCalculated.add(handler),
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
    private readonly onFigures: (figures: DashboardFigures) => void,
    private readonly onFault: (error: unknown) => void,
    private readonly clock: Clock,
  ) {}

  ask(): void {
    this.asked = true;
    if (!this.reading) void this.read();
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
      if (!this.stopped) this.onFigures(figures);
    } catch (error) {
      if (!this.stopped) this.onFault(error);
    }
  }
}
