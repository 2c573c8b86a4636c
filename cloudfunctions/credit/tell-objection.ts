import { sql } from 'kysely';
import { findHolders, partyOf } from '../flows/holder-store';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Context } from '../shared/implement';
import { findObjection } from './objection-store';

/** Whoever may take the step that an objection waits at; the message names the matter, not the member. */
export async function tellTurn({ db, now, today }: Pick<Context, 'db' | 'now' | 'today'>, id: string): Promise<void> {
  const row = await findObjection(db, id, null, sql<boolean>`true`);
  if (!row || row.standing.waitsFor.length === 0) return;
  const found = await findHolders(db, today, { offices: row.standing.waitsFor, committeeId: row.committeeId });
  const notices = found
    .filter((each) => judgeTurn(partyOf(each), row.standing) === null)
    .map(
      ({ personId }): NewNotice => ({
        ...{ personId, kind: 'credit.objection', link: `/modules/credit/pages/objection/index?id=${id}` },
        words: {
          'zh-CN': {
            title: row.kind === 'repair' ? '一件信用修复等你办理' : '一件信用异议等你办理',
            body: '打开看理由和证明。',
          },
          en: { title: 'An objection to a credit file waits for you', body: 'Open it for its reasons and proof.' },
        },
        ...{ dedupeKey: `objection:${id}:${row.standing.version}`, template: 'reviewWaiting', duty: true },
      }),
    );
  await postNotices(db, now, notices);
}
