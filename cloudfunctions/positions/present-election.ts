import type { Actor } from '../shared/actor';
import type { Election } from './election-store';
import { mayAct } from './reach';

const iso = (instant: string) => new Date(instant).toISOString();

export const presentElection = (actor: Actor, today: string, { steps, meetings, closedAt, ...election }: Election) => ({
  ...election,
  closedAt: closedAt && iso(closedAt),
  steps: steps.map(({ meeting, ...step }) => ({
    ...step,
    meeting: meeting && { ...meeting, startsAt: iso(meeting.startsAt) },
    late: step.doneOn === null && step.dueOn < today,
  })),
  meetings: meetings.map((each) => ({ ...each, startsAt: iso(each.startsAt) })),
  mayAct: mayAct(actor),
});
