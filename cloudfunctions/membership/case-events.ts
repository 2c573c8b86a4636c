import type { membershipEvents } from '../../contracts/membership';
import type { FlowEvent } from '../flows/standing';

type TimelineKind = (typeof membershipEvents)[number];

/** What the moves of a case are called in the life of an application. */
const names = {
  opened: 'submitted',
  answered: 'resubmitted',
  withdrawn: 'cancelled',
} as const satisfies Partial<Record<FlowEvent['kind'], TimelineKind>>;

/** A step that nobody passed ended by itself: its publicity was over. */
export const timelineKind = ({ kind, personId }: Pick<FlowEvent, 'kind' | 'personId'>): TimelineKind =>
  kind === 'passed' && personId === null
    ? 'publicityEnded'
    : kind === 'opened' || kind === 'answered' || kind === 'withdrawn'
      ? names[kind]
      : kind;
