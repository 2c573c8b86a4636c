import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { ProposalRow } from './proposal-store';

/** Who wrote an entry hears what the second person made of it. */
export const tellProposer = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, proposedById, summary }: ProposalRow,
  verdict: { confirmed: true } | { confirmed: false; reason: string },
): Promise<unknown> =>
  postNotices(db, now, [
    {
      personId: proposedById,
      kind: 'books.decided',
      words: {
        'zh-CN': verdict.confirmed
          ? { title: '你做的账已复核通过', body: summary }
          : { title: '你做的账被退回', body: `${summary}：${verdict.reason}` },
        en: verdict.confirmed
          ? { title: 'Your entry was confirmed', body: summary }
          : { title: 'Your entry was returned', body: `${summary}: ${verdict.reason}` },
      },
      link: `/modules/books/pages/proposal/index?id=${id}`,
      dedupeKey: `book_proposal:${id}`,
    },
  ]);
