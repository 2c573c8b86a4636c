import { join } from 'node:path';
import { StateFile } from './state-file';

/** The house's time: the machine's, moved by an offset that the console sets. Kept over a restart, as the data is. */
export interface Clock {
  readonly offsetMs: number;
  now(): Date;
  /** Listeners hear the time before and the time after. */
  setOffset(ms: number): void;
  onMove(listener: (from: Date, to: Date) => void): void;
}

export function openClock(dataDir: string): Clock {
  const state = new StateFile(join(dataDir, 'clock.json'), { offsetMs: 0 });
  const listeners: ((from: Date, to: Date) => void)[] = [];
  const now = () => new Date(Date.now() + state.value.offsetMs);
  return {
    get offsetMs() {
      return state.value.offsetMs;
    },
    now,
    setOffset(ms) {
      const from = now();
      state.value.offsetMs = Math.round(ms);
      state.save();
      const to = now();
      for (const listener of listeners) listener(from, to);
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
