/** Does a piece of work again and again as it is asked for, one at a time: however often it is asked for meanwhile, once more follows. */
export class Latest {
  private working = false;
  private asked = false;
  private stopped = false;

  /** `work` tells its faults itself. */
  constructor(private readonly work: () => Promise<void>) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  ask(): void {
    this.asked = true;
    if (!this.working) void this.run();
  }

  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.working = true;
    while (this.asked && !this.stopped) {
      this.asked = false;
      await this.work();
    }
    this.working = false;
  }
}
