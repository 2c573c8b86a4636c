import type { StepKind } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';
import type { Step as FlowStep } from '../flows/judge-step';

/** What the cases of applications are called among all that is decided by steps. */
export const admission = 'admission';

/** One step of an admission, as its pages and its notices name it. */
export interface Step {
  seq: number;
  kind: StepKind;
  offices: Office[];
  /** Working days that the step may take. */
  workdays: number;
}

export const stepsNamed = (steps: readonly FlowStep[]): Step[] =>
  steps.map(({ seq, name, offices, workdays }) => ({ seq, kind: name as StepKind, offices, workdays }));

export const stepAt = (steps: readonly Step[], seq: number): Step => {
  const step = steps.find((each) => each.seq === seq);
  if (!step) throw new Error(`the admission flow has no step ${seq}`);
  return step;
};
