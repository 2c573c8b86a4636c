import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, sendHttp, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { sha256 } from '../shared/secrets';
import type { Db } from '../shared/db';
import { sweep } from './job';

useDatabase();
const cloud = useCloud();
beforeAll(() => personWith('holder'));
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});

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

  const atDesk = (one: Db, token: string, agent: string) =>
    sql<{ name: string }>`
    SELECT name FROM caller_at_desk(${sha256(token)}::bytea, ${sha256(agent)}::bytea, '2026-11-20T02:00:00Z', '2026-11-20T01:55:00Z', false)`.execute(
      one,
    );

  it.each([
    ['the same browser is known by all of them', 'Chrome 140', ['holder'], false],
    ['another browser ends what the first one has', 'Chrome 139', [], true],
  ])('its first calls come together: %s', async (_, second, names, ended) => {
    const { token } = await confirmed();
    const later: Promise<string[]>[] = [];
    await db.transaction().execute(async (first) => {
      expect((await atDesk(first, token, 'Chrome 140')).rows.map(({ name }) => name)).toEqual(['holder']);
      later.push(atDesk(db, token, second).then(({ rows }) => rows.map(({ name }) => name)));
      await untilWaiting();
    });
    expect(await Promise.all(later)).toEqual([names]);
    const { rows } = await sql<{
      ended: boolean;
    }>`SELECT ended_at IS NOT NULL AS ended FROM desk_session WHERE token_hash = ${sha256(token)}`.execute(db);
    expect(rows).toEqual([{ ended }]);
  });

  it("two calls at once after a pause do not wait for each other's sign of life", async () => {
    const { token } = await confirmed();
    await sendHttp(token, 'identity', { action: 'whoami' });
    await sql`UPDATE desk_session SET last_seen_at = '2026-11-20T01:50:00Z' WHERE token_hash = ${sha256(token)}`.execute(
      db,
    );
    await db.transaction().execute(async (first) => {
      await atDesk(first, token, 'Chrome 140');
      // Would it wait, it would be cut.
      expect((await atDesk(db, token, 'Chrome 140')).rows).toEqual([{ name: 'holder' }]);
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
    // Whom nobody confirmed is forgotten at once.
    await sweep(db, new Date('2026-12-01T00:00:00Z'));
    const kept = await db.selectFrom('desk_session').select('confirmed_at').execute();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((row) => row.confirmed_at !== null)).toBe(true);
    expect(await sweep(db, new Date('2027-01-01T00:00:00Z'))).toBe(`${kept.length} desk sessions`);
    expect(await db.selectFrom('desk_session').selectAll().execute()).toEqual([]);
  });

  it('end an hour after they were used last', async () => {
    const { token } = await confirmed('idle');
    const signedIn = async () => {
      const reply = await sendHttp(token, 'identity', { action: 'whoami', input: {} });
      return reply.ok && (reply.data as { person: unknown }).person !== null;
    };
    for (const at of ['02:50', '03:40', '04:30']) {
      setClock(`2026-11-20T${at}:00Z`);
      expect(await signedIn()).toBe(true);
    }
    setClock('2026-11-20T05:31:00Z');
    expect((await as('idle').identity.deskSessions({})).rows).toEqual([]);
    expect(await signedIn()).toBe(false);
    setClock('2026-11-20T04:31:00Z');
    expect(await signedIn()).toBe(false);
  });

  it('are all ended by one action, those not fetched yet among them', async () => {
    const desks = [await confirmed('everywhere'), await confirmed('everywhere')];
    const waiting = await start();
    await as('everywhere').identity.answerDeskRequest({ pairingCode: waiting.pairingCode, accept: true });
    expect(await as('everywhere').identity.endDeskSessions({})).toEqual({ ended: 3 });
    for (const { token } of desks)
      expect(await sendHttp(token, 'identity', { action: 'deskSessions' })).toMatchObject({
        error: { code: 'UNAUTHENTICATED' },
      });
    expect((await refusalOf(collect(waiting.pollToken))).code).toBe('DESK_CODE_EXPIRED');
    expect(await as('everywhere').identity.endDeskSessions({})).toEqual({ ended: 0 });
  });
});

describe('the token of a desk', () => {
  const asks = (token: string, agent = 'Chrome 140') => sendHttp(token, 'identity', { action: 'deskSessions' }, agent);
  const renew = async (token: string, agent = 'Chrome 140') => {
    const body = { action: 'renewDeskSession', input: { token } };
    const reply = await sendHttp(token, 'identity', body, agent);
    return reply.ok ? (reply.data as { token: string }).token : reply.error.code;
  };

  it('serves the browser that fetched it; in another it ends the session', async () => {
    const { token } = await confirmed('bound');
    expect(await asks(token)).toMatchObject({ ok: true });
    expect(await asks(token, 'curl/8')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect(await asks(token)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    // A write from elsewhere ends it too.
    const other = await confirmed('bound');
    await asks(other.token);
    const write = { action: 'endDeskSessions', input: {} };
    expect(await sendHttp(other.token, 'identity', write, 'curl/8')).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    expect(await asks(other.token)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  });

  it('is renewed; the former one serves for a minute, and ends the session when it is shown later', async () => {
    const { token } = await confirmed('renews');
    await asks(token);
    const next = await renew(token);
    expect(next).not.toBe(token);
    expect(await asks(token)).toMatchObject({ ok: true });
    expect(await asks(next)).toMatchObject({ ok: true });
    setClock('2026-11-20T02:02:00Z');
    expect(await asks(token)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect(await asks(next)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  });

  it('is renewed once, however many windows ask at the same moment', async () => {
    const { token } = await confirmed('windows');
    await asks(token);
    // Whose it is not does not renew it.
    expect((await refusalOf(as('holder').identity.renewDeskSession({ token }))).code).toBe('SESSION_NOT_FOUND');
    const answers = await Promise.all(Array.from({ length: 6 }, () => renew(token)));
    expect(answers.filter((each) => each !== 'SESSION_NOT_FOUND')).toHaveLength(1);
  });

  it('knows a request again that is sent again under the next one', async () => {
    const { token } = await confirmed('repeats');
    await asks(token);
    const send = (held: string) =>
      sendHttp(
        held,
        'identity',
        { action: 'verifyPhone', input: { code: 'used' }, requestId: 'the-same-request' },
        'Chrome 140',
      );
    const first = await send(token);
    expect(await send(await renew(token))).toEqual(first);
    const { rows } = await sql`SELECT FROM request WHERE request_id = 'the-same-request'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('is asked for by strangers at no lasting cost: bounded, no audit row, swept', async () => {
    const audits = async () =>
      (await sql`SELECT FROM audit WHERE action = 'identity.startDeskSession'`.execute(db)).rows.length;
    await sql`DELETE FROM rate`.execute(db);
    const answers = await Promise.allSettled(Array.from({ length: 70 }, () => start()));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
    expect(await audits()).toBe(0);
    setClock('2026-11-20T04:00:00Z');
    await sql`DELETE FROM rate`.execute(db);
    for (let i = 0; i < 4; i++) await start();
    const { rows } =
      await sql`SELECT FROM desk_session WHERE confirmed_at IS NULL AND pairing_until < '2026-11-20T03:00:00Z'`.execute(
        db,
      );
    expect(rows).toEqual([]);
  });
});
