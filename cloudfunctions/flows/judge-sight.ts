import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { stepsFor } from './judge-step';
import { isOwnCase } from './judge-turn';
import type { Standing } from './standing';

/** `staff`: an office of one of the steps that it goes through, or asked to sign; `owner`: who opened it, or its company. Null: it is not his to see. */
export function judgeSight(actor: Actor, standing: Standing): 'staff' | 'owner' | null {
  if (isOwnCase(actor, standing)) return 'owner';
  const admitted = stepsFor(standing.steps, standing.facts).flatMap((step) => [
    ...step.offices,
    ...(step.escalateTo ? [step.escalateTo] : []),
  ]);
  if (officesFor(actor, standing.committeeId, admitted).length > 0) return 'staff';
  const id = actor.person?.id;
  return id && standing.events.some((event) => event.toPerson === id) ? 'staff' : null;
}

/** Whether somebody may be reminded: it waits for somebody, and the caller is not the one. */
export const mayRemind = (sight: 'staff' | 'owner', { state, waitsFor, signers }: Standing): boolean =>
  sight === 'owner' && state === 'open' && waitsFor.length + signers.length > 0;
