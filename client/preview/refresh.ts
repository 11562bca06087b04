import * as vscode from 'vscode';

/**
 * Runs a piece of work after changes: soon, never twice at a time, and once more when something changed meanwhile. Steady
 * typing cannot starve it, because a run that has begun is let finish; it is cancelled when its result is of no use any more.
 */
export class Refresh implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: vscode.CancellationTokenSource | undefined;
  private again = false;

  /** `delay` in milliseconds from the first change to the run. */
  constructor(
    private readonly delay: number,
    private readonly work: (token: vscode.CancellationToken) => Promise<void>,
  ) {}

  /** Something changed. */
  soon(): void {
    if (this.running) this.again = true;
    else this.timer ??= setTimeout(() => void this.run(), this.delay);
  }

  /** Something else is to be worked on: what runs is cancelled. */
  restart(): void {
    this.cancel();
    void this.run();
  }

  /** Nothing is wanted for now. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.again = false;
    this.running?.cancel();
    this.running = undefined;
  }

  dispose(): void {
    this.cancel();
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    const source = new vscode.CancellationTokenSource();
    this.running = source;
    try {
      await this.work(source.token);
    } finally {
      source.dispose();
      if (this.running === source) {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.soon();
        }
      }
    }
  }
}
