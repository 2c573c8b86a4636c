import { findHolders, partyOf } from '../flows/holder-store';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Context } from '../shared/implement';
import { findDuty, type Duty } from './duty-store';
import { dutyPage } from './pages';

type At = Pick<Context, 'db' | 'now' | 'today'>;

/** Whoever may review it; the message names the matter. */
export async function tellTurn({ db, now, today }: At, id: string): Promise<void> {
  const duty = await findDuty(db, id);
  const standing = duty?.standing;
  if (!duty || !standing || standing.waitsFor.length === 0) return;
  const found = await findHolders(db, today, { offices: standing.waitsFor, committeeId: null });
  const notices = found
    .filter((each) => judgeTurn(partyOf(each), standing) === null)
    .map(
      ({ personId }): NewNotice => ({
        ...{ personId, kind: 'disclosure.review', link: dutyPage(id), template: 'reviewWaiting', duty: true },
        words: {
          'zh-CN': { title: '一件公开内容等你审核', body: duty.title },
          en: { title: 'A disclosure waits for your review', body: duty.titleEn },
        },
        dedupeKey: `disclosure-review:${standing.id}`,
      }),
    );
  await postNotices(db, now, notices);
}

/** Whoever sent it in. */
export async function tellReviewed({ db, now }: At, duty: Duty, passed: boolean): Promise<void> {
  const { standing } = duty;
  const personId = standing?.openedBy;
  if (!personId) return;
  const reason = standing.events.findLast(({ kind }) => kind === 'refused')?.reason ?? '';
  await postNotices(db, now, [
    {
      ...{ personId, kind: 'disclosure.reviewed', link: dutyPage(duty.id), duty: true },
      words: {
        'zh-CN': {
          title: passed ? '审核通过，可以公开了' : '审核退回，请修改',
          body: passed ? duty.title : `${duty.title}：${reason}`,
        },
        en: {
          title: passed ? 'Reviewed: it can be published' : 'Sent back to be changed',
          body: passed ? duty.titleEn : `${duty.titleEn}: ${reason}`,
        },
      },
      dedupeKey: `disclosure-reviewed:${standing.id}`,
    },
  ]);
}

export const tellAssigned = ({ db, now }: At, duty: Duty, personId: string): Promise<number> =>
  postNotices(db, now, [
    {
      ...{ personId, kind: 'disclosure.assigned', link: dutyPage(duty.id), duty: true },
      words: {
        'zh-CN': {
          title: '一件公开事项指定由你办',
          body: duty.dueOn ? `${duty.title}，${duty.dueOn} 前。` : duty.title,
        },
        en: {
          title: 'A disclosure was given to you',
          body: duty.dueOn ? `${duty.titleEn}, by ${duty.dueOn}.` : duty.titleEn,
        },
      },
    },
  ]);
