import type { Duty } from '@contracts/workbench';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A duty as the server answers it; on 2026-11-23, a Monday, it is due in a week. */
export const duty = (n: number, part: Partial<Duty> = {}): Duty => ({
  key: `duty-${n}`,
  kind: 'admission.preliminaryReview',
  subject: `membership:${id(n)}`,
  verb: '初审',
  object: `单位${n}入会`,
  source: 'admission',
  sourceTitle: '入会',
  since: '2026-11-20T02:00:00.000Z',
  dueOn: '2026-11-30',
  dueAt: null,
  workdaysLeft: 5,
  overdue: false,
  provisional: false,
  page: `/modules/membership/pages/review/index?id=${id(n)}`,
  waitsFor: [],
  ...part,
});
const nothing = { mine: 0, overdue: 0, today: 0, week: 0, others: 0 };
/** What a home is told of the queue. */
export const queueOf = (rows: Duty[], counts: Partial<typeof nothing> = {}, sources: object[] = []) => ({
  rows,
  counts: { ...nothing, mine: rows.length, overdue: rows.filter(({ overdue }) => overdue).length, ...counts },
  sources,
});
