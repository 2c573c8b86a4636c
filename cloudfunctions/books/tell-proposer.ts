import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { ProposalRow } from './proposal-store';

/** Who wrote an entry hears what the second person made of it. */
export const tellProposer = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, kind, proposedById, summary }: ProposalRow,
  verdict: { confirmed: true } | { confirmed: false; reason: string },
): Promise<unknown> =>
  postNotices(db, now, [
    {
      personId: proposedById,
      kind: 'books.decided',
      words: {
        'zh-CN': verdict.confirmed
          ? { title: kind === 'chart' ? '你提的科目改动已通过' : '你做的账已复核通过', body: summary }
          : {
              title: kind === 'chart' ? '你提的科目改动被退回' : '你做的账被退回',
              body: `${summary}：${verdict.reason}`,
            },
        en: verdict.confirmed
          ? {
              title: kind === 'chart' ? 'Your change of accounts was confirmed' : 'Your entry was confirmed',
              body: summary,
            }
          : {
              title: kind === 'chart' ? 'Your change of accounts was returned' : 'Your entry was returned',
              body: `${summary}: ${verdict.reason}`,
            },
      },
      link: `/modules/books/pages/proposal/index?id=${id}`,
      dedupeKey: `book_proposal:${id}`,
    },
  ]);
