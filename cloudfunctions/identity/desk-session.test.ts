import { useCloud } from '../../config/jest-functions/cloud';
import { personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, sendHttp, setClock, useDatabase } from '../../config/jest-functions/house';
import { sweep } from './job';

useDatabase();
const cloud = useCloud();
beforeAll(() => personWith('holder'));
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const start = () => as(null).identity.startDeskSession({ device: 'Chrome · Windows' });
const collect = (pollToken: string) => as(null).identity.deskSessionToken({ pollToken });
const confirmed = async (openid = 'holder') => {
  const started = await start();
  await as(openid).identity.answerDeskRequest({ pairingCode: started.pairingCode, accept: true });
  const answer = await collect(started.pollToken);
  if (answer.state !== 'confirmed') throw new Error(answer.state);
  return { ...started, token: answer.token };
};

describe('signing in at a desk', () => {
  it('goes from the code on the screen to a session, confirmed on the phone', async () => {
    const started = await start();
    expect(started).toMatchObject({
      pairingCode: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
      miniCode: expect.stringMatching(/^data:image\/png/),
      expiresAt: expect.stringMatching(/^2026-11-20T02:05:/),
    });
    expect(await collect(started.pollToken)).toEqual({ state: 'waiting' });
    const spelt = `${started.pairingCode.slice(0, 4).toLowerCase()} ${started.pairingCode.slice(4)}`;
    expect(await as('holder').identity.deskRequest({ pairingCode: spelt })).toMatchObject({
      device: 'Chrome · Windows',
      sessionHours: 12,
    });
    await as('holder').identity.answerDeskRequest({ pairingCode: spelt, accept: true });
    const answer = await collect(started.pollToken);
    expect(answer).toMatchObject({ state: 'confirmed', expiresAt: expect.stringMatching(/^2026-11-20T14:00:/) });
    const token = answer.state === 'confirmed' ? answer.token : '';
    expect(await sendHttp(token, 'identity', { action: 'whoami', input: {} })).toMatchObject({
      data: { channel: 'desk', person: { name: 'holder' } },
    });
  });

  it('hands the session out once, however many ask at the same moment', async () => {
    const { pollToken, pairingCode } = await start();
    await as('holder').identity.answerDeskRequest({ pairingCode, accept: true });
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => collect(pollToken)));
    expect(answers.filter((each) => each.status === 'fulfilled' && each.value.state === 'confirmed')).toHaveLength(1);
    expect((await refusalOf(collect(pollToken))).code).toBe('DESK_CODE_EXPIRED');
  });

  it('keeps neither token in the clear', async () => {
    const { token, pollToken } = await confirmed();
    const tables = await Promise.all([
      db.selectFrom('desk_session').selectAll().execute(),
      db.selectFrom('request').selectAll().execute(),
      db.selectFrom('audit').selectAll().execute(),
    ]);
    const text =
      JSON.stringify(tables) +
      tables[0].map((row) => `${row.poll_hash.toString('latin1')}${row.token_hash?.toString('latin1')}`).join();
    expect(text).not.toContain(token);
    expect(text).not.toContain(pollToken);
  });

  it('shows the code as text while WeChat gives no picture', async () => {
    cloud.wechat.switch('wxacode.getUnlimited', true);
    expect(await start()).toMatchObject({ miniCode: null, pairingCode: expect.any(String) });
    cloud.wechat.switch('wxacode.getUnlimited', false);
  });

  it('ends with a refusal on the phone', async () => {
    const { pollToken, pairingCode } = await start();
    await as('holder').identity.answerDeskRequest({ pairingCode, accept: false });
    expect(await collect(pollToken)).toEqual({ state: 'refused' });
    expect((await refusalOf(as('holder').identity.answerDeskRequest({ pairingCode, accept: true }))).code).toBe(
      'DESK_CODE_EXPIRED',
    );
  });

  it('is over after five minutes', async () => {
    const { pollToken, pairingCode } = await start();
    setClock('2026-11-20T02:05:30Z');
    expect((await refusalOf(collect(pollToken))).code).toBe('DESK_CODE_EXPIRED');
    expect((await refusalOf(as('holder').identity.deskRequest({ pairingCode }))).code).toBe('DESK_CODE_EXPIRED');
    expect((await refusalOf(as('holder').identity.answerDeskRequest({ pairingCode, accept: true }))).code).toBe(
      'DESK_CODE_EXPIRED',
    );
    expect((await refusalOf(collect('a poll token that nobody was given'))).code).toBe('DESK_CODE_EXPIRED');
  });

  it('is answered by one of two phones', async () => {
    const { pairingCode } = await start();
    const answers = await Promise.allSettled(
      ['phone-a', 'phone-b'].map((openid) => as(openid).identity.answerDeskRequest({ pairingCode, accept: true })),
    );
    expect(answers.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('cannot be confirmed from a desk', async () => {
    const { token } = await confirmed();
    const { pairingCode } = await start();
    const body = { action: 'answerDeskRequest', input: { pairingCode, accept: true } };
    expect(await sendHttp(token, 'identity', body)).toMatchObject({ error: { code: 'WECHAT_ONLY' } });
  });
});

describe('the desks I am signed in at', () => {
  it('are listed to me alone, with their last sign of life, and can be ended', async () => {
    const { token } = await confirmed('lister');
    const mine = async () => (await as('lister').identity.deskSessions({})).rows;
    const [row] = await mine();
    expect(row).toMatchObject({ device: 'Chrome · Windows', lastSeenAt: expect.stringMatching(/^2026-11-20T02:00/) });
    expect((await as('holder').identity.deskSessions({})).rows.map((each) => each.id)).not.toContain(row?.id);

    setClock('2026-11-20T02:03:00Z');
    await sendHttp(token, 'identity', { action: 'whoami' });
    expect((await mine())[0]?.lastSeenAt).toBe(row?.lastSeenAt);
    setClock('2026-11-20T02:06:00Z');
    await sendHttp(token, 'identity', { action: 'whoami' });
    expect((await mine())[0]?.lastSeenAt).toMatch(/^2026-11-20T02:06/);

    const sessionId = row?.id ?? '';
    expect((await refusalOf(as('holder').identity.endDeskSession({ sessionId }))).code).toBe('SESSION_NOT_FOUND');
    // From the desk itself.
    expect(
      await sendHttp(token, 'identity', { action: 'endDeskSession', input: { sessionId }, requestId: 'end-session-1' }),
    ).toEqual({ ok: true, data: {} });
    expect(await sendHttp(token, 'identity', { action: 'deskSessions' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    expect(await mine()).toEqual([]);
    expect((await refusalOf(as('lister').identity.endDeskSession({ sessionId }))).code).toBe('SESSION_NOT_FOUND');
  });

  it('end by themselves after the rule says, and are forgotten a month later', async () => {
    const { token } = await confirmed('sleeper');
    setClock('2026-11-20T14:00:30Z');
    expect(await sendHttp(token, 'identity', { action: 'deskSessions' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    expect((await as('sleeper').identity.deskSessions({})).rows).toEqual([]);
    expect(await sweep(db, new Date('2026-12-01T00:00:00Z'))).toBe('0 desk sessions');
    expect(await sweep(db, new Date('2027-01-01T00:00:00Z'))).not.toBe('0 desk sessions');
    expect(await db.selectFrom('desk_session').selectAll().execute()).toEqual([]);
  });
});
