import { secretariat } from '../../contracts/wire';
import { findOfficeHolders } from '../identity/facts';
import { postNotices, type NewNotice } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, handle, later } from '../shared/queue';
import { decrypt } from '../shared/secrets';
import { personKeyOf } from './identity-key';
import type { MembershipNotice } from './notify';
import { findPermits, saveKey, type PermitRow } from './rekey-store';
import { permitRekeying } from './tasks';

const batch = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Keys made of the whole number of a permit become those of the person, whom a re-issued permit does not change. Two
 * memberships that turn out to be one person's are not told apart by a machine: the secretariat hears of it once, and they
 * are looked at again until one of them has ended.
 */
export const rekeyPermits = handle(permitRekeying, async (db, now) => {
  let [after, rekeyed] = [first, 0];
  const doubles: PermitRow[] = [];
  for (;;) {
    const rows = await findPermits(db, after, batch);
    for (const row of rows) {
      const key = personKeyOf(row.idType, decrypt('idNumber', row.id, row.idNumber));
      if (key === row.identityKey) continue;
      if (await saveKey(db, row, key)) rekeyed++;
      else doubles.push(row);
    }
    const last = rows.at(-1);
    if (!last || rows.length < batch) break;
    after = last.id;
  }
  await tellDoubles(db, now, doubles);
  return doubles.length > 0 ? later(`${doubles.length} of a person who is there twice`) : done(`${rekeyed} rekeyed`);
});

async function tellDoubles(db: Db, now: Date, doubles: PermitRow[]): Promise<void> {
  if (doubles.length === 0) return;
  const holders = await findOfficeHolders(db, dayOf(now), secretariat, null);
  const notices = doubles.flatMap((row) =>
    holders.map(
      (personId): NewNotice<MembershipNotice> => ({
        personId,
        kind: 'membership.personTwice',
        words: {
          'zh-CN': {
            title: `${row.name}可能重复入会`,
            body: '证件换发前后的号码属于同一个人，而两份会籍或申请都在。请核对证件，结束其中一份。',
          },
          en: {
            title: `Twice a member, it seems: ${row.name}`,
            body: 'The numbers of his permit before and after it was re-issued are one person’s, and both entries are live. Compare the documents and end one of them.',
          },
        },
        link: `/modules/membership/pages/review/index?id=${row.id}`,
        dedupeKey: `twice:${row.id}`,
      }),
    ),
  );
  await postNotices(db, now, notices);
}
