import type * as z from 'zod';
import type { flows } from '../../contracts/flows';
import type { Actor } from '../shared/actor';
import { dayOf } from '../shared/clock';
import { judgeSight, mayRemind } from './judge-sight';
import { stepsFor, stepAt } from './judge-step';
import { extensionFor } from './judge-extension';
import { takeableHere } from './judge-here';
import { judgeAsking, judgeHandingOn, judgeTurn, judgeWithdrawing } from './judge-turn';
import type { Standing } from './standing';

type OutputOf<A extends keyof typeof flows> = z.infer<NonNullable<(typeof flows)[A]['~orpc']['outputSchema']>>;
export type Trail = OutputOf<'show'>;

const iso = (instant: string) => new Date(instant).toISOString();

/** A case as the caller may see it: whoever opened it sees which office decided, not who. */
export function presentTrail(actor: Actor, standing: Standing, now: Date): Trail {
  const sight = judgeSight(actor, standing) ?? 'owner';
  const named = (name: string | null) => (sight === 'staff' ? name : null);
  const undone = new Set(standing.events.map((event) => event.undoes));
  const handed = standing.events.findLast(
    (event) => event.kind === 'handedOn' && event.toPerson === standing.assignedTo,
  );
  const turn = judgeTurn(actor, standing) === null;
  return {
    caseId: standing.id,
    kind: standing.kind,
    subject: standing.subject,
    title: standing.title,
    state: standing.state,
    step: stepAt(standing.steps, standing.seq).name,
    version: standing.version,
    openedAt: iso(standing.openedAt),
    dueOn: standing.dueOn,
    provisional: standing.provisional,
    page: sight === 'staff' ? standing.page : standing.ownPage,
    steps: stepsFor(standing.steps, standing.facts).map(
      ({ condition: _, escalateTo: __, countersigned: ___, extension: ____, ...step }) => ({
        ...step,
        state:
          standing.state === 'passed' || step.seq < standing.seq ? 'done' : step.seq === standing.seq ? 'now' : 'later',
      }),
    ),
    events: standing.events.map((event) => ({
      ...{ kind: event.kind, step: event.step, at: iso(event.at), office: event.office, reason: event.reason },
      ...{ by: named(event.personName), to: named(event.toName), resolutionNo: event.resolutionNo },
      takenBack: undone.has(event.id),
    })),
    assignedTo: standing.assignedTo === null ? null : named(handed?.toName ?? null),
    may: {
      decide: turn,
      handOn: judgeHandingOn(actor, standing) === null,
      askSigner: judgeAsking(actor, standing) === null,
      remind: mayRemind(sight, standing),
      takeBack: takeableHere(standing, actor.person?.id ?? '', now) !== null,
      withdraw: judgeWithdrawing(actor, standing) === null,
    },
    extension: extensionFor(actor, standing, dayOf(now)),
  };
}
