import type { InferContractRouterOutputs } from '@orpc/contract';
import type { inquiries } from '../../contracts/inquiries';
import { extensionFor } from '../flows/judge-extension';
import type { Context } from '../shared/implement';
import type { Inquiry } from './inquiry-store';
import { judgeTrail } from './judge-trail';
import { rateUntilOf, type Looking } from './sight';

type Outputs = InferContractRouterOutputs<typeof inquiries>;
export type Shown = Outputs['show'];
type ByCode = Outputs['byCode'];

const summaryOf = (row: Inquiry) => ({
  ...{ id: row.id, number: row.number, asker: row.asker, topic: row.topic, title: row.title, stage: row.stage },
  ...{ receivedOn: row.receivedOn, dueOn: row.dueOn, provisional: row.provisional, extended: row.extended },
  repliedOn: row.repliedOn,
});
const answeredOf = (row: Inquiry) => {
  const undone = new Set(row.standing.events.map(({ undoes }) => undoes));
  return {
    reply: row.reply,
    rating: row.rating === null ? null : { stars: row.rating, words: row.ratingWords ?? '' },
    rateUntil: rateUntilOf(row),
    extendedWhy: row.standing.events.findLast(({ id, kind }) => kind === 'extended' && !undone.has(id))?.reason ?? null,
    answerId: row.answers.find(({ withdrawnAt }) => withdrawnAt === null)?.id ?? null,
  };
};

/** An inquiry with what its reader may know: whoever asked reads which office did what, not who, and no draft. */
export function present({ row, as, may }: Looking, { actor, today }: Pick<Context, 'actor' | 'today'>): Shown {
  const staff = as !== 'asker';
  const { standing } = row;
  const handed = standing.events.findLast(
    ({ kind, toPerson }) => kind === 'handedOn' && toPerson === standing.assignedTo,
  );
  return {
    ...summaryOf(row),
    ...answeredOf(row),
    ...{ version: row.version, as, words: row.words, mayPublish: row.mayPublish, from: row.from, cameBy: row.cameBy },
    checked: staff ? row.checked : null,
    draft: staff ? row.draft : '',
    assignedTo: staff && standing.assignedTo !== null ? (handed?.toName ?? null) : null,
    events: judgeTrail(row, staff),
    ...{ may, caseId: standing.id, caseVersion: standing.version },
    extension: as === 'staff' ? extensionFor(actor, standing, today) : null,
  };
}

export const presentByCode = ({ row, may }: Looking): ByCode => ({
  ...summaryOf(row),
  ...answeredOf(row),
  ...{ words: row.words, may: { rate: may.rate } },
});
