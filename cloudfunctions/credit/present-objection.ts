import type { CreditObjection } from '../../contracts/credit';
import { findAttached } from '../files/facts';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import type { Context } from '../shared/implement';
import { findDeeds } from './deed-store';
import { findModel } from './model-store';
import type { Objection } from './objection-store';

export async function presentObjection({ db, today, actor }: Context, row: Objection): Promise<CreditObjection> {
  const { standing } = row;
  const model = row.kind === 'fall' ? null : await findModel(db, today);
  const deed = model && (await findDeeds(db, model.body, row.membershipId, today)).find(({ ref }) => ref === row.deed);
  const files = await findAttached(db, [`credit_objection:${row.id}`]);
  return {
    ...{ id: row.id, membershipId: row.membershipId, member: row.member, kind: row.kind, deed: row.deed },
    about: deed && !deed.sealed ? deed.title : null,
    ...{ words: row.words, pledge: row.pledge, filedAt: row.filedAt.toISOString(), filedBy: row.filedBy },
    ...{
      state: standing.state,
      step: stepAt(standing.steps, standing.seq).name as CreditObjection['step'],
      version: standing.version,
    },
    ...{
      dueOn: standing.dueOn,
      provisional: standing.provisional,
      answer: row.answer,
      upheld: row.upheld,
      decidedOn: row.decidedOn,
    },
    // The member sees what was done and when; who did it is the staff's.
    events: standing.events.map(({ kind, step, at, personName, reason }) => ({
      ...{ kind, step, at: new Date(at).toISOString(), reason },
      by: row.reached || kind === 'opened' ? personName : null,
    })),
    files: files.map(({ fileId, name, type, bytes }) => ({ fileId, name, type, bytes })),
    may: { decide: row.reached && judgeTurn(actor, standing) === null, withdraw: row.own && standing.state === 'open' },
  };
}
