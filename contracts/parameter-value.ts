import type { Shape } from './parameter-shape';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export type Fraction = [number, number];
export const isFraction = (value: unknown): value is Fraction =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isInteger(part));
/** Whether the association can set a value of this shape. */
export const isSettable = (of: Shape): boolean => of.kind !== 'names';
