/** Does a piece of work again and again as it is asked for, one at a time: however often it is asked for meanwhile, once more follows. */
export class CoalescingReader {
  private isRunning = false;
  private isRequested = false;
  private stopped = false;

  /** `work` tells its faults itself. */
  constructor(private readonly work: () => Promise<void>) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  request(): void {
    this.isRequested = true;
    if (!this.isRunning) void this.run();
  }

  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.isRequested && !this.stopped) {
      this.isRequested = false;
      await this.work();
    }
    this.isRunning = false;
  }
}
