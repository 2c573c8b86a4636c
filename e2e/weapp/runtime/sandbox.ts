import vm from 'node:vm';

/**
 * What the logic layer of an old phone does not have. A bare context already lacks window, fetch, URL, TextEncoder,
 * crypto and structuredClone, for they are not part of the language; these are, and came after iOS 12.
 */
const newerThanOldPhones: Record<string, string[]> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Object: ['hasOwn', 'groupBy'],
  Promise: ['any', 'withResolvers'],
  globalThis: [
    'Intl',
    'WeakRef',
    'FinalizationRegistry',
    'AggregateError',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
  ],
};

const compiled = new Map<string, vm.Script>();

/** A JavaScript world of its own, without eval and `new Function`, as the logic layer of a mini-program. */
export class Sandbox {
  private readonly context: vm.Context;
  private readonly parse: (json: string) => unknown;
  private readonly promise: PromiseConstructor;

  constructor(globals: Record<string, unknown>) {
    this.context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    for (const [owner, names] of Object.entries(newerThanOldPhones)) {
      for (const name of names) this.run(`delete ${owner}.${name}`);
    }
    this.parse = this.run('JSON.parse') as (json: string) => unknown;
    this.promise = this.run('Promise') as PromiseConstructor;
  }

  run(source: string, filename?: string): unknown {
    const key = `${filename}\n${source}`;
    const script = compiled.get(key) ?? new vm.Script(source, { filename });
    compiled.set(key, script);
    return script.runInContext(this.context);
  }

  /** Values cross between the layers as JSON; what arrives belongs to the sandbox (its own Array, its own Object). */
  bring(value: unknown): unknown {
    if (value === undefined || value === null || typeof value === 'function') return value;
    if (value instanceof Uint8Array) return this.bytes(value);
    return this.parse(JSON.stringify(value));
  }

  bytes(value: Uint8Array): unknown {
    const make = this.run('(length) => new Uint8Array(length)') as (length: number) => Uint8Array;
    const copy = make(value.length);
    copy.set(value);
    return copy.buffer;
  }

  /** A promise of the sandbox, so that its own rejections can be told from those of others. */
  newPromise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T> {
    return new this.promise(executor);
  }

  owns(promise: Promise<unknown>) {
    return promise instanceof this.promise;
  }
}
