import type { CreditObjection } from '../../contracts/credit';
import { attachedTo } from '../files/facts';
import { extensionFor } from '../flows/judge-extension';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import { askTogether } from '../ground/ask-together';
import type { Context } from '../shared/implement';
import { wordedDeeds } from './deed-store';
import type { Objection } from './objection-store';

export async function presentObjection({ db, today, actor }: Context, row: Objection): Promise<CreditObjection> {
  const { standing } = row;
  const { deeds, files } = await askTogether(db, {
    deeds: wordedDeeds(row.membershipId, today),
    files: attachedTo([`credit_objection:${row.id}`]),
  });
  const deed = deeds.find(({ ref }) => ref === row.deed);
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
    caseId: standing.id,
    extension: row.reached ? extensionFor(actor, standing, today) : null,
  };
}
