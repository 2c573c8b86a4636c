import { sql } from 'kysely';
import { consentVersions } from '../../contracts/consents';
import { appointPerson, committeeNamed, engage, joins } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, council, put } from '../proceedings/council-cast';
import * as cast from './cast';

const { modelInForce, runAt } = cast;

useDatabase();
const version = consentVersions.creditShown;
const agree = (openid: string) => as(openid).identity.grantConsent({ code: 'creditShown', version });
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
/** In the directory: its words have passed. */
async function listed<Made extends { id: string }>(making: Promise<Made>): Promise<Made> {
  const made = await making;
  await sql`UPDATE membership SET content_state = 'pass' WHERE id = ${made.id}`.execute(db);
  return made;
}
const memberOf = (openid: string) => listed(cast.memberOf(openid));
const individualOf = (openid: string, idNumber: string) => listed(cast.individualOf(openid, idNumber));
let reader = '';
/** What another member reads of it. */
const shownOf = async (membershipId: string) => {
  const { grade, name } = await as(reader).membership.member({ membershipId });
  const { rows } = await as(reader).membership.directory({ q: name });
  expect(rows.find(({ id }) => id === membershipId)?.grade).toBe(grade);
  return grade;
};
/** A motion that was voted on here and closed. */
async function decided(kind: 'assembly' | 'council', passes = true): Promise<string> {
  const { meetingId, at } = await council(4, 4);
  const { id: motionId } = await put(meetingId, { title: '在会员名录公开信用等级' });
  for (let i = 0; i < 4; i++) await as(at(i)).proceedings.vote({ motionId, choice: passes ? 'yes' : 'no' });
  await clerk().closeMotion({ motionId });
  await sql`UPDATE meeting SET kind = ${kind} WHERE id = ${meetingId}`.execute(db);
  return motionId;
}
const note = '在会员名录公开等级';
let motion = '';

beforeAll(async () => {
  await engage();
  motion = await decided('assembly');
  setClock('2026-11-30T02:00:00Z');
  await modelInForce();
  reader = (await memberOf('reader-of-grades')).openid;
}, 90_000);
beforeEach(() => setClock('2026-11-30T02:00:00Z'));

it('needs a resolution of the assembly that passed, entered by one and confirmed by another, and the member’s consent; and goes with each', async () => {
  const [agreeing, silent] = [await memberOf('grade-agrees'), await memberOf('grade-silent')];
  await runAt('2026-11-30T02:00:00Z');
  const { grade } = (await as('local-clerk').credit.members({ q: agreeing.name })).rows[0] ?? {};
  expect(grade).not.toBe('NR');
  await agree(agreeing.openid);
  // Consent alone is not enough.
  expect(await shownOf(agreeing.id)).toBeNull();
  const of = as('local-clerk').credit;
  expect(await of.publishing({})).toMatchObject({
    current: null,
    shown: 0,
    may: { enter: true, confirm: false, end: false },
  });
  expect((await of.publishing({})).motions.map(({ id }) => id)).toEqual([motion]);
  const { id } = await of.enterPublishing({ motionId: motion, note });
  // One person's word is not enough.
  expect(await shownOf(agreeing.id)).toBeNull();
  expect(await of.publishing({})).toMatchObject({
    current: { id, note, confirmedBy: null },
    motions: [],
    may: { enter: false, confirm: false },
  });
  expect((await as('local-director').credit.publishing({})).may).toEqual({ enter: false, confirm: true, end: true });
  expect(await as('local-director').credit.confirmPublishing({ id })).toEqual({ id });
  expect([await shownOf(agreeing.id), await shownOf(silent.id)]).toEqual([grade, null]);
  expect(await as('local-supervisor').credit.publishing({})).toMatchObject({
    shown: 1,
    current: { confirmedBy: 'local-director' },
  });
  // It goes with the consent, at once, and comes again with it.
  await as(agreeing.openid).identity.withdrawConsent({ code: 'creditShown' });
  expect(await shownOf(agreeing.id)).toBeNull();
  await agree(agreeing.openid);
  expect(await shownOf(agreeing.id)).toBe(grade);
  // It goes with the resolution.
  expect(await as('local-clerk').credit.endPublishing({ id, reason: '大会改了主意，另作决议' })).toEqual({ id });
  expect(await shownOf(agreeing.id)).toBeNull();
  expect(await refused(as('local-clerk').credit.endPublishing({ id, reason: '再停一次看看' }))).toBe(
    'PUBLISHING_NOT_FOUND',
  );
  expect(await refused(as('local-director').credit.confirmPublishing({ id }))).toBe('PUBLISHING_NOT_FOUND');
  expect((await of.publishing({})).may.enter).toBe(true);
});

it('is confirmed by nobody who entered it, nor twice, and stands once', async () => {
  const { id } = await as('local-compliance').credit.enterPublishing({ motionId: motion, note });
  expect((await as('local-compliance').credit.publishing({})).may.confirm).toBe(false);
  expect(await refused(as('local-compliance').credit.confirmPublishing({ id }))).toBe('OWN_ENTRY');
  expect(await refused(as('local-clerk').credit.enterPublishing({ motionId: motion, note }))).toBe('ALREADY_DECIDED');
  await as('local-supervisor').credit.confirmPublishing({ id });
  expect(await refused(as('local-director').credit.confirmPublishing({ id }))).toBe('ALREADY_CONFIRMED');
  await expect(sql`UPDATE credit_publishing SET note = '别的' WHERE id = ${id}`.execute(db)).rejects.toThrow(
    'ended, not changed',
  );
  await expect(sql`DELETE FROM credit_publishing WHERE id = ${id}`.execute(db)).rejects.toThrow('append-only');
  await as('local-director').credit.endPublishing({ id, reason: '测试结束了' });
});

it('of two who enter it at once one does', async () => {
  const both = await Promise.allSettled(
    ['local-clerk', 'local-director'].map((openid) => as(openid).credit.enterPublishing({ motionId: motion, note })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { current } = await as('local-clerk').credit.publishing({});
  await as('local-clerk').credit.endPublishing({ id: current?.id ?? '', reason: '测试结束了' });
});

it('rests on no other body, on nothing that was voted down, and is no branch’s', async () => {
  for (const motionId of [await decided('council'), await decided('assembly', false)])
    expect(await refused(as('local-clerk').credit.enterPublishing({ motionId, note }))).toBe('MOTION_NOT_FOUND');
  await appointPerson('clerk-of-branch', 'clerk', await committeeNamed('铸造专委会'));
  expect(await refused(as('clerk-of-branch').credit.enterPublishing({ motionId: motion, note }))).toBe(
    'WHOLE_HOUSE_ONLY',
  );
  await appointPerson('compliance-of-branch', 'compliance', await committeeNamed('模具专委会'));
  const { id } = await as('local-clerk').credit.enterPublishing({ motionId: motion, note });
  expect(await refused(as('compliance-of-branch').credit.confirmPublishing({ id }))).toBe('WHOLE_HOUSE_ONLY');
  expect(await refused(as('clerk-of-branch').credit.endPublishing({ id, reason: '不该由我停' }))).toBe(
    'WHOLE_HOUSE_ONLY',
  );
  expect((await as('clerk-of-branch').credit.publishing({})).may).toEqual({ enter: false, confirm: false, end: false });
  await as('local-clerk').credit.endPublishing({ id, reason: '测试结束了' });
});

it('is the main representative’s to agree to, of an individual his own; and an individual’s goes with the file itself', async () => {
  const company = await memberOf('grade-colleague');
  await joins('colleague-of-it', company.openid, '13577770001');
  const person = await individualOf('grade-person', '110101199003070038');
  for (const id of [company.id, person.id])
    await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored) VALUES (${id}, 'B', '2026-11-01', 8000, 'B') ON CONFLICT DO NOTHING`.execute(
      db,
    );
  const { id } = await as('local-clerk').credit.enterPublishing({ motionId: motion, note });
  await as('local-director').credit.confirmPublishing({ id });
  await agree('colleague-of-it');
  await agree(person.openid);
  expect([await shownOf(company.id), await shownOf(person.id)]).toEqual([null, 'B']);
  await as(person.openid).identity.withdrawConsent({ code: 'creditFile' });
  expect(await shownOf(person.id)).toBeNull();
});
