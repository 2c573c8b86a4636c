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
  const version = await findVersion(db, ruleId, today);
  const [title, titleEn] = [version?.title ?? ruleId, version?.titleEn ?? ruleId];
  await postNotices(db, now, [
    {
      personId: proposedById,
      kind: 'parameters.decided',
      words: {
        'zh-CN': verdict.confirmed
          ? { title: `「${title}」的修改已确认`, body: `从 ${effectiveFrom} 起按新的规定办。` }
          : { title: `「${title}」的修改被退回`, body: verdict.reason },
        en: verdict.confirmed
          ? { title: `Confirmed: ${titleEn}`, body: `The new value is in force from ${effectiveFrom}.` }
          : { title: `Refused: ${titleEn}`, body: verdict.reason },
      },
      link: `/modules/parameters/pages/parameter/index?id=${ruleId}`,
      dedupeKey: `parameter:${id}`,
    },
  ]);
}
