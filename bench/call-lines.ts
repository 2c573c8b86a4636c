import type { CallLine } from '../cloudfunctions/shared/log';

/** Keeps the lines that the door writes to standard output, so that the bench prints its own and nothing else. */
export class CallLines {
  readonly seen: CallLine[] = [];
  private readonly write = process.stdout.write.bind(process.stdout);

  constructor() {
    process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      if (typeof chunk !== 'string' || !chunk.startsWith('{"level":"info","kind":"call"'))
        return this.write(chunk, ...rest);
      this.seen.push(JSON.parse(chunk));
      return true;
    };
  }

  last(): CallLine {
    const line = this.seen.at(-1);
    if (!line) throw new Error('the door has logged nothing');
    return line;
  }
  stop(): void {
    process.stdout.write = this.write;
  }
}
