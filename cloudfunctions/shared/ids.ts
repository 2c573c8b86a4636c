import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** UUID v7: sorts by the time it was made. */
export const newId = (now: Date): string => v7({ msecs: now.getTime() });

const plainSymbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** A code for people to read and type: no 0/O, 1/I/L. */
export const plainCode = (length: number): string =>
  Array.from({ length }, () => plainSymbols[randomInt(plainSymbols.length)]).join('');
