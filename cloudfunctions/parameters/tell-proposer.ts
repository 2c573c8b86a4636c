import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import { findVersion } from '../ground/parameter-versions';
import type { ProposalRow } from './store';

/** Who proposed a value hears what the second person made of it. */
export async function tellProposer(
  { db, now, today }: Pick<Context, 'db' | 'now' | 'today'>,
  { id, ruleId, proposedById, effectiveFrom }: ProposalRow,
  verdict: { confirmed: true } | { confirmed: false; reason: string },
): Promise<void> {
  const title = (await findVersion(db, ruleId, today))?.title ?? ruleId;
  await postNotices(db, now, [
    {
      personId: proposedById,
      kind: 'parameterDecided',
      title: verdict.confirmed ? `「${title}」的修改已确认` : `「${title}」的修改被退回`,
      body: verdict.confirmed ? `从 ${effectiveFrom} 起按新的规定办。` : verdict.reason,
      link: `/modules/parameters/pages/parameter/index?id=${ruleId}`,
      dedupeKey: `parameter:${id}`,
    },
  ]);
}
