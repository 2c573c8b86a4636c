import * as z from 'zod';
import { secretariat, type Office } from '../../contracts/wire';
import { findOfficeHolders } from '../identity/facts';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import { addDays, afterMinutes, dayOf, daysBetween } from '../shared/clock';
import type { Db } from '../shared/db';
import { makeMove } from '../flows/effects';
import type { Context } from '../shared/implement';
import type { Schedule } from '../shared/timer';
import { findRule } from '../ground/parameters';
import { beginMembership } from './activate';
import { findApplication } from './application-store';
import {
  deleteOldDrafts,
  findExpiringLicences,
  findForgottenDrafts,
  findOverdue,
  findPublicityEnded,
  type ExpiringLicence,
  type OverdueRow,
} from './job-store';
import { endExpired } from './invitation-store';
import { licenceTitle } from './licence';
import { checkContent } from './check-content';
import type { MembershipNotice } from './notify';
import { rekeyPermits } from './rekey-permits';
import { sayDecision, tellDecision } from './tell-decision';
import { checkNaming, handNames } from './namings';
import { sayInvited, tellExpired } from './tell-representatives';

/** Publicity that nobody objected to ends by itself; each application in a transaction of its own. */
export async function publicity(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  const ended = await findPublicityEnded(db, today);
  for (const id of ended)
    await db.transaction().execute((transaction) => endPublicity({ db: transaction, now, today }, id));
  return `${ended.length} admitted`;
}

async function endPublicity(context: Pick<Context, 'db' | 'now' | 'today'>, id: string): Promise<void> {
  const { db, now } = context;
  const record = await findApplication(db, id);
  if (!record?.flow) throw new Error(`application ${id} has no case`);
  const moved = await makeMove(db, record.flow, { do: 'pass' }, { personId: null }, context);
  if (typeof moved === 'string') throw new Error(`application ${id} changed while its publicity ended`);
  if (moved.state !== 'passed')
    return tellDecision(db, now, { membershipId: id, caseId: record.flow.id, event: 'passed', version: moved.version });
  await beginMembership(context, record);
}

const batch = 500;
const first = '00000000-0000-0000-0000-000000000000';

/** Goes through all rows by their id, a batch at a time; answers how many notices were new. */
async function remindAll<Row extends { id: string }>(
  db: Db,
  now: Date,
  find: (after: string) => Promise<Row[]>,
  noticesOf: (rows: Row[]) => Promise<NewNotice<MembershipNotice>[]> | NewNotice<MembershipNotice>[],
): Promise<string> {
  let [after, reminded] = [first, 0];
  for (;;) {
    const rows = await find(after);
    reminded += await postNotices(db, now, await noticesOf(rows));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return `${reminded} reminded`;
    after = last.id;
  }
}

/** The same question is asked once a turn. */
const remembered = <Of extends unknown[]>(find: (...of: Of) => Promise<string[]>) => {
  const known = new Map<string, Promise<string[]>>();
  return (...of: Of): Promise<string[]> => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? find(...of);
    known.set(key, found);
    return found;
  };
};

/** Reviewers hear of an application past its due day, once for each step it is late in. */
export async function applications(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  const holdersOf = remembered((offices: Office[], committeeId: string | null) =>
    findOfficeHolders(db, today, offices, committeeId),
  );
  const noticesFor = async (row: OverdueRow): Promise<NewNotice<MembershipNotice>[]> =>
    (await holdersOf(row.offices, row.committee_id)).map((personId) => ({
      personId,
      kind: 'membership.reviewWaiting',
      words: {
        'zh-CN': {
          title: `${row.name}的申请已超期`,
          body: `应在 ${row.due_on} 前办结。请尽快审核，或退回说明原因。`,
        },
        en: {
          title: `Overdue: application of ${row.name}`,
          body: `It was due by ${row.due_on}. Please review it soon, or send it back and say why.`,
        },
      },
      link: `/modules/membership/pages/review/index?id=${row.id}`,
      dedupeKey: `overdue:${row.id}:${row.step_seq}:${row.due_on}`,
      template: 'reviewWaiting',
      duty: true,
    }));
  return remindAll(
    db,
    now,
    (after) => findOverdue(db, today, after, batch),
    async (rows) => (await Promise.all(rows.map(noticesFor))).flat(),
  );
}

const inDays = (left: number) => (left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`);
const expiryWords = (row: ExpiringLicence, left: number): Words => {
  const title = licenceTitle(row.code, row.name_on_document);
  const named = licenceTitle(row.code, row.name_on_document, 'en');
  return {
    'zh-CN': {
      title: left === 0 ? `${title}今天到期` : `${title} ${left} 天后到期`,
      body: `${row.unit_name}的${title}有效期至 ${row.valid_to}。换好新证后拍照更新，只要一分钟。`,
    },
    en: {
      title: `${named} expires ${inDays(left)}`,
      body: `The document of ${row.unit_name} is valid until ${row.valid_to}. Once you have the new one, a photo of it is all it takes.`,
    },
  };
};

/** Before a licence expires, at each of the rule's days; whoever was not reminded at 60 is at 59. */
export async function licences(db: Db, now: Date): Promise<string> {
  const today = dayOf(now);
  const alertDays = await findRule(db, 'membership.licenceAlertDays', today, z.array(z.int().min(0)).min(1));
  const rows = await findExpiringLicences(db, today, addDays(today, Math.max(...alertDays)));
  const holdersOf = remembered((committeeId: string | null) => findOfficeHolders(db, today, secretariat, committeeId));
  const noticesFor = async (row: ExpiringLicence): Promise<NewNotice<MembershipNotice>[]> => {
    const left = daysBetween(today, row.valid_to);
    const threshold = Math.min(...alertDays.filter((days) => days >= left));
    const said = {
      kind: 'membership.licenceExpiring',
      dedupeKey: `licence:${row.id}:${row.valid_to}:${threshold}`,
    } as const;
    const words = expiryWords(row, left);
    if (row.person_id !== null)
      return [
        {
          ...{ ...said, words, personId: row.person_id, template: 'licenceExpiring', duty: true },
          link: '/modules/membership/pages/unit/index',
        },
      ];
    // It is no duty of theirs: they tell the company, or find it somebody.
    return (await holdersOf(row.committee_id)).map((personId) => ({
      ...{ ...said, personId, words: heldOpen(words, row.unit_name) },
      link: `/modules/workbench/pages/member/index?id=${row.membership_id}`,
    }));
  };
  return `${await postNotices(db, now, (await Promise.all(rows.map(noticesFor))).flat())} reminded`;
}

/** The same for the secretariat, which holds the place of who represents the member. */
const heldOpen = (words: Words, unit: string): Words => ({
  'zh-CN': {
    title: `${unit}：${words['zh-CN'].title}`,
    body: `${unit}现在没有人代表，这条提醒没有送到任何人。请联系单位换证，并把代表补上。`,
  },
  en: {
    title: `${unit}: ${words.en.title}`,
    body: `Nobody stands for ${unit}, so nobody was reminded. Please tell the company, and see to who represents it.`,
  },
});

/** A draft left alone is remembered once, and thrown away after half a year. */
export async function drafts(db: Db, now: Date): Promise<string> {
  const days = await findRule(db, 'membership.draftForgottenDays', dayOf(now), z.int().min(1));
  const kept = await findRule(db, 'membership.draftKeptDays', dayOf(now), z.int().min(30));
  await deleteOldDrafts(db, afterMinutes(now, -kept * 1440));
  return remindAll(
    db,
    now,
    (after) => findForgottenDrafts(db, afterMinutes(now, -days * 1440), after, batch),
    (rows) =>
      rows.map((row) => ({
        personId: row.person_id,
        kind: 'membership.draftForgotten',
        words: {
          'zh-CN': {
            title: '入会申请还没填完',
            body: '草稿一直为你保存着，接着填就可以提交。不需要了也可以删除。',
          },
          en: {
            title: 'Your application is not finished',
            body: 'The draft is kept for you: go on where you stopped, or delete it if you no longer need it.',
          },
        },
        link: `/modules/membership/pages/apply/index?draftId=${row.id}`,
        duty: true,
        dedupeKey: `draft:${row.id}:${row.saved_at.toISOString()}`,
      })),
  );
}

/** Invitations that nobody answered end, and who named hears of it. */
export async function invitations(db: Db, now: Date): Promise<string> {
  const ended = await db.transaction().execute(async (transaction) => {
    const expired = await endExpired(transaction, now, null);
    await postNotices(transaction, now, tellExpired(expired));
    return expired;
  });
  return `${ended.length} expired`;
}

/** The queued work that is this module's. */
export const tasks = [checkContent, checkNaming, sayDecision, sayInvited, rekeyPermits];

export const jobs = { publicity, applications, licences, drafts, invitations, handNames } satisfies Schedule;
