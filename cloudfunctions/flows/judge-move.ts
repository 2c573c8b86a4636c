import { addWorkdays } from '../ground/judge-workdays';
import { firstStep, stepAfter, stepAt, type Step } from './judge-step';
import type { EventKind, FlowEvent, Place, Standing } from './standing';

export type Move =
  | { do: 'pass' | 'return' | 'refuse' | 'withdraw' }
  | { do: 'sendBack'; toSeq: number }
  /** What was returned is mended: it begins anew, by the flow of the day. */
  | { do: 'answer'; flowId: string; steps: Step[]; overrides: Record<string, boolean> }
  | { do: 'handOn' | 'askSigner'; toPerson: string }
  /** As its step says (judge-extension.ts). */
  | { do: 'extend' }
  /** Whoever it was handed on to does not hold the office any more. */
  | { do: 'release' }
  | { do: 'takeBack'; event: FlowEvent };

export interface Moved {
  place: Place;
  event: EventKind;
}
const ended = { dueOn: null, provisional: false, assignedTo: null, escalatedOn: null, extended: 0 };

const dueDay = (step: Step, since: string, overrides: Record<string, boolean>, extended = 0) =>
  addWorkdays(since, step.workdays + extended, new Map(Object.entries(overrides)));

/** The beginning of a step on a day. */
export function begin(step: Step, today: string, overrides: Record<string, boolean>) {
  const due = dueDay(step, today, overrides);
  return { ...ended, seq: step.seq, since: today, dueOn: due.day, provisional: due.provisional };
}

export const placeOf = (standing: Place): Place => ({
  state: standing.state,
  flowId: standing.flowId,
  seq: standing.seq,
  round: standing.round,
  since: standing.since,
  dueOn: standing.dueOn,
  provisional: standing.provisional,
  assignedTo: standing.assignedTo,
  escalatedOn: standing.escalatedOn,
  extended: standing.extended,
});

/** Whether this signature is the last that the step needs. A step that ends by itself needs none. */
function completes(standing: Standing, signer: { personId: string | null; office: string | null }): boolean {
  const official = standing.waitsFor.some((office) => office === signer.office) ? 1 : 0;
  return standing.missing - official <= 0 && standing.signers.every((each) => each === signer.personId);
}

/**
 * Where a move leads; whether it may be made is judge-turn.ts's. Every return raises the round, so that whoever was
 * still signing has to begin anew.
 * @param by who moves, and under which office; nobody for a step that ends by itself
 */
export function judgeMove(
  standing: Standing,
  move: Move,
  by: { personId: string | null; office: string | null },
  today: string,
): Moved {
  const before = placeOf(standing);
  const start = (step: Step) => ({ ...before, state: 'open' as const, ...begin(step, today, standing.overrides) });
  switch (move.do) {
    case 'pass': {
      // Whoever it was handed on to has done his part: what is still missing is the others' duty again.
      const assignedTo = before.assignedTo === by.personId ? null : before.assignedTo;
      if (!completes(standing, by)) return { place: { ...before, assignedTo }, event: 'signed' };
      const next = stepAfter(standing.steps, standing.seq, standing.facts);
      return { place: next ? start(next) : { ...before, state: 'passed', ...ended }, event: 'passed' };
    }
    case 'return':
      return { place: { ...before, state: 'returned', round: before.round + 1, ...ended }, event: 'returned' };
    case 'sendBack':
      return {
        place: { ...start(stepAt(standing.steps, move.toSeq)), round: before.round + 1 },
        event: 'sentBack',
      };
    case 'refuse':
      return { place: { ...before, state: 'refused', ...ended }, event: 'refused' };
    case 'withdraw':
      return { place: { ...before, state: 'withdrawn', ...ended }, event: 'withdrawn' };
    case 'answer': {
      const first = begin(firstStep(move.steps, standing.facts), today, move.overrides);
      return { place: { ...before, state: 'open', flowId: move.flowId, ...first }, event: 'answered' };
    }
    case 'handOn':
      return { place: { ...before, assignedTo: move.toPerson }, event: 'handedOn' };
    case 'askSigner':
      return { place: before, event: 'signerAsked' };
    case 'extend':
      return { place: { ...before, ...extensionOf(standing, today) }, event: 'extended' };
    case 'release':
      return { place: { ...before, assignedTo: null }, event: 'released' };
    case 'takeBack': {
      if (!move.event.before) throw new Error('a move keeps how the case stood before');
      // With its round, the signatures that a return had stopped count again.
      return { place: { ...move.event.before, ...dayAgain(standing, move.event.before, today) }, event: 'takenBack' };
    }
  }
}

/** The present step with its extension: its day is counted from its beginning, as it is when the calendar changes. */
export function extensionOf(standing: Standing, today: string) {
  const extended = stepAt(standing.steps, standing.seq).extension?.workdays ?? 0;
  return { extended, ...dayAgain(standing, { ...placeOf(standing), extended }, today) };
}

/** The day of a step that begins where it was: by the calendar as it is now; one that was overdue stays so. */
function dayAgain({ steps, overrides, flowId }: Standing, before: Place, today: string) {
  const { dueOn, provisional, since, seq, extended } = before;
  if (dueOn === null || dueOn < today || before.flowId !== flowId) return { dueOn, provisional };
  const again = dueDay(stepAt(steps, seq), since, overrides, extended);
  return { dueOn: again.day < today ? today : again.day, provisional: again.provisional };
}

/** Steps that a case may be sent back to: those before the present one that it went through. */
export const stepsBefore = ({ steps, seq, events }: Pick<Standing, 'steps' | 'seq' | 'events'>): Step[] =>
  steps.filter((step) => step.seq < seq && events.some((event) => event.kind === 'passed' && event.seq === step.seq));

const takeBackMs = 10_000;
const takeable: readonly EventKind[] = [
  'signed',
  'passed',
  'returned',
  'sentBack',
  'refused',
  'handedOn',
  'signerAsked',
  'extended',
];
/**
 * The move that somebody may take back: the last one, his own, of the last ten seconds, told to nobody yet. A case that
 * has passed has had its effect and stays, unless its module knows that it has had none.
 */
export function takeableBy(
  standing: Standing,
  personId: string,
  now: Date,
  { evenPassed = false }: { evenPassed?: boolean } = {},
): FlowEvent | null {
  const last = standing.events.filter(({ kind }) => kind !== 'reminded' && kind !== 'escalated').at(-1);
  if (!last || last.personId !== personId || !takeable.includes(last.kind)) return null;
  if ((standing.state === 'passed' && !evenPassed) || last.version <= standing.toldVersion) return null;
  return mayTakeBack(new Date(last.at), now) ? last : null;
}
/** Whether what was done at `at` may still be taken back. */
export const mayTakeBack = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= takeBackMs;
/** When a move is told, unless it was taken back. */
export const toldAfter = (now: Date): Date => new Date(now.getTime() + takeBackMs);
