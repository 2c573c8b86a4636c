import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { appointPerson, committeeNamed, engage, newUscc, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { memberNamed } from '../attendance/cast';
import { whose } from '../workbench/cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const clerk = () => as('local-clerk').changes;
const papers = async (openid: string) => ({
  fileIds: [await uploadedFile(openid)],
  onDay: '2026-11-18',
  reason: '登记机关已核准',
});
const rename = async (openid: string, newName: string) =>
  (await as(openid).changes.ask({ kind: 'identity', newName, ...(await papers(openid)) })).changeId;
const fileOf = async (id: string) =>
  (
    await sql<{
      name: string;
      uscc: string;
      status: string;
    }>`SELECT name, uscc, status FROM membership WHERE id = ${id}`.execute(db)
  ).rows[0];

describe('a new name', () => {
  it('is reported by the company, confirmed by an officer, and the old one finds it', async () => {
    const id = await memberNamed('旧号铸造有限公司', ['name-1']);
    const changeId = await rename('name-1', '新号智造有限公司');
    expect(await whose('changes.answer', '旧号铸造', ['local-clerk', 'local-director', 'local-finance'])).toEqual([
      'local-clerk',
      'local-director',
    ]);
    expect(await fileOf(id)).toMatchObject({ name: '旧号铸造有限公司' });
    expect(await clerk().answer({ changeId, agree: true })).toEqual({ state: 'agreed' });
    expect(await fileOf(id)).toMatchObject({ name: '新号智造有限公司', status: 'active' });
    expect(await whose('changes.answer', '号', ['local-clerk'])).toEqual([]);

    const { members } = await as('local-clerk').workbench.search({ q: '旧号铸造' });
    expect(members).toMatchObject([
      { id, title: '新号智造有限公司', detail: expect.stringContaining('← 旧号铸造有限公司') as string },
    ]);
    expect((await as('local-clerk').workbench.members({ q: '旧号铸造' })).rows).toMatchObject([{ id }]);
    // Others find it too, once its new name may be seen.
    await sql`UPDATE membership SET content_state = 'pass' WHERE id = ${id}`.execute(db);
    const found = await as('name-1').membership.directory({ q: '旧号铸造' });
    expect(found.rows).toMatchObject([{ id, name: '新号智造有限公司' }]);
    // Found by its present name, nothing is said of the former.
    expect((await as('local-clerk').workbench.search({ q: '新号智造' })).members[0]?.detail).not.toContain('←');
    expect(await as('name-1').changes.mine({})).toMatchObject({
      rows: [
        {
          id: changeId,
          state: 'agreed',
          oldName: '旧号铸造有限公司',
          newName: '新号智造有限公司',
          decidedBy: 'local-clerk',
        },
      ],
      formerly: [{ name: '旧号铸造有限公司', until: '2026-11-18' }],
      mayAsk: true,
    });
    expect((await toldTo('name-1'))[0]).toMatchObject({
      kind: 'changes.answered',
      title: '旧号铸造有限公司的变更已确认',
    });
  });

  it('waits for its words to be judged before others see it', async () => {
    const id = await memberNamed('待检旧名有限公司', ['judge-1']);
    await clerk().answer({ changeId: await rename('judge-1', '待检新名有限公司'), agree: true });
    const { rows } = await sql`SELECT content_state FROM membership WHERE id = ${id}`.execute(db);
    expect(rows).toEqual([{ content_state: 'pending' }]);
  });
});

describe('a new code', () => {
  it('is taken when nobody has it, and the old one finds the member', async () => {
    const id = await memberNamed('换码有限公司', ['code-1']);
    const before = (await fileOf(id))?.uscc ?? '';
    const newUsccOf = newUscc();
    const { changeId } = await as('code-1').changes.ask({
      kind: 'identity',
      newUscc: newUsccOf,
      ...(await papers('code-1')),
    });
    await clerk().answer({ changeId, agree: true });
    expect(await fileOf(id)).toMatchObject({ uscc: newUsccOf, name: '换码有限公司' });
    expect((await as('local-clerk').workbench.search({ q: before })).members).toMatchObject([{ id }]);
  });

  it('is refused when somebody has it, at the asking and at the confirming', async () => {
    const taken = (await fileOf(await memberNamed('占号有限公司')))?.uscc ?? '';
    await memberNamed('要号有限公司', ['want-1']);
    expect(
      await refusalOf(as('want-1').changes.ask({ kind: 'identity', newUscc: taken, ...(await papers('want-1')) })),
    ).toMatchObject({ code: 'CODE_TAKEN' });
    const free = newUscc();
    const { changeId } = await as('want-1').changes.ask({
      kind: 'identity',
      newUscc: free,
      ...(await papers('want-1')),
    });
    const taker = await memberNamed('后来占号有限公司');
    await sql`UPDATE membership SET uscc = ${free}, identity_key = ${`uscc:${free}`} WHERE id = ${taker}`.execute(db);
    expect(await refusalOf(clerk().answer({ changeId, agree: true }))).toMatchObject({ code: 'CODE_TAKEN' });
    // Nothing of it is left half done.
    expect((await clerk().show({ changeId })).state).toBe('open');
    expect((await as('want-1').changes.mine({})).formerly).toEqual([]);
  });
});

describe('the end of a company', () => {
  it('ends its membership, and a merger points to where it went', async () => {
    const into = await memberNamed('承接有限公司');
    const id = await memberNamed('被并有限公司', ['gone-1']);
    const { changeId } = await clerk().enter({
      membershipId: id,
      kind: 'merger',
      successorId: into,
      ...(await papers('local-clerk')),
    });
    expect(await refusalOf(clerk().answer({ changeId, agree: true }))).toMatchObject({ code: 'NOT_YOURS_TO_CONFIRM' });
    await as('local-director').changes.answer({ changeId, agree: true });
    expect(await fileOf(id)).toMatchObject({ status: 'terminated' });
    expect(await as('local-director').changes.show({ changeId })).toMatchObject({
      successor: { id: into, name: '承接有限公司' },
      state: 'agreed',
    });
    expect((await clerk().list({ show: 'all', membershipId: into })).rows).toMatchObject([{ id: changeId }]);
    expect(await refusalOf(as('gone-1').membership.card({}))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('by deregistration needs nobody to follow; a split goes on', async () => {
    const [gone, split] = [
      await memberNamed('注销有限公司', ['end-1']),
      await memberNamed('分立有限公司', ['split-1']),
    ];
    const end = await as('end-1').changes.ask({ kind: 'deregistration', ...(await papers('end-1')) });
    await clerk().answer({ changeId: end.changeId, agree: true });
    expect(await fileOf(gone)).toMatchObject({ status: 'terminated' });
    const part = await as('split-1').changes.ask({
      kind: 'split',
      successorName: '分出来的有限公司',
      ...(await papers('split-1')),
    });
    await clerk().answer({ changeId: part.changeId, agree: true });
    expect(await fileOf(split)).toMatchObject({ status: 'active' });
    expect(await clerk().show({ changeId: part.changeId })).toMatchObject({
      successor: { id: null, name: '分出来的有限公司' },
    });
  });
});

describe('whose it is', () => {
  it('is reported by the primary representative, once at a time, with papers of his own', async () => {
    await memberNamed('排队有限公司', ['first-1', 'second-1']);
    expect(
      await refusalOf(as('second-1').changes.ask({ kind: 'deregistration', ...(await papers('second-1')) })),
    ).toMatchObject({ code: 'PRIMARY_ONLY' });
    const others = { ...(await papers('second-1')) };
    expect(
      await refusalOf(as('first-1').changes.ask({ kind: 'identity', newName: '排队新名', ...others })),
    ).toMatchObject({ code: 'FILE_NOT_FOUND' });
    const changeId = await rename('first-1', '排队新名有限公司');
    expect(await refusalOf(rename('first-1', '再改一次有限公司'))).toMatchObject({ code: 'CHANGE_OPEN' });
    expect((await as('first-1').changes.mine({})).mayAsk).toBe(false);
    expect(await refusalOf(as('second-1').changes.withdraw({ changeId }))).toMatchObject({ code: 'CHANGE_NOT_FOUND' });
    await as('first-1').changes.withdraw({ changeId });
    expect(await refusalOf(as('first-1').changes.withdraw({ changeId }))).toMatchObject({ code: 'CHANGE_ANSWERED' });
    expect(await refusalOf(clerk().answer({ changeId, agree: true }))).toMatchObject({ code: 'CHANGE_ANSWERED' });
    expect(await rename('first-1', '又改新名有限公司')).toBeTruthy();
  });

  it('is refused with a reason, by nobody of the company', async () => {
    await appointPerson('inside-clerk', 'clerk');
    const id = await memberNamed('自己人有限公司', ['inside-clerk']);
    const changeId = await rename('inside-clerk', '自己改名有限公司');
    expect(await refusalOf(as('inside-clerk').changes.answer({ changeId, agree: true }))).toMatchObject({
      code: 'NOT_YOURS_TO_CONFIRM',
    });
    expect(
      await refusalOf(
        as('inside-clerk').changes.enter({
          membershipId: id,
          kind: 'deregistration',
          ...(await papers('inside-clerk')),
        }),
      ),
    ).toMatchObject({ code: 'OWN_COMPANY' });
    expect(await refusalOf(clerk().answer({ changeId, agree: false }))).toMatchObject({ code: 'REASON_REQUIRED' });
    await clerk().answer({ changeId, agree: false, reason: '执照上的名称不一致' });
    expect((await toldTo('inside-clerk'))[0]?.body).toContain('执照上的名称不一致');
    expect(await clerk().show({ changeId })).toMatchObject({
      state: 'refused',
      answer: '执照上的名称不一致',
      mayAnswer: false,
    });
  });

  it('is seen by the company and by offices that reach it; papers leave a trace', async () => {
    const committee = await committeeNamed('变更专委会');
    await appointPerson('change-branch', 'clerk', committee);
    const id = await memberNamed('在内变更有限公司', ['seen-1'], committee);
    await memberNamed('旁人有限公司', ['seen-2']);
    const changeId = await rename('seen-1', '在内改名有限公司');
    expect((await as('change-branch').changes.list({})).rows.map((each) => each.id)).toEqual([changeId]);
    expect(await refusalOf(as('seen-2').changes.show({ changeId }))).toMatchObject({ code: 'CHANGE_NOT_FOUND' });
    const { files, mayAnswer } = await as('change-branch').changes.show({ changeId });
    expect(mayAnswer).toBe(true);
    expect(await refusalOf(as('seen-2').changes.paperFile({ changeId, fileId: files[0]?.id ?? '' }))).toMatchObject({
      code: 'CHANGE_NOT_FOUND',
    });
    expect(await refusalOf(clerk().paperFile({ changeId, fileId: randomUUID() }))).toMatchObject({
      code: 'CHANGE_NOT_FOUND',
    });
    expect(
      await refusalOf(
        as('change-branch').changes.enter({
          membershipId: randomUUID(),
          kind: 'split',
          ...(await papers('change-branch')),
        }),
      ),
    ).toMatchObject({ code: 'MEMBER_NOT_FOUND' });
    await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-11-20' WHERE id = ${id}`.execute(db);
    expect(await refusalOf(clerk().answer({ changeId, agree: true }))).toMatchObject({ code: 'CHANGE_VOID' });
  });
});

it('answers once, however many confirm at the same moment', async () => {
  await memberNamed('同时确认有限公司', ['race-1']);
  const changeId = await rename('race-1', '同时改名有限公司');
  const tries = await Promise.allSettled(
    ['local-clerk', 'local-clerk-2', 'local-director', 'local-president'].map((who) =>
      as(who).changes.answer({ changeId, agree: true }),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await as('race-1').changes.mine({})).formerly).toHaveLength(1);
  await expect(sql`UPDATE company_change SET answer = '改写' WHERE id = ${changeId}`.execute(db)).rejects.toThrow(
    'never rewritten',
  );
});
