import type { Words } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { correctGrades } from './correct';
import { dropRecords, findStandingOn, holdRecords, insertRecords, type BroughtRecord } from './import-store';
import { recount } from './recount';
import { tellMembers } from './tell';

const each = (ids: readonly string[]) => [...new Set(ids)];

/**
 * Enters public records that a sheet brought, as if each had been entered by hand: they count at once, and each member is
 * told once of all of its own.
 * @returns ids of those that were entered: not one that is there by now, is over, or may not be entered by that person
 */
export async function enterRecords(
  db: Db,
  records: readonly BroughtRecord[],
  { by, importId, now }: { by: string; importId: string; now: Date },
): Promise<Set<string>> {
  const today = dayOf(now);
  const entered = await insertRecords(db, records, { by, importId, today, now });
  const ids = each(entered.map(({ membershipId }) => membershipId));
  if (ids.length > 0) await recount(db, ids, 'change', today, now);
  const told = ids.map((id) => {
    const own = entered.filter(({ membershipId }) => membershipId === id);
    const [first] = own;
    const alone = own.length === 1 && first;
    const words: Words = {
      'zh-CN': {
        title: alone ? '信用档案新增一条记录' : `信用档案新增 ${own.length} 条记录`,
        body: alone
          ? `公示到 ${first.endsOn} 为止。点开看内容和出处，有异议可以提出。`
          : '点开看每一条的出处和到期日。有异议可以提出。',
      },
      en: {
        title: alone
          ? 'A record was added to your credit file'
          : `${own.length} records were added to your credit file`,
        body: alone
          ? `It is published until ${first.endsOn}. See what it says and its source; you may object to it.`
          : 'See the source of each, and until when it stands. You may object to them.',
      },
    };
    return {
      membershipId: id,
      words,
      ...(alone && { link: `/modules/credit/pages/record/index?id=${first.id}` }),
    };
  });
  await tellMembers(db, now, told);
  return new Set(entered.map(({ id }) => id));
}

/**
 * Takes back what a sheet brought; whoever was told of it is told again.
 * @returns false where somebody has said something about one of them: then nothing is to be kept of it
 */
export async function takeBackRecords(db: Db, ids: readonly string[], { now }: { now: Date }): Promise<boolean> {
  await holdRecords(db, ids);
  if ((await findStandingOn(db, ids)).count > 0) return false;
  const dropped = await dropRecords(db, ids, now);
  const members = each(dropped.map(({ membershipId }) => membershipId));
  if (members.length > 0) {
    await recount(db, members, 'change', dayOf(now), now);
    // The earliest of each stands last.
    const since = new Map(dropped.map(({ membershipId, recognizedOn }) => [membershipId, recognizedOn]));
    await correctGrades(db, since, dayOf(now), now);
  }
  await tellMembers(
    db,
    now,
    members.map((membershipId) => ({
      membershipId,
      words: {
        'zh-CN': {
          title: '信用档案的记录撤回了',
          body: '导入有误，已经撤回并重新评分。这以后开的信用报告请重新开具。',
        },
        en: {
          title: 'Records were taken out of your credit file',
          body: 'They were imported by mistake. Your file was scored anew; please make reports of that time again.',
        },
      },
    })),
  );
  return dropped.length === ids.length;
}
