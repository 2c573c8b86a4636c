import { inquiryClerks, inquiryHandlers, inquiryReaders } from '../../contracts/inquiries';
import { judgeHandingOn, judgeTurn } from '../flows/judge-turn';
import { mayRemind } from '../flows/judge-sight';
import { officesFor } from '../ground/reach';
import { addDays } from '../shared/clock';
import type { Context } from '../shared/implement';
import { findInquiry, type Inquiry } from './inquiry-store';
import { judgeMay, type May } from './judge-may';
import { judgeSight, type Sight } from './judge-sight';

export interface Looking {
  row: Inquiry;
  as: Sight;
  may: May;
}
/** The last day on which an answer can be rated; of what was passed on none is. */
export const rateUntilOf = ({ state, repliedOn, ratingDays, asker }: Inquiry): string | null =>
  repliedOn && state !== 'transferred' && asker !== 'registrar' ? addDays(repliedOn, ratingDays) : null;

const standingFor = (row: Inquiry, { actor, today }: Pick<Context, 'actor' | 'today'>, as: Sight) => {
  const me = actor.person?.id ?? null;
  const { standing } = row;
  return judgeMay({
    ...{ as, stage: row.stage, me, today, draftedBy: row.draftedBy, mayPublish: row.mayPublish },
    turn: judgeTurn(actor, standing) === null,
    handOn: judgeHandingOn(actor, standing) === null,
    drafting: me !== null && row.draftingBy === me,
    reviews: officesFor(actor, null, inquiryHandlers).length > 0,
    delivers: officesFor(actor, null, inquiryClerks).length > 0,
    published: row.answers.some(({ withdrawnAt }) => withdrawnAt === null),
    emptied: row.title === '' || row.reply === '',
    rateUntil: rateUntilOf(row),
    waits: mayRemind('owner', standing),
  });
};

/** An inquiry as the caller sees it, and what he may do; null: it is not his to see. */
export async function look(context: Pick<Context, 'db' | 'actor' | 'today'>, id: string): Promise<Looking | null> {
  const { db, actor, today } = context;
  const row = await findInquiry(db, id, { personId: actor.person?.id ?? null, today });
  if (!row) return null;
  const holds = (offices: Parameters<typeof officesFor>[2]) => officesFor(actor, null, offices).length > 0;
  const as = judgeSight({ own: row.own, handles: holds(inquiryHandlers), reads: holds(inquiryReaders) });
  return as && { row, as, may: standingFor(row, context, as) };
}
/** The question of the public whose code somebody holds: he is its asker, and nobody asks who he is. */
export async function lookByCode(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  id: string,
): Promise<Looking | null> {
  const row = await findInquiry(context.db, id, { personId: null, today: context.today });
  return row?.asker === 'public' ? { row, as: 'asker', may: standingFor(row, context, 'asker') } : null;
}
