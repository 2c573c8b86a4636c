import { postNotices, type NewNotice } from '../notices/effects';
import type { Db } from '../shared/db';
import { findTold, type Told } from './tell-store';

export const listPage = '/modules/compliance/pages/findings/index';
export const findingPage = (id: string): string => `/modules/compliance/pages/finding/index?id=${id}`;

// It names the matter, never whom it is about: a message is read on a locked screen.
const words = ({ count, title, titleEn, dueOn }: Told): NewNotice['words'] => ({
  'zh-CN': {
    title: count === 1 ? `新预警：${title}` : `${count} 条新预警`,
    body: `${count === 1 ? '' : `最要紧的是「${title}」。`}${dueOn ? `最早的 ${dueOn} 前处理。` : '请看一看。'}`,
  },
  en: {
    title: count === 1 ? `New warning: ${titleEn}` : `${count} new warnings`,
    body: `${count === 1 ? '' : `The gravest: ${titleEn}. `}${dueOn ? `The first is due on ${dueOn}.` : 'Have a look.'}`,
  },
});

/** One message a person and night, however many findings opened. */
export async function tellNight(db: Db, sweepId: string, today: string, now: Date): Promise<number> {
  const told = await findTold(db, { sweepId }, today);
  return postNotices(
    db,
    now,
    told.map((each) => ({
      ...{ personId: each.personId, kind: 'compliance.night', words: words(each), link: listPage },
      ...{ dedupeKey: `compliance.night:${today}`, template: 'reviewWaiting', gathered: true },
    })),
  );
}

/** What opened at once is told at once. */
export async function tellOpened(db: Db, ids: readonly string[], today: string, now: Date): Promise<void> {
  if (ids.length === 0) return;
  const told = await findTold(db, { ids }, today);
  const [id] = ids;
  await postNotices(
    db,
    now,
    told.map((each) => ({
      ...{ personId: each.personId, kind: 'compliance.opened', words: words(each), duty: true },
      ...{ link: ids.length === 1 && id ? findingPage(id) : listPage, template: 'reviewWaiting', gathered: true },
      dedupeKey: `compliance.opened:${today}:${ids.join(',')}`.slice(0, 200),
    })),
  );
}
