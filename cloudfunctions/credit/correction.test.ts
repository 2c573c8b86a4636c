import { engage, toldTo } from '../../config/jest-functions/cast';
import { as, setClock, useDatabase } from '../../config/jest-functions/house';
import { decideAs, memberOf, modelInForce, penaltyFor, runAt } from './cast';

jest.setTimeout(60_000);
useDatabase();
beforeAll(async () => {
  await engage();
  await modelInForce('2026-01-01', { floors: { A: 9500, B: 7000, C: 5500 } });
});

const say = async (openid: string, deed: string) =>
  (
    await as(openid).credit.object({
      ...{ kind: 'appeal', deed, words: '名单上的不是我们，请核对。', pledged: false, fileIds: [] },
    })
  ).id;

it('a fall is taken back with its cause, and not with another one', async () => {
  setClock('2026-11-30T02:00:00Z');
  const cause = await memberOf('correct-cause');
  const other = await memberOf('correct-other');
  await runAt('2026-12-01T02:00:00Z');
  setClock('2026-12-30T02:00:00Z');
  const listed = async (id: string, recognizedOn: string) =>
    `record:${(await penaltyFor(id, { kind: 'list', severity: 'serious', recognizedOn }, 'local-compliance')).id}`;
  const wrong = await listed(cause.id, '2026-12-05');
  const [first] = [await listed(other.id, '2026-12-05'), await listed(other.id, '2026-12-06')];
  await runAt('2027-01-01T02:00:00Z');
  setClock('2027-01-11T02:00:00Z');
  for (const { id } of [cause, other])
    expect(await as('local-director').credit.confirmFall({ membershipId: id, reason: '在名单上，告知期满' })).toEqual({
      grade: 'D',
    });
  for (const [openid, deed] of [
    [cause.openid, wrong],
    [other.openid, first],
  ] as const) {
    const id = await say(openid, deed);
    await decideAs('local-clerk', id);
    await decideAs('local-supervisor', id, 'pass', '名单上的是同名企业。');
  }
  expect((await as(cause.openid).credit.file({})).standing).toMatchObject({ grade: 'B', since: '2026-12-01' });
  const { moves } = await as(cause.openid).credit.history({});
  expect(moves[0]).toMatchObject({
    move: 'corrected',
    before: 'D',
    grade: 'B',
    by: null,
  });
  expect((await toldTo(cause.openid)).map(({ title }) => title)).toContain('信用等级更正为 B');
  expect((await as(other.openid).credit.file({})).standing).toMatchObject({ grade: 'D' });
  expect((await toldTo(other.openid)).map(({ title }) => title)).not.toContain('信用等级更正为 B');
});
