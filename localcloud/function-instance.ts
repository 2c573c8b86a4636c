import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CloudFunction } from './cloud-config';

export interface Invocation {
  event: unknown;
  context: unknown;
  /** Environment for this call; null removes a name. */
  env: Record<string, string | null>;
}
/** What came of a call: the reply as JSON text, or how the instance failed. */
export type Outcome =
  | { kind: 'answered'; json: string }
  | { kind: 'thrown'; detail: string }
  | { kind: 'crashed'; detail: string }
  | { kind: 'timeout' };

export interface InstanceOptions {
  fn: CloudFunction;
  /** The bundled file. */
  file: string;
  env: Record<string, string>;
  /** The Node that runs it; this process's own unless told. */
  node?: string;
  onLine: (line: string, error: boolean) => void;
}

type Reply = { id: number } & ({ result?: string } | { thrown: string });
type Message = { ready: true } | Reply;

/** One process of one function. Starts at once; takes one call at a time; is over after a timeout or a crash. */
export class FunctionInstance {
  private readonly child: ChildProcess;
  private readonly started: Promise<void>;
  private readonly gone: Promise<string>;
  private lastErrors: string[] = [];
  private calls = 0;
  /** Of the call under way: one listener of the process and one promise of its end serve all calls. */
  private settle: ((outcome: Outcome) => void) | null = null;
  alive = true;
  busy = false;
  idleSince = Date.now();
  readonly startedAt = Date.now();

  constructor(private readonly options: InstanceOptions) {
    const { fn, file, env, node, onLine } = options;
    this.child = fork(join(__dirname, 'function-worker.js'), [file], {
      ...(node ? { execPath: node } : {}),
      execArgv: [`--max-old-space-size=${fn.memoryMb}`],
      env: { ...env },
      cwd: join(file, '..'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const [stream, error] of [
      [this.child.stdout, false],
      [this.child.stderr, true],
    ] as const) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (error) this.lastErrors = [...this.lastErrors.slice(-20), line];
        onLine(line, error);
      });
    }
    this.gone = new Promise((resolve) => {
      this.child.once('error', (error) => resolve(error.message));
      this.child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    void this.gone.then((reason) => {
      this.alive = false;
      this.settle?.({ kind: 'crashed', detail: this.describe(reason) });
    });
    this.started = new Promise((resolve, reject) => {
      this.child.on('message', (message: Message) => ('ready' in message ? resolve() : this.take(message)));
      void this.gone.then((reason) => reject(new Error(this.describe(reason))));
    });
    this.started.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Resolves when the function's file is loaded. */
  ready(): Promise<void> {
    return this.started;
  }

  async call(invocation: Invocation): Promise<Outcome> {
    const id = ++this.calls;
    this.busy = true;
    try {
      await this.started;
      return await this.answer(id, invocation);
    } catch (error) {
      return { kind: 'crashed', detail: error instanceof Error ? error.message : String(error) };
    } finally {
      this.busy = false;
      this.idleSince = Date.now();
    }
  }

  private async answer(id: number, invocation: Invocation): Promise<Outcome> {
    let late: NodeJS.Timeout | undefined;
    const outcome = await new Promise<Outcome>((settle) => {
      this.settle = settle;
      late = setTimeout(() => settle({ kind: 'timeout' }), this.options.fn.timeoutMs);
      this.child.send({ id, ...invocation }, (error) => error && this.child.kill('SIGKILL'));
    });
    this.settle = null;
    clearTimeout(late);
    // A late instance may still be writing: the cloud ends it, and so do we.
    if (outcome.kind === 'timeout') {
      this.alive = false;
      this.child.kill('SIGKILL');
    }
    return outcome;
  }

  private take(message: Reply): void {
    if (message.id !== this.calls) return;
    this.settle?.(
      'thrown' in message
        ? { kind: 'thrown', detail: message.thrown }
        : { kind: 'answered', json: message.result ?? 'null' },
    );
  }

  private describe(reason: string): string {
    const said = this.lastErrors.find((line) => /Error|heap|FATAL/.test(line)) ?? '';
    return [reason, said.trim()].filter(Boolean).join(': ');
  }

  async stop(): Promise<void> {
    this.alive = false;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), 2_000);
    await this.gone;
    clearTimeout(force);
  }
}
