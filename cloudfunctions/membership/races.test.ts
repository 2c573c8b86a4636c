import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointPerson, engage, newUscc, unitForm } from '../../config/jest-functions/cast';
import { as, db, Refused, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';

useDatabase();
beforeAll(engage);

/** How many of the calls came out how: the code of a refusal, or `ok`. */
async function tally(calls: Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(calls)) {
    if (result.status === 'rejected' && !(result.reason instanceof Refused)) throw result.reason;
    const code = result.status === 'fulfilled' ? 'ok' : (result.reason as Refused).code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
const many = 20;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const liveWith = async (uscc: string) => {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM membership WHERE uscc = ${uscc} AND status = 'under_review'`.execute(db);
  return rows[0]?.n;
};

describe('people who apply for the same company at the same moment', () => {
  it(`get one application, ${many} at once`, async () => {
    const uscc = newUscc();
    const forms = await Promise.all(times(many, (i) => unitForm(`rush-${i}`, { uscc })));
    const counts = await tally(forms.map((form, i) => as(`rush-${i}`).membership.submit({ form })));
    expect(counts).toEqual({ ok: 1, COMPANY_IS_APPLYING: many - 1 });
    expect(await liveWith(uscc)).toBe(1);
  });

  it('control: without the unique index they get several', async () => {
    const { rows } = await sql<{
      indexdef: string;
    }>`SELECT indexdef FROM pg_indexes WHERE indexname = 'membership_one_live'`.execute(db);
    await sql`DROP INDEX membership_one_live`.execute(db);
    const uscc = newUscc();
    const forms = await Promise.all(times(many, (i) => unitForm(`unguarded-${i}`, { uscc })));
    const counts = await tally(forms.map((form, i) => as(`unguarded-${i}`).membership.submit({ form })));
    expect(counts.ok).toBeGreaterThan(1);
    await sql`UPDATE membership SET status = 'cancelled' WHERE uscc = ${uscc}`.execute(db);
    await sql.raw(rows[0]?.indexdef ?? '').execute(db);
  });
});

describe('reviewers who decide at the same moment', () => {
  const reviewers = times(8, (i) => `reviewer-${i}`);
  beforeAll(async () => {
    for (const openid of reviewers) await appointPerson(openid, 'clerk');
  });

  it('one wins, the others are told who', async () => {
    const { id, version } = await as('contested').membership.submit({ form: await unitForm('contested') });
    const decisions = ['pass', 'return', 'refuse'] as const;
    const counts = await tally(
      reviewers.map((openid, i) =>
        as(openid).membership.decide({
          membershipId: id,
          version,
          decision: decisions[i % 3] ?? 'pass',
          reason: '看过材料。',
        }),
      ),
    );
    expect(counts).toEqual({ ok: 1, ALREADY_HANDLED: reviewers.length - 1 });
    const { timeline } = await as('contested').membership.myApplication({ membershipId: id });
    expect(timeline).toHaveLength(2);
  });

  it('control: reading the version first and writing afterwards lets several win', async () => {
    const { id } = await as('contested-2').membership.submit({ form: await unitForm('contested-2') });
    // Everybody has read before anybody writes, as on a busy evening.
    const allHaveRead = meetingPlace(reviewers.length);
    const naive = async () => {
      const row = await db
        .selectFrom('flow_case')
        .select(['version', 'state'])
        .where('subject', '=', `membership:${id}`)
        .executeTakeFirstOrThrow();
      await allHaveRead();
      if (row.state !== 'open' || row.version !== 1) return 0;
      await db
        .updateTable('flow_case')
        .set({ version: row.version + 1 })
        .where('subject', '=', `membership:${id}`)
        .execute();
      return 1;
    };
    const won: number[] = await Promise.all(times(reviewers.length, naive));
    expect(won.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1);
  });

  it('never lets one person decide two steps, even when both decisions are under way', async () => {
    await appointPerson('everywhere', 'clerk');
    await appointPerson('everywhere', 'president');
    const { id } = await as('two-steps').membership.submit({ form: await unitForm('two-steps') });
    const person = await db
      .selectFrom('person')
      .select('id')
      .where('openid', '=', 'everywhere')
      .executeTakeFirstOrThrow();
    const insert = (seq: number) =>
      sql`INSERT INTO flow_event (case_id, kind, step_seq, round, version, person_id, at)
          SELECT id, 'passed', ${seq}, 1, ${seq + 1}, ${person.id}, now() FROM flow_case WHERE subject = ${`membership:${id}`}`.execute(
        db,
      );
    const results = await Promise.allSettled([insert(1), insert(2)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('member numbers', () => {
  it('have no gap and no double, with refused and rolled-back approvals between', async () => {
    const clerks = times(4, (i) => `numbering-${i}`);
    for (const openid of clerks) await appointPerson(openid, 'president');
    const passed = await Promise.all(
      times(many, async (i) => {
        const { id, version } = await as(`new-${i}`).membership.submit({ form: await unitForm(`new-${i}`) });
        return as('local-clerk').membership.decide({ membershipId: id, version, decision: 'pass' });
      }),
    );
    // Every approval is asked for four times at once: three of the four take a number and give it back.
    const calls = passed.flatMap(({ id, version }) =>
      clerks.map((openid) => as(openid).membership.decide({ membershipId: id, version, decision: 'pass' })),
    );
    expect(await tally(calls)).toEqual({ ok: many, ALREADY_HANDLED: many * 3 });
    const rows = await db
      .selectFrom('membership')
      .select('member_no')
      .where('member_no', 'is not', null)
      .orderBy('member_no')
      .execute();
    expect(rows.map((row) => row.member_no)).toEqual(times(many, (i) => i + 1));
  });

  it('control: a sequence leaves gaps', async () => {
    await sql`CREATE SEQUENCE naive_member_no`.execute(db);
    const attempt = (fails: boolean) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ n: number }>`SELECT nextval('naive_member_no') AS n`.execute(transaction);
        if (fails) throw new Error('refused');
        return rows[0]?.n ?? 0;
      });
    const results = await Promise.allSettled(times(10, (i) => attempt(i % 2 === 0)));
    const given = results
      .flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      .sort((a, b) => a - b);
    expect(given).not.toEqual(times(5, (i) => i + 1));
  });
});

describe('one request sent many times at once', () => {
  it('is done once and answered alike', async () => {
    const form = await unitForm('impatient');
    const requestId = randomUUID();
    const replies = await Promise.all(times(10, () => as('impatient').membership.submit({ form }, requestId)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect((await as('impatient').membership.myApplications({})).rows).toHaveLength(1);
    const audited = await db.selectFrom('audit').select('id').where('request_id', '=', requestId).execute();
    expect(audited).toHaveLength(1);
  });
});

describe('an answer to a return and a new application for the same company', () => {
  it('end in one of them, and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const [answering, applying] = [`answers-${round}`, `applies-${round}`];
      const form = await unitForm(answering);
      const { id, version } = await as(answering).membership.submit({ form });
      const returned = await as('local-clerk').membership.decide({
        membershipId: id,
        version,
        decision: 'return',
        reason: '代码填错了。',
      });
      const uscc = newUscc();
      const other = await unitForm(applying, { uscc });
      const counts = await tally([
        as(answering).membership.resubmit({ membershipId: id, version: returned.version, form: { ...form, uscc } }),
        as(applying).membership.submit({ form: other }),
      ]);
      expect(counts).toEqual({ ok: 1, COMPANY_IS_APPLYING: 1 });
    }
  });
});

describe('a consent withdrawn beside a submission', () => {
  it('never leaves an open application without it', async () => {
    for (let round = 0; round < 10; round++) {
      const openid = `wavering-${round}`;
      const form = await unitForm(openid);
      await as(openid).identity.grantConsent({ code: 'privacy', version: form.consents[0]?.version ?? '' });
      const counts = await tally([
        as(openid).membership.submit({ form }),
        as(openid).identity.withdrawConsent({ code: 'privacy' }),
      ]);
      expect(counts.ok).toBeGreaterThan(0);
      const { rows } = await as(openid).identity.consents({});
      expect(rows.some((row) => row.code === 'privacy' && row.withdrawnAt === null)).toBe(true);
    }
  });
});
