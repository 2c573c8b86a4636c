import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** UUID v7: sorts by the time it was made. */
export const newId = (now: Date): string => v7({ msecs: now.getTime() });
/** The 16 bytes of a UUID, and a UUID of 16 bytes. */
export const bytesOfId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
export const idOfBytes = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const plainSymbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** A code for people to read and type: no 0/O, 1/I/L. */
export const plainCode = (length: number): string =>
  Array.from({ length }, () => plainSymbols[randomInt(plainSymbols.length)]).join('');
