import type { Pending } from './pending';

/** Timers up to this many milliseconds belong to what is on the screen now; longer ones are not waited for. */
const soon = 120;

/** The timer functions of the logic layer; every callback runs under `guard`, and all end with the mini-program. */
export class Timers {
  private readonly open = new Map<number, () => void>();
  private last = 0;

  constructor(
    private readonly guard: (work: () => unknown) => void,
    private readonly pending: Pending,
  ) {}

  readonly globals = {
    setTimeout: (callback: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
      const id = ++this.last;
      const done = wait <= soon ? this.pending.add() : () => {};
      const timer = setTimeout(() => {
        this.open.delete(id);
        done();
        this.guard(() => callback(...given));
      }, wait);
      this.open.set(id, () => {
        clearTimeout(timer);
        done();
      });
      return id;
    },
    setInterval: (callback: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
      const id = ++this.last;
      const timer = setInterval(() => this.guard(() => callback(...given)), wait);
      this.open.set(id, () => clearInterval(timer));
      return id;
    },
    clearTimeout: (id: number) => this.clear(id),
    clearInterval: (id: number) => this.clear(id),
  };

  closeAll() {
    for (const id of [...this.open.keys()]) this.clear(id);
  }

  private clear(id: number) {
    this.open.get(id)?.();
    this.open.delete(id);
  }
}
