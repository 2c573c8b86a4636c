import type { ParameterValue } from '@contracts/parameter-shape';
import { isRecord } from '@contracts/parameter-value';

/** Whether a rule of this value looks at nothing. */
export const isOff = (value: ParameterValue): boolean => isRecord(value) && value.force === 'off';
/** A value as it is tried on the past: what is off would find nothing, and nobody would be wiser. */
export const switchedOn = (value: ParameterValue): ParameterValue =>
  isRecord(value) && isOff(value) ? { ...value, force: 'on' } : value;
/** The day a year before. */
export const yearBefore = (day: string): string => {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('-02-29') ? before.replace('-02-29', '-03-01') : before;
};
