import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { saveEnd } from './appointment-store';
import { calledName, findCommittee, findOfficeHolders } from './facts';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const director = as('local-director').identity;
const officesOf = async (openid: string) => (await as(openid).identity.whoami({})).offices.map((each) => each.office);

describe('appointing', () => {
  it('gives the office from its first day on and tells the person', async () => {
    const personId = await personWith('newcomer');
    const given = { personId, office: 'clerk' as const, from: '2026-11-20', until: '2027-11-19' };
    const made = await director.appoint(given, 'appoint-newcomer');
    expect(made).toMatchObject({ ...given, personName: 'newcomer', committeeId: null, committeeName: null });
    expect(await director.appoint(given, 'appoint-newcomer')).toEqual(made);
    expect(await officesOf('newcomer')).toEqual(['clerk']);
    expect((await as('newcomer').notices.inbox({})).rows).toMatchObject([
      { kind: 'identity.appointed', body: '任期 2026-11-20 至 2027-11-19。' },
    ]);
    // The last day counts, the next one does not (Asia/Shanghai).
    setClock('2027-11-19T15:59:00Z');
    expect(await officesOf('newcomer')).toEqual(['clerk']);
    setClock('2027-11-19T16:00:30Z');
    expect(await officesOf('newcomer')).toEqual([]);
  });

  it('refuses what cannot be', async () => {
    const personId = await personWith('candidate');
    const given = { personId, office: 'council' as const, from: '2026-12-01', until: '2027-11-30' };
    const code = async (change: object) => (await refusalOf(director.appoint({ ...given, ...change }))).code;
    expect(await code({ personId: '01900000-0000-7000-8000-00000000000f' })).toBe('PERSON_NOT_FOUND');
    expect(await code({ committeeId: '01900000-0000-7000-8000-00000000000f' })).toBe('COMMITTEE_NOT_FOUND');
    expect(await code({ until: '2031-12-01' })).toBe('TERM_TOO_LONG');
    expect(await code({ until: '2026-11-30' })).toBe('TERM_TOO_LONG');
    expect(await code({ office: 'director', committeeId: await committeeNamed('无秘书长委员会') })).toBe('BAD_INPUT');
    for (const openid of ['local-clerk', 'local-president', 'candidate']) {
      expect(await send(openid, 'identity', 'appoint', given)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
    await director.appoint(given);
    expect(await code({ from: '2027-11-30', until: '2028-01-01' })).toBe('ALREADY_APPOINTED');
    await director.appoint({ ...given, from: '2027-12-01', until: '2028-11-30' });
  });

  it('takes one of several appointments of the same office at the same moment', async () => {
    const personId = await personWith('wanted');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        send(
          'local-director',
          'identity',
          'appoint',
          { personId, office: 'finance', from: '2026-11-20' },
          `same-moment-${i}`,
        ),
      ),
    );
    expect(answers.filter((each) => each.ok)).toHaveLength(1);
    expect(answers.filter((each) => !each.ok && each.error.code === 'ALREADY_APPOINTED')).toHaveLength(5);
  });
});

describe('the list', () => {
  it('shows committee staff their committee only, and pages by key', async () => {
    const [ours, theirs] = [await committeeNamed('机械委员会'), await committeeNamed('纺织委员会')];
    await appointPerson('machine-clerk', 'clerk', ours);
    await appointPerson('textile-clerk', 'clerk', theirs);
    const seen = await as('machine-clerk').identity.appointments({});
    expect(seen.rows.map((row) => [row.personName, row.committeeName])).toEqual([['machine-clerk', '机械委员会']]);
    expect((await as('local-clerk').identity.appointments({})).rows.map((row) => row.personName)).toContain(
      'textile-clerk',
    );
    expect((await refusalOf(as('local-finance').identity.appointments({}))).code).toBe('FORBIDDEN');

    const personId = await personWith('many-terms');
    for (let year = 1900; year < 1960; year++) {
      await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (gen_random_uuid(), ${personId}, 'council', daterange(make_date(${year}, 1, 1), make_date(${year}, 12, 31)))`.execute(
        db,
      );
    }
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await director.appointments({ includeEnded: true, cursor });
      ids.push(...page.rows.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    const { total } = await db
      .selectFrom('appointment')
      .select(sql<number>`count(*)`.as('total'))
      .executeTakeFirstOrThrow();
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect((await director.appointments({})).rows.map((row) => row.personName)).not.toContain('many-terms');
  });
});

describe('ending', () => {
  const appoint = async (openid: string, from: string) =>
    director.appoint({ personId: await personWith(openid), office: 'compliance', from });

  it('takes the office away at once, and keeps the history', async () => {
    const { id, from } = await appoint('leaving', '2026-11-01');
    const ended = await director.endAppointment({ appointmentId: id, reason: '工作调动' }, 'end-once-1');
    // He served today: it is recorded until today, and gives nothing from this instant on.
    expect(ended).toMatchObject({
      id,
      from,
      until: '2026-11-20',
      withdrawn: false,
      endedAt: expect.any(String) as string,
    });
    expect(await director.endAppointment({ appointmentId: id, reason: '工作调动' }, 'end-once-1')).toEqual(ended);
    expect(await officesOf('leaving')).toEqual([]);
    expect((await as('leaving').notices.inbox({})).rows[0]).toMatchObject({
      kind: 'identity.appointmentEnded',
      body: '工作调动',
    });
    expect((await refusalOf(director.endAppointment({ appointmentId: id, reason: '再来一次' }))).code).toBe(
      'APPOINTMENT_NOT_FOUND',
    );
    await director.appoint({ personId: ended.personId, office: 'compliance', from: '2026-11-20' });
  });

  it.each([
    ['begins today', 'today-only', '2026-11-20'],
    ['begins later', 'later-only', '2027-01-01'],
  ])('withdraws an appointment that %s', async (_, openid, from) => {
    const { id } = await appoint(openid, from);
    expect(await director.endAppointment({ appointmentId: id, reason: '填错了' })).toMatchObject({
      ...{ from, until: null, withdrawn: true },
    });
    expect(await officesOf(openid)).toEqual([]);
    expect((await director.appointments({})).rows.map((row) => row.id)).not.toContain(id);
    expect((await director.appointments({ includeEnded: true })).rows.map((row) => row.id)).toContain(id);
    await appoint(openid, from);
  });

  it('is for the director', async () => {
    const { id } = await appoint('staying', '2026-11-20');
    expect(
      (await refusalOf(as('local-president').identity.endAppointment({ appointmentId: id, reason: '不行' }))).code,
    ).toBe('FORBIDDEN');
  });
});

describe('the last director', () => {
  const own = async (openid: string) => {
    const { id } = await db
      .selectFrom('appointment')
      .innerJoin('person', 'person.id', 'appointment.person_id')
      .select('appointment.id')
      .where('openid', '=', openid)
      .where('office', '=', 'director')
      .executeTakeFirstOrThrow();
    return id;
  };
  const end = (by: string, appointmentId: string) => as(by).identity.endAppointment({ appointmentId, reason: '换届' });

  it('stays, whoever wants him to go', async () => {
    expect((await refusalOf(end('local-director', await own('local-director')))).code).toBe('LAST_DIRECTOR');
  });

  it('stays while the other one begins later, ends today, runs out sooner or cannot sign in', async () => {
    const terms = {
      'begins-later': '[2026-11-21,2028-01-01)',
      'ends-today': '[2026-01-01,2026-11-21)',
      'runs-out-sooner': '[2026-01-01,2027-06-01)',
      'no-wechat': '[2026-01-01,2030-01-01)',
    };
    for (const [openid, term] of Object.entries(terms)) {
      const personId = await personWith(openid);
      if (openid === 'no-wechat') await sql`UPDATE person SET openid = NULL WHERE id = ${personId}`.execute(db);
      await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (gen_random_uuid(), ${personId}, 'director', ${term}::daterange)`.execute(
        db,
      );
      expect((await refusalOf(end('local-director', await own('local-director')))).code).toBe('LAST_DIRECTOR');
    }
    // He is in office beyond today, so the others may go.
    expect(await end('local-director', await own('begins-later'))).toMatchObject({ withdrawn: true });
  });

  const rounds = 12;
  it(`is there after two directors end each other, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round++) {
      const pair = [`left-${round}`, `right-${round}`] as const;
      await sql`UPDATE appointment SET term = daterange(lower(term), '2026-11-20') WHERE office = 'director' AND lower(term) < '2026-11-20' AND (upper_inf(term) OR upper(term) > '2026-11-20')`.execute(
        db,
      );
      for (const openid of pair) await appointPerson(openid, 'director');
      const [left, right] = [await own(pair[0]), await own(pair[1])];
      const answers = await Promise.allSettled([end(pair[0], right), end(pair[1], left)]);
      expect(answers.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
      const { rows } =
        await sql`SELECT 1 FROM appointment WHERE office = 'director' AND term @> '2026-11-21'::date`.execute(db);
      expect(rows).toHaveLength(1);
    }
  });

  it('would be gone without the lock', async () => {
    const pair = ['bare-left', 'bare-right'];
    await sql`UPDATE appointment SET term = daterange(lower(term), '2026-11-20') WHERE office = 'director' AND lower(term) < '2026-11-20' AND (upper_inf(term) OR upper(term) > '2026-11-20')`.execute(
      db,
    );
    for (const openid of pair) await appointPerson(openid, 'director');
    const ids = await Promise.all(pair.map(own));
    const by = await personWith(pair[0] ?? '');
    // Both statements have read before either commits: the control of the test above.
    let arrived = 0;
    let go: () => void = () => undefined;
    const both = new Promise<void>((open) => (go = open));
    const ended = await Promise.all(
      ids.map((id) =>
        db.transaction().execute(async (transaction) => {
          const saved = await saveEnd(transaction, { id, by, reason: '对照', today: '2026-11-20', now: new Date() });
          if (++arrived === 2) go();
          await both;
          return saved;
        }),
      ),
    );
    expect(ended).toEqual([true, true]);
  });
});

describe('what other modules read', () => {
  it('names the holders of an office on a day, of the association and of one committee', async () => {
    const committeeId = await committeeNamed('外贸委员会');
    const [house, ours] = [
      await appointPerson('party-house', 'party'),
      await appointPerson('party-ours', 'party', committeeId),
    ];
    const others = [await appointPerson('local-party', 'clerk', await committeeNamed('别的委员会'))];
    const holders = await findOfficeHolders(db, '2026-11-20', ['party'], committeeId);
    expect(holders).toEqual(expect.arrayContaining([house, ours]));
    expect(await findOfficeHolders(db, '2026-11-20', ['party'], null)).not.toContain(ours);
    expect(await findOfficeHolders(db, '2030-01-01', ['party'], committeeId)).toEqual([]);
    expect(await findOfficeHolders(db, '2026-11-20', ['clerk'], committeeId)).not.toContain(others[0]);
  });

  it('knows open committees and what people are called', async () => {
    const id = await committeeNamed('老委员会');
    expect(await findCommittee(db, id, '2026-11-20')).toEqual({ id, name: '老委员会' });
    await sql`UPDATE committee SET closed_on = '2026-11-20' WHERE id = ${id}`.execute(db);
    expect(await findCommittee(db, id, '2026-11-20')).toBeUndefined();
    expect(await calledName(db, await personWith('named'))).toBe('named');
  });
});
