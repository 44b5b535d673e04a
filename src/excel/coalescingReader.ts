/** Runs work on request, one run at a time. Any number of requests during a run lead to exactly one more run. */
export class CoalescingReader {
  private isRunning = false;
  private isRequested = false;
  private stopped = false;

  /** `work` handles its own errors. */
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
