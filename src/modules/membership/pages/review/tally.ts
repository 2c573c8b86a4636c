import type { Tally } from '@contracts/membership';

export const tallyFields = ['entitled', 'present', 'yes', 'no', 'abstain'] as const;
export type TallyField = (typeof tallyFields)[number];
export type TypedTally = Record<TallyField, string>;
export const noTally: TypedTally = { entitled: '', present: '', yes: '', no: '', abstain: '' };

export type TallyVerdict =
  | { state: 'empty' }
  | { state: 'incomplete' }
  | { state: 'tooMany' | 'unequal' | 'fine'; tally: Tally; sum: number };

/** Whether typed votes add up: yes, no and abstentions make those present, who are not more than those entitled. */
export const judgeTally = (typed: TypedTally): TallyVerdict => {
  const written = tallyFields.filter((field) => typed[field].trim() !== '');
  if (written.length === 0) return { state: 'empty' };
  const whole = tallyFields.every((field) => /^\d{1,5}$/.test(typed[field].trim()));
  if (!whole) return { state: 'incomplete' };
  const [entitled = 0, present = 0, yes = 0, no = 0, abstain = 0] = tallyFields.map((field) => Number(typed[field]));
  const tally = { entitled, present, yes, no, abstain };
  const sum = yes + no + abstain;
  if (present > entitled) return { state: 'tooMany', tally, sum };
  return { state: sum === present ? 'fine' : 'unequal', tally, sum };
};

/** `2/3` of those entitled are present; integers only. */
export const quorumMet = ({ entitled, present }: Tally, fraction: string): boolean => {
  const [part = 0, whole = 1] = fraction.split('/').map(Number);
  return present * whole >= entitled * part;
};
