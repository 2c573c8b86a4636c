import type { StepKind } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';

/** One step of the admission flow that an application follows from its first day, whatever the flow becomes later. */
export interface Step {
  seq: number;
  kind: StepKind;
  offices: Office[];
  /** Working days that the step may take. */
  workdays: number;
}

export const firstStep = (steps: Step[]): Step => {
  const step = steps[0];
  if (!step) throw new Error('an admission flow has at least one step');
  return step;
};
export const stepAt = (steps: Step[], seq: number): Step => {
  const step = steps.find((each) => each.seq === seq);
  if (!step) throw new Error(`the admission flow has no step ${seq}`);
  return step;
};
/** Null after the last step: the membership begins. */
export const stepAfter = (steps: Step[], seq: number): Step | null => steps.find((each) => each.seq > seq) ?? null;
