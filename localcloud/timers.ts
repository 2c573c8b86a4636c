import type { CloudFunction } from './cloud-config';
import type { Clock } from './clock';
import { nextRun, parseCron, type Cron } from './cron';
import type { FunctionHost } from './function-host';

interface Timer {
  function: string;
  name: string;
  config: string;
  cron: Cron;
  nextAt: Date | null;
  lastAt: Date | null;
  running: boolean;
}

/** The cloud's timers, on the house's clock: moved forward, what is due fires once; moved back, the wait starts anew. */
export class Timers {
  private readonly timers: Timer[];
  private pulse: NodeJS.Timeout | undefined;

  constructor(
    functions: CloudFunction[],
    private readonly host: FunctionHost,
    private readonly clock: Clock,
  ) {
    this.timers = functions.flatMap((fn) =>
      fn.triggers.map(({ name, config }) => {
        const cron = parseCron(config);
        return {
          function: fn.name,
          name,
          config,
          cron,
          nextAt: nextRun(cron, clock.now()),
          lastAt: null,
          running: false,
        };
      }),
    );
    clock.onMove((from, to) => {
      if (to < from) for (const timer of this.timers) timer.nextAt = nextRun(timer.cron, to);
      this.fireDue();
    });
  }

  start(): void {
    this.pulse = setInterval(() => this.fireDue(), 500);
    this.pulse.unref();
  }

  stop(): void {
    clearInterval(this.pulse);
  }

  list() {
    return this.timers.map(({ cron: _, ...timer }) => timer);
  }

  /** Fires one timer now, due or not; resolves when its function has answered. False when there is none of that name. */
  async fire(name: string): Promise<boolean> {
    const timer = this.timers.find((each) => each.name === name);
    if (!timer) return false;
    await this.run(timer, this.clock.now());
    return true;
  }

  private fireDue(): void {
    const now = this.clock.now();
    for (const timer of this.timers) {
      if (!timer.nextAt || timer.nextAt > now) continue;
      const time = timer.nextAt;
      timer.nextAt = nextRun(timer.cron, now);
      // A pass that takes longer than the interval is not joined by a second one.
      if (!timer.running) void this.run(timer, time);
    }
  }

  private async run(timer: Timer, time: Date): Promise<void> {
    if (!this.host.has(timer.function)) return;
    timer.running = true;
    timer.lastAt = this.clock.now();
    const event = {
      Type: 'Timer',
      TriggerName: timer.name,
      Time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    };
    try {
      await this.host.call(timer.function, event, { source: 'timer' });
    } finally {
      timer.running = false;
    }
  }
}
