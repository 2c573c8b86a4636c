import { electionSteps } from '../../contracts/positions';
import { addDays } from '../shared/clock';

export type ElectionStep = (typeof electionSteps)[number];
/** The day by which each step is to be done: so many days before the end of the term, after it where the number is negative. */
export const electionDays = (endsOn: string, lead: Record<ElectionStep, number>): Record<ElectionStep, string> =>
  Object.fromEntries(electionSteps.map((step) => [step, addDays(endsOn, -lead[step])])) as Record<ElectionStep, string>;

const after: Partial<Record<ElectionStep, ElectionStep>> = {
  elected: 'noticed',
  filed: 'elected',
  registered: 'elected',
};
/** Whether a step may be recorded: most go side by side, but nobody is elected without a notice, nor filed unelected. */
export const mayBeDone = (step: ElectionStep, done: readonly ElectionStep[]): boolean => {
  const first = after[step];
  return first === undefined || done.includes(first);
};
