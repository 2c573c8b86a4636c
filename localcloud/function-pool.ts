import { FunctionInstance, type InstanceOptions, type Invocation, type Outcome } from './function-instance';

const idleMs = 5 * 60_000;

/** The instances of one function: started when needed up to `max`, each with one call; calls beyond wait their turn. */
export class FunctionPool {
  private instances: FunctionInstance[] = [];
  private waiting: ((instance: FunctionInstance | null) => void)[] = [];
  private closed = false;
  private readonly sweeper: NodeJS.Timeout;

  constructor(
    private readonly options: InstanceOptions,
    private readonly max: number,
  ) {
    this.sweeper = setInterval(() => this.retireIdle(), 30_000);
    this.sweeper.unref();
  }

  async call(invocation: Invocation): Promise<Outcome> {
    const instance = await this.take();
    if (!instance) return { kind: 'crashed', detail: 'the host is stopping' };
    const outcome = await instance.call(invocation);
    this.handOn(instance);
    return outcome;
  }

  /** Starts one instance and waits until its file is loaded. */
  async warm(): Promise<void> {
    const instance = this.start();
    try {
      await instance.ready();
    } finally {
      instance.busy = false;
      this.handOn(instance);
    }
  }

  list(): { pid: number | undefined; busy: boolean; startedAt: number }[] {
    return this.instances.filter((each) => each.alive).map(({ pid, busy, startedAt }) => ({ pid, busy, startedAt }));
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearInterval(this.sweeper);
    for (const give of this.waiting.splice(0)) give(null);
    await Promise.all(this.instances.map((each) => each.stop()));
  }

  private take(): Promise<FunctionInstance | null> {
    if (this.closed) return Promise.resolve(null);
    this.instances = this.instances.filter((each) => each.alive);
    const idle = this.instances.find((each) => !each.busy);
    if (idle) {
      idle.busy = true;
      return Promise.resolve(idle);
    }
    if (this.instances.length < this.max) return Promise.resolve(this.start());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): FunctionInstance {
    const instance = new FunctionInstance(this.options);
    instance.busy = true;
    this.instances.push(instance);
    return instance;
  }

  private handOn(instance: FunctionInstance): void {
    const next = this.waiting.shift();
    if (!next) return;
    if (instance.alive && !instance.busy) {
      instance.busy = true;
      next(instance);
    } else {
      void this.take().then(next);
    }
  }

  private retireIdle(): void {
    const [, ...spare] = this.instances.filter((each) => each.alive && !each.busy);
    for (const each of spare) if (Date.now() - each.idleSince > idleMs) void each.stop();
  }
}
