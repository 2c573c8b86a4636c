import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { admit, appointPerson, engage, newUscc, personWith, toldTo } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { declared, form, runJob } from './cast';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
interface ForRules {
  id: string;
  org_name: string;
  is_member: boolean;
  own_unit: boolean;
  posts: string[];
  offices: string[];
  cadre: string;
  paid: boolean;
}
const forRules = async (id: string) =>
  (await sql<ForRules>`SELECT * FROM side_post_declared WHERE id = ${id}`.execute(db)).rows[0];
const due = async () =>
  (await sql<{ name: string }>`SELECT person_name AS name FROM side_post_due WHERE year = 2026`.execute(db)).rows.map(
    ({ name }) => name,
  );

describe('a post elsewhere', () => {
  it('is declared, found among the members, confirmed by another, and ended', async () => {
    const uscc = newUscc();
    const { name } = await admit('employer', { name: '启明检测有限公司', uscc });
    const { postId, member } = await as('local-director').sideposts.declare(
      form({ orgName: '启明检测公司', orgUscc: uscc }),
    );
    expect(member).toBe(name);
    expect(await forRules(postId)).toMatchObject({
      is_member: true,
      own_unit: false,
      paid: true,
      offices: ['director'],
      posts: [],
      cadre: 'none',
    });
    expect(await refused(as('local-director').sideposts.confirm({ postId }))).toBe('OWN_POST');
    expect(await as('local-compliance').sideposts.confirm({ postId })).toEqual({ confirmedOn: '2026-11-20' });
    expect(await refused(as('local-supervisor').sideposts.confirm({ postId }))).toBe('POST_NOT_FOUND');
    const { posts } = await as('local-director').sideposts.mine({});
    expect(posts[0]).toMatchObject({ id: postId, state: 'confirmed', orgUscc: uscc, member: { name } });
    const end = (endedOn: string, openid = 'local-director') => as(openid).sideposts.end({ postId, endedOn });
    expect(await refused(end('2026-11-21'))).toBe('DAY_WRONG');
    expect(await refused(end('2025-12-31'))).toBe('DAY_WRONG');
    expect(await refused(end('2026-11-20', 'local-clerk'))).toBe('POST_NOT_FOUND');
    expect((await end('2026-11-20')).state).toBe('ended');
    expect(await refused(end('2026-11-20'))).toBe('POST_NOT_FOUND');
    expect(await forRules(postId)).toBeUndefined();
  });

  it('is found by its whole name where no code is given, and is known as one’s own company', async () => {
    const { name } = await admit('local-council', { name: '长青铸造有限公司' });
    const { postId, member } = await as('local-council').sideposts.declare(
      form({ orgName: '长青铸造有限公司', position: '董事长' }),
    );
    expect(member).toBe(name);
    expect(await forRules(postId)).toMatchObject({ own_unit: true, is_member: true });
    expect((await as('local-council').sideposts.mine({})).posts[0]).toMatchObject({ ownUnit: true });
  });

  it('brings what its declarer is in the association', async () => {
    await as('local-clerk').positions.save({
      form: {
        ...{
          post: 'vicePresident',
          personName: 'local-president',
          startsOn: '2026-01-01',
          endsOn: '2029-12-31',
          how: 'elected',
        },
        ...{ basis: '会员大会决议〔2026〕1号', cadre: 'retired' },
      },
    });
    const postId = await declared('local-president');
    expect(await forRules(postId)).toMatchObject({ posts: ['vicePresident'], cadre: 'retired', is_member: false });
  });

  it('asks for what it needs', async () => {
    const declare = (change: Parameters<typeof form>[0]) => as('local-finance').sideposts.declare(form(change));
    expect(await refused(declare({ orgUscc: '91330100' }))).toBe('USCC_WRONG');
    expect(await refused(declare({ until: '2025-12-31' }))).toBe('DAYS_WRONG');
    expect(await refused(declare({ band: 'none' }))).toBe('BAND_WRONG');
    const post = form();
    await as('local-finance').sideposts.declare(post);
    expect(await refused(as('local-finance').sideposts.declare(post))).toBe('DECLARED_ALREADY');
  });

  it('is withdrawn with a reason, stays to be read, and can be declared anew', async () => {
    const post = form();
    const { postId } = await as('local-party').sideposts.declare(post);
    expect(await refused(as('local-clerk').sideposts.withdraw({ postId, reason: '填错' }))).toBe('POST_NOT_FOUND');
    expect(await as('local-party').sideposts.withdraw({ postId, reason: '单位填错了' })).toMatchObject({
      state: 'withdrawn',
      reason: '单位填错了',
    });
    expect(await refused(as('local-party').sideposts.withdraw({ postId, reason: '再撤一次' }))).toBe('POST_NOT_FOUND');
    expect(await refused(as('local-director').sideposts.confirm({ postId }))).toBe('POST_NOT_FOUND');
    await as('local-party').sideposts.declare(post);
    const { rows } = await as('local-clerk').sideposts.register({ state: ['withdrawn'] });
    expect(rows.map(({ id }) => id)).toEqual([postId]);
  });

  it('is not edited in the table, nor confirmed by its declarer', async () => {
    const postId = await declared('local-clerk-2');
    const change = (set: ReturnType<typeof sql>) => sql`UPDATE side_post SET ${set} WHERE id = ${postId}`.execute(db);
    await expect(change(sql`position = '董事'`)).rejects.toThrow('not rewritten');
    await expect(change(sql`band = 'to100k'`)).rejects.toThrow('not rewritten');
    await expect(change(sql`confirmed_by = person_id, confirmed_on = '2026-11-20'`)).rejects.toThrow(
      'check constraint',
    );
    await expect(sql`DELETE FROM side_post WHERE id = ${postId}`.execute(db)).rejects.toThrow('append-only');
  });
});

describe('the year', () => {
  it('is asked of everybody who holds an office, reminded, and declared, with nothing too', async () => {
    const leaving = await appointPerson('leaves-office', 'council');
    await runJob('2026-12-01T02:00:00Z');
    expect(await due()).toEqual(expect.arrayContaining(['local-clerk', 'local-supervisor', 'leaves-office']));
    expect(await runJob('2026-12-01T03:00:00Z')).toBe('0 asked, 0 reminded');
    expect((await toldTo('local-supervisor'))[0]?.kind).toBe('sideposts.asked');
    const { years, mayDeclare } = await as('local-supervisor').sideposts.mine({});
    expect([years, mayDeclare]).toEqual([
      [{ year: 2026, dueOn: '2026-12-31', declaredOn: null, nothing: false }],
      true,
    ]);
    const declare = (openid: string, nothing: boolean) => as(openid).sideposts.declareYear({ year: 2026, nothing });
    expect(await refused(declare('local-supervisor', false))).toBe('NO_POSTS');
    expect(await declare('local-supervisor', true)).toEqual({ declaredOn: '2026-12-01' });
    expect(await refused(declare('local-supervisor', true))).toBe('NOT_ASKED');
    expect(await refused(declare('local-president', true))).toBe('POSTS_STAND');
    await declare('local-president', false);
    expect(await refused(declare('a-stranger', true))).toBe('NOT_ASKED');
    expect(await due()).not.toContain('local-supervisor');
    // Near the day, and once it has passed; each once.
    const open = (await due()).length;
    expect(await runJob('2026-12-24T02:00:00Z')).toBe(`0 asked, ${open} reminded`);
    expect(await runJob('2026-12-25T02:00:00Z')).toBe('0 asked, 0 reminded');
    await sql`UPDATE appointment SET ended_at = '2026-12-26', ended_by = person_id, ended_reason = '辞职' WHERE person_id = ${leaving}`.execute(
      db,
    );
    expect(await runJob('2026-12-27T02:00:00Z')).toBe('0 asked, 0 reminded');
    expect(await due()).not.toContain('leaves-office');
    const { rows } = await as('local-compliance').sideposts.missing({});
    expect(rows.find(({ person }) => person === 'local-clerk')).toMatchObject({
      offices: ['clerk'],
      year: 2026,
      late: false,
    });
    // A new year asks everybody again, by its own day.
    expect(await runJob('2027-01-01T02:00:00Z')).toMatch(/^\d+ asked, \d+ reminded$/);
    expect((await as('local-supervisor').sideposts.mine({})).years[0]).toMatchObject({
      year: 2027,
      dueOn: '2027-03-31',
    });
    expect(
      (await toldTo('local-clerk')).some(
        ({ kind, body }) => kind === 'sideposts.reminded' && body.includes('已经过了期限'),
      ),
    ).toBe(true);
  });

  it('stays declared in the table', async () => {
    await expect(
      sql`UPDATE side_ask SET declared_on = NULL, nothing = NULL WHERE declared_on IS NOT NULL`.execute(db),
    ).rejects.toThrow('stays declared');
  });
});

describe('the register', () => {
  it('is filtered and counted, and shows the whole association’s offices alone', async () => {
    const all = await as('local-supervisor').sideposts.register({ sort: 'org', descending: false });
    expect(all.total).toBe(all.rows.length);
    expect(all.mayConfirm).toBe(true);
    expect((await as('local-clerk').sideposts.register({})).mayConfirm).toBe(false);
    const { rows } = await as('local-president').sideposts.register({ member: true, paid: true, investee: false });
    expect(rows.map(({ orgName }) => orgName).sort()).toEqual(['启明检测公司', '长青铸造有限公司'].sort());
    expect((await as('local-clerk').sideposts.register({ q: '启明' })).rows).toMatchObject([
      { person: 'local-director', confirmedBy: 'local-compliance', own: false },
    ]);
    expect(await refused(as('local-finance').sideposts.register({}))).toBe('FORBIDDEN');
    const committee = randomUUID();
    await sql`INSERT INTO committee (id, name, decision_no) VALUES (${committee}, '锻压专委会', '理决〔2026〕3号')`.execute(
      db,
    );
    await appointPerson('clerk-of-presses', 'clerk', committee);
    expect((await as('clerk-of-presses').sideposts.register({})).total).toBe(0);
    expect((await as('clerk-of-presses').sideposts.missing({})).rows).toEqual([]);
    expect((await as('never-seen').sideposts.mine({})).posts).toEqual([]);
  });

  it('is taken along as filtered, with a line in the audit', async () => {
    const taken = await as('local-clerk').sideposts.exportPosts({
      member: true,
      columns: ['orgName', 'person', 'offices', 'paid', 'band', 'state'],
    });
    expect(taken.rows).toBe(2);
    expect(
      Buffer.from(await (await fetch(taken.url)).arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const { rows } =
      await sql`SELECT 1 FROM audit WHERE action = 'sideposts.exportPosts' AND note LIKE '%2 rows%'`.execute(db);
    expect(rows).toHaveLength(1);
    expect(await refused(as('local-council').sideposts.exportPosts({ columns: ['orgName'] }))).toBe('FORBIDDEN');
  });
});

describe('two at once', () => {
  const winners = (done: PromiseSettledResult<unknown>[]) => done.filter(({ status }) => status === 'fulfilled').length;

  it('confirm once; without the condition both would', async () => {
    const postId = await declared('local-clerk');
    const done = await Promise.allSettled(
      ['local-director', 'local-compliance', 'local-supervisor'].map((openid) =>
        as(openid).sideposts.confirm({ postId }),
      ),
    );
    expect(winners(done)).toBe(1);
    expect(done.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refused).code] : []))).toEqual([
      'POST_NOT_FOUND',
      'POST_NOT_FOUND',
    ]);
    // The control: read, then write, as the statement does not.
    const control = await declared('local-clerk');
    const [one, two] = [await personWith('local-director'), await personWith('local-supervisor')];
    const bare = (by: string) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{
          on: string | null;
        }>`SELECT confirmed_on AS on FROM side_post WHERE id = ${control}`.execute(transaction);
        await new Promise((later) => setTimeout(later, 60));
        if (rows[0]?.on) return 0;
        await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
        await sql`UPDATE side_post SET confirmed_by = ${by}, confirmed_on = '2026-11-20' WHERE id = ${control}`.execute(
          transaction,
        );
        return 1;
      });
    expect((await Promise.all([bare(one), bare(two)])).filter((each) => each === 1)).toHaveLength(2);
  });

  it('declare nothing and a post in turns, never both for one moment', async () => {
    await appointPerson('at-once', 'council');
    await runJob('2026-11-20T02:00:00Z');
    const done = await Promise.allSettled([
      as('at-once').sideposts.declareYear({ year: 2026, nothing: true }),
      as('at-once').sideposts.declareYear({ year: 2026, nothing: true }),
      declared('at-once'),
    ]);
    expect(winners(done.slice(0, 2))).toBeLessThanOrEqual(1);
    const { rows } = await sql<{
      both: boolean;
    }>`SELECT a.nothing AND s.declared_at < r.at AS both FROM side_ask a JOIN person p ON p.id = a.person_id
      JOIN side_post s ON s.person_id = p.id JOIN audit r ON r.subject = 'side_ask:' || p.id || ':2026' WHERE p.openid = 'at-once'`.execute(
      db,
    );
    expect(rows.some(({ both }) => both) && winners(done.slice(0, 2)) === 1).toBe(false);
  });
});
