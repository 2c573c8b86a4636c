import { findHolders, partyOf } from '../flows/holder-store';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import type { Context } from '../shared/implement';
import { findInquiry, type Inquiry } from './inquiry-store';

type House = Pick<Context, 'db' | 'now' | 'today'>;
export const pageOf = (id: string): string => `/modules/inquiries/pages/inquiry/index?id=${id}`;

/** Whoever may take the step at which it waits; a message names the matter, and nobody. */
export async function tellTurn({ db, now, today }: House, id: string): Promise<void> {
  const row = await findInquiry(db, id, { personId: null, today });
  if (!row || row.standing.waitsFor.length === 0) return;
  const { number, standing, dueOn, stage } = row;
  const words: Words =
    stage === 'reviewing'
      ? {
          'zh-CN': { title: `查询 ${number} 的答复等你审核`, body: `${dueOn} 前答复。` },
          en: { title: `Answer to ${number} to review`, body: `To be answered by ${dueOn}.` },
        }
      : {
          'zh-CN': { title: `查询 ${number} 等你答复`, body: `${dueOn} 前答复。` },
          en: { title: `Question ${number} waits for an answer`, body: `To be answered by ${dueOn}.` },
        };
  const found = await findHolders(db, today, { offices: standing.waitsFor, committeeId: null });
  const notices = found
    .filter((each) => judgeTurn(partyOf(each), standing) === null)
    .map(
      ({ personId }): NewNotice => ({
        ...{ personId, kind: 'inquiries.turn', words, link: pageOf(id) },
        ...{ dedupeKey: `inquiry:${id}:${standing.version}`, template: 'reviewWaiting', duty: true },
      }),
    );
  await postNotices(db, now, notices);
}

const says = {
  replied: (number: string): Words => ({
    'zh-CN': { title: `查询 ${number} 有了答复`, body: '请看答复，也请评价一下。' },
    en: { title: `Question ${number} was answered`, body: 'Please read the answer, and tell us what you think of it.' },
  }),
  transferred: (number: string): Words => ({
    'zh-CN': { title: `查询 ${number} 不属于本会`, body: '请看应当向谁查询。' },
    en: { title: `Question ${number} is not ours to answer`, body: 'Please see to whom to turn.' },
  }),
};
/** Whoever asked, if the house knows him; a visitor has his code. */
export async function tellAsker(
  { db, now }: House,
  { id, number, byPerson }: Pick<Inquiry, 'id' | 'number' | 'byPerson'>,
  said: keyof typeof says,
): Promise<void> {
  if (!byPerson) return;
  await postNotices(db, now, [
    {
      ...{ personId: byPerson, kind: `inquiries.${said}`, words: says[said](number), link: pageOf(id) },
      ...{ dedupeKey: `inquiry:${id}:${said}`, template: 'applicationProgress' },
    },
  ]);
}
