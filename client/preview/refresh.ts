/**
 * Runs a piece of work after changes: at once, never twice at a time, and once more when something changed meanwhile. Steady
 * typing cannot starve it, because a run that has begun is let finish; it is aborted when its result is of no use any more.
 * Asleep it does nothing at all, whatever changes; it starts asleep.
 */
export class Refresh {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;
  private again = false;
  private awake = false;

  constructor(private readonly work: (signal: AbortSignal) => Promise<void>) {}

  /** Whether somebody waits for results. */
  get isAwake(): boolean {
    return this.awake;
  }

  /** Somebody waits for results: works at once, whatever it was that changed before. */
  wake(): void {
    this.awake = true;
    this.restart();
  }

  /** Nobody waits for results any more: what runs is aborted. */
  sleep(): void {
    this.awake = false;
    this.cancel();
  }

  /** Something changed. */
  soon(): void {
    if (!this.awake) return;
    if (this.running) this.again = true;
    // One run for all that is told of one change.
    else this.timer ??= setTimeout(() => void this.run(), 0);
  }

  /** Something else is to be worked on: what runs is aborted. */
  restart(): void {
    this.cancel();
    if (this.awake) void this.run();
  }

  private cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.again = false;
    this.running?.abort();
    this.running = undefined;
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    const controller = new AbortController();
    this.running = controller;
    try {
      await this.work(controller.signal);
    } finally {
      if (this.running === controller) {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.soon();
        }
      }
    }
  }
}
