import { sql } from 'kysely';
import { admit, appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const nowhere = '01900000-0000-7000-8000-00000000dead';
let companies = 0;
/** A member that joined on a day, and whose people were last seen on another. */
async function joined(openid: string, joinedOn: string, seen: string | null, status = 'active') {
  const phone = `136${String(30_000_000 + companies++)}`;
  const { id, name } = await admit(openid, {
    name: `${openid}机械有限公司`,
    representatives: [{ name: '王芳', phone, title: '总经理', primary: true }],
  });
  await sql`UPDATE membership SET joined_on = ${joinedOn}, status = ${status} WHERE id = ${id}`.execute(db);
  await sql`UPDATE person_seen SET at = ${seen}::timestamptz WHERE person_id = (SELECT id FROM person WHERE openid = ${openid})`.execute(
    db,
  );
  return { id, name };
}

describe('a note', () => {
  it('is the secretariat’s, with who and when; another wording is its next version', async () => {
    const { id } = await joined('noted', '2020-01-01', '2026-11-01');
    const written = await as('local-clerk').care.addNote({ membershipId: id, words: '总经理喜欢下午接电话。' });
    const [note] = written.notes;
    expect(note).toMatchObject({ version: 1, words: '总经理喜欢下午接电话。', by: 'local-clerk', versions: [] });
    const noteId = note?.noteId ?? '';
    const reworded = await as('local-director').care.editNote({ noteId, version: 1, words: '总经理换人了。' });
    expect(reworded.notes).toMatchObject([
      {
        version: 2,
        words: '总经理换人了。',
        by: 'local-director',
        versions: [{ words: '总经理喜欢下午接电话。', by: 'local-clerk' }],
      },
    ]);
    expect(await refused(as('local-clerk').care.editNote({ noteId, version: 1, words: '旧的。' }))).toBe(
      'NOTE_CHANGED',
    );
    expect(await refused(as('local-clerk').care.editNote({ noteId: nowhere, version: 1, words: '没有。' }))).toBe(
      'NOTE_NOT_FOUND',
    );
    await expect(sql`UPDATE care_note SET words = '别的' WHERE note_id = ${noteId}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    // Nobody else reads it: not the president, not the member, not in the trail of its file.
    expect(await refused(as('local-president').care.member({ membershipId: id }))).toBe('FORBIDDEN');
    expect(await refused(as('noted').care.member({ membershipId: id }))).toBe('FORBIDDEN');
    const file = await as('local-president').workbench.memberFile({ membershipId: id });
    expect(JSON.stringify(file)).not.toContain('总经理换人了');
  });

  it('is worded once by two who reword it at once', async () => {
    const { id } = await joined('noted-twice', '2020-01-01', '2026-11-01');
    const { notes } = await as('local-clerk').care.addNote({ membershipId: id, words: '第一版。' });
    const noteId = notes[0]?.noteId ?? '';
    const done = await Promise.allSettled(
      ['local-clerk', 'local-director', 'local-clerk-2'].map((openid) =>
        as(openid).care.editNote({ noteId, version: 1, words: `${openid} 的。` }),
      ),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await as('local-clerk').care.member({ membershipId: id })).notes).toMatchObject([{ version: 2 }]);
  });

  it('of a member of another committee is out of reach', async () => {
    const { id } = await joined('noted-far', '2020-01-01', '2026-11-01');
    await appointPerson('clerk-of-moulds', 'clerk', await committeeNamed('模具专委会'));
    expect(await refused(as('clerk-of-moulds').care.member({ membershipId: id }))).toBe('MEMBER_NOT_FOUND');
    expect(await refused(as('clerk-of-moulds').care.addNote({ membershipId: id, words: '不该写。' }))).toBe(
      'MEMBER_NOT_FOUND',
    );
    expect(await refused(as('clerk-of-moulds').care.tickCall({ membershipId: id, list: 'silent', called: true }))).toBe(
      'MEMBER_NOT_FOUND',
    );
  });
});

describe('the next contact', () => {
  it('is one, waits among the duties from its day on, and is closed with its outcome', async () => {
    const { id, name } = await joined('contacted', '2020-01-01', '2026-11-01');
    const set = (dueOn: string) => as('local-clerk').care.setContact({ membershipId: id, dueOn, what: '问展会的名额' });
    expect(await refused(set('2026-11-19'))).toBe('DAY_PAST');
    const { contact } = await set('2026-11-25');
    expect(contact).toMatchObject({ dueOn: '2026-11-25', what: '问展会的名额', by: 'local-clerk' });
    expect(await refused(set('2026-11-26'))).toBe('CONTACT_SET');
    const duties = async () =>
      (await as('local-director').workbench.duties({ source: 'care' })).rows.map(({ object }) => object);
    expect(await duties()).toEqual([]);
    setClock('2026-11-25T02:00:00Z');
    expect(await duties()).toEqual([`${name}：问展会的名额`]);
    const contactId = contact?.id ?? '';
    const done = await as('local-director').care.doneContact({ contactId, outcome: '要两个展位。' });
    expect(done).toMatchObject({ contact: null, past: [{ outcome: '要两个展位。', doneBy: 'local-director' }] });
    expect(await duties()).toEqual([]);
    expect(await refused(as('local-clerk').care.doneContact({ contactId }))).toBe('CONTACT_NOT_FOUND');
  });
});

describe('the list to call', () => {
  it('has the silent with why, ticked off for the month, and goes out as a sheet', async () => {
    const silent = await joined('silent-one', '2020-01-01', '2026-01-01');
    const owes = await joined('owes-one', '2020-01-01', '2026-11-01', 'arrears');
    await joined('lively-one', '2020-01-01', '2026-11-01');
    await joined('new-one', '2026-10-01', null);
    const names = async (called = false, q?: string) =>
      (await as('local-clerk').care.calls({ list: 'silent', called, q })).rows.map(({ name }) => name);
    const listed = await as('local-clerk').care.calls({ list: 'silent' });
    expect(listed.months).toBe(6);
    expect(listed.rows.find(({ membershipId }) => membershipId === silent.id)).toMatchObject({
      ...{ reasons: ['noMeeting', 'noLogin'], lastSeenOn: '2026-01-01', lastMeetingOn: null, calledAt: null },
    });
    expect(listed.rows.find(({ membershipId }) => membershipId === owes.id)?.reasons).toEqual([
      'noMeeting',
      'duesLate',
    ]);
    expect(await names()).not.toContain('lively-one机械有限公司');
    expect(await names()).not.toContain('new-one机械有限公司');
    expect(await names(false, 'silent-one')).toEqual([silent.name]);
    await as('local-clerk').care.tickCall({ membershipId: silent.id, list: 'silent', called: true });
    await as('local-director').care.tickCall({ membershipId: silent.id, list: 'silent', called: true });
    expect(await names()).not.toContain(silent.name);
    expect((await as('local-clerk').care.calls({ list: 'silent', called: true })).rows).toMatchObject([
      { name: silent.name, calledBy: 'local-clerk' },
    ]);
    const after = await as('local-clerk').care.calls({ list: 'silent' });
    expect(after.counts).toEqual({ open: (listed.counts?.open ?? 0) - 1, called: 1 });
    // Next month it is to be called again.
    setClock('2026-12-01T02:00:00Z');
    expect(await names()).toContain(silent.name);
    setClock('2026-11-20T02:00:00Z');
    await as('local-clerk').care.tickCall({ membershipId: silent.id, list: 'silent', called: false });
    expect(await names()).toContain(silent.name);
    const sheet = await as('local-clerk').care.exportCalls({ list: 'silent' });
    expect([sheet.rows, sheet.fileName]).toEqual([(await names()).length, '要联系的会员 2026-11-20.xlsx']);
    const trace = await db.selectFrom('audit').select('note').where('subject', '=', 'register:calls-silent').execute();
    expect(trace).toHaveLength(1);
  });

  it('has the anniversaries of this month, with their years', async () => {
    const five = await joined('five-years', '2021-11-05', '2026-11-01');
    const first = await joined('this-year', '2026-11-05', '2026-11-01');
    const other = await joined('other-month', '2021-10-05', '2026-11-01');
    const { rows } = await as('local-clerk').care.calls({ list: 'anniversary' });
    expect(rows.find(({ membershipId }) => membershipId === five.id)).toMatchObject({ years: 5 });
    expect(rows.some(({ membershipId }) => [first.id, other.id].includes(membershipId))).toBe(false);
  });
});
