import type { Office } from '../../contracts/wire';

export interface Condition {
  fact: string;
  op: '=' | '<' | '<=' | '>' | '>=' | 'in';
  value: unknown;
}
/** One step of a flow, which a case follows from its first day, whatever the flow becomes later. */
export interface Step {
  seq: number;
  name: string;
  kind: 'review' | 'vote' | 'partyReview' | 'publicity';
  /** None for publicity, which ends by itself. */
  offices: Office[];
  /** `any`: one signature; `all`: one of each office; `some`: of `count` different people. */
  need: 'any' | 'all' | 'some';
  count: number | null;
  condition: Condition | null;
  /** Working days that the step may take. */
  workdays: number;
  /** May act too, and is told, once the step is late. */
  escalateTo: Office | null;
  /** Whether others may be asked to sign too. */
  countersigned: boolean;
  /** By how many working days it may be extended once, of which cases, and what whoever waits for it calls what is decided. */
  extension: { condition: Condition | null; workdays: number; matter: string; matterEn: string } | null;
}
export type Facts = Record<string, unknown>;

/** Whether a condition holds of a case's facts. What cannot be compared does not skip a step: it holds. */
export function holds(condition: Condition | null, facts: Facts): boolean {
  if (!condition) return true;
  const [given, { op, value }] = [facts[condition.fact], condition];
  if (op === 'in') return !Array.isArray(value) || given === undefined || value.includes(given);
  if (op === '=') return given === undefined || given === value;
  if (typeof given !== 'number' || typeof value !== 'number') return true;
  return { '<': given < value, '<=': given <= value, '>': given > value, '>=': given >= value }[op];
}

/** The steps that a case goes through. */
export const stepsFor = (steps: readonly Step[], facts: Facts): Step[] =>
  steps.filter((step) => holds(step.condition, facts));

export function firstStep(steps: readonly Step[], facts: Facts): Step {
  const step = stepsFor(steps, facts)[0];
  if (!step) throw new Error('a flow has at least one step that holds');
  return step;
}
export function stepAt(steps: readonly Step[], seq: number): Step {
  const step = steps.find((each) => each.seq === seq);
  if (!step) throw new Error(`the flow has no step ${seq}`);
  return step;
}
/** Null after the last step: the case has passed. */
export const stepAfter = (steps: readonly Step[], seq: number, facts: Facts): Step | null =>
  stepsFor(steps, facts).find((each) => each.seq > seq) ?? null;
