import Taro from '@tarojs/taro';
import { now } from '@/cloud/clock';
import type { cloud } from '@/cloud/client';

type Started = Awaited<ReturnType<typeof cloud.identity.startDeskSession>>;
export interface Pairing extends Started {
  /** Milliseconds of this computer's own clock, when the code came. */
  heardAt: number;
  /** Milliseconds that the code had then; null when the clocks disagree too much to say. */
  life: number | null;
}

const key = 'huiguan.pairing';
// Longer than any code lives: a computer whose clock is wrong must not count hours.
const longest = 15 * 60_000;

export const heard = (started: Started): Pairing => {
  const life = Date.parse(started.expiresAt) - now();
  return { ...started, heardAt: Date.now(), life: life > 0 && life < longest ? life : null };
};

/** Seconds that the code still has, or null when that cannot be said. */
export const secondsLeft = ({ heardAt, life }: Pairing) => {
  if (life === null) return null;
  const left = Math.ceil((heardAt + life - Date.now()) / 1000);
  return left > 0 ? left : null;
};

const isPairing = (value: unknown): value is Pairing =>
  typeof value === 'object' && value !== null && 'pollToken' in value && 'heardAt' in value;

/** The open question survives a reload, so that the code on the phone stays the one on the screen. */
export const openPairing = {
  get: (): Pairing | null => {
    const kept: unknown = Taro.getStorageSync(key);
    return isPairing(kept) && Date.now() - kept.heardAt < longest ? kept : null;
  },
  keep: (pairing: Pairing) => Taro.setStorageSync(key, pairing),
  drop: () => Taro.removeStorageSync(key),
};
