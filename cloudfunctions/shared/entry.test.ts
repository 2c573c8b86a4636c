import { sql } from 'kysely';
import { admit, engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, sendHttp, useDatabase } from '../../config/jest-functions/house';
import { main as membership } from '../membership/index';
import { house, type ModuleName } from '../../contracts/house';
import type { ActionMeta } from '../../contracts/wire';

useDatabase();
beforeAll(engage);

interface Line {
  kind: string;
  action: string;
  roundTrips: number;
  outcome: string;
  requestId: string;
}
/** The log lines that the calls inside write. */
async function logged(work: () => Promise<unknown>): Promise<Line[]> {
  const lines: Line[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(JSON.parse(String(chunk)) as Line);
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return lines;
}

describe('the door', () => {
  it('takes the caller from the context, never from the event', async () => {
    const forged = {
      action: 'reviewQueue',
      input: {},
      userInfo: { openId: 'local-clerk' },
      OPENID: 'local-clerk',
      openid: 'local-clerk',
    };
    const reply = await membership(forged, { environment: '{}' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    const http = {
      httpMethod: 'POST',
      headers: { 'x-wx-openid': 'local-clerk', 'x-local-openid': 'local-clerk' },
      body: JSON.stringify({ action: 'reviewQueue', input: {} }),
    };
    const answered = (await membership(http, { environment: '{}' })) as { body: string };
    expect(JSON.parse(answered.body)).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  });

  it('reads both forms of CloudBase’s context like the SDK does', async () => {
    const { openidOf } = await import('./caller');
    const { parseContext } = jest.requireActual<{
      parseContext: (context: object) => { environ?: Record<string, string>; environment?: Record<string, string> };
    }>('@cloudbase/node-sdk/dist/utils/tcbcontext');
    const old = { environ: 'WX_CONTEXT_KEYS=WX_CLIENTIP,WX_OPENID;WX_CLIENTIP=1.2.3.4;WX_OPENID=oABC-_123' };
    const recent = { environment: JSON.stringify({ WX_OPENID: 'oABC-_123' }) };
    expect(openidOf(old)).toBe(parseContext(old).environ?.WX_OPENID);
    expect(openidOf(recent)).toBe(parseContext(recent).environment?.WX_OPENID);
    expect(openidOf({ environ: 'WX_CONTEXT_KEYS=' })).toBeNull();
  });

  it.each([3_000, 20_000, 2_500_000])(
    'refuses %d levels of brackets at once, whichever road they come',
    async (levels) => {
      const body = `{"action":"reviewQueue","input":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
      const began = performance.now();
      const http = { httpMethod: 'POST', headers: {}, path: '/membership', body };
      const answered = (await membership(http, { environment: '{}' })) as { body: string };
      expect(JSON.parse(answered.body)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
      const atWorst = { ...http, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
      expect(((await membership(atWorst, { environment: '{}' })) as { body: string }).body).toContain('BAD_INPUT');
      expect(performance.now() - began).toBeLessThan(1_000);
      const event: unknown = JSON.parse(body);
      const reply = await membership(event, { environment: JSON.stringify({ WX_OPENID: 'deep-one' }) });
      expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    },
  );

  it.each([
    [null],
    [17],
    ['text'],
    [{}],
    [{ action: 5 }],
    [{ action: 'submit', requestId: 'short' }],
    [{ action: 'submit', requestId: "'; DROP TABLE person" }],
  ])('refuses %j, which is no request', async (event) => {
    expect(await membership(event, { environment: JSON.stringify({ WX_OPENID: 'x' }) })).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    });
  });

  it.each([
    ['arrays', 'in WeChat', '['.repeat(3000) + ']'.repeat(3000)],
    ['objects', 'in WeChat', '{"a":'.repeat(3000) + '1' + '}'.repeat(3000)],
    ['arrays', 'over HTTP', '['.repeat(3000) + ']'.repeat(3000)],
    ['objects', 'over HTTP', '{"a":'.repeat(3000) + '1' + '}'.repeat(3000)],
  ])('refuses 3,000 %s in one another, %s', async (_, way, json) => {
    const input: unknown = JSON.parse(json);
    for (const action of ['submit', 'saveDraft', 'directory']) {
      const reply =
        way === 'in WeChat'
          ? await send('local-clerk', 'membership', action, input, 'far-too-deep-1')
          : await sendHttp(null, 'membership', { action, input, requestId: 'far-too-deep-1' });
      expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    }
  });

  it.each(['constructor', '__proto__', 'toString', 'decideAll'])('knows no action %s', async (action) => {
    expect(await send('local-clerk', 'membership', action, {})).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_ACTION' },
    });
  });

  it('refuses a session token that it did not give', async () => {
    expect(await sendHttp('a'.repeat(43), 'membership', { action: 'reviewQueue', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'UNAUTHENTICATED' },
    });
  });

  it('says beside which field something is wrong, in Chinese', async () => {
    const form = await unitForm('mistyped', { uscc: '91330100799655O58B' });
    const refused = await refusalOf(
      as('mistyped').membership.submit({
        form: { ...form, representatives: [{ name: '王', phone: '12', primary: true }] },
      }),
    );
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      data: {
        issues: [
          {
            path: ['form', 'uscc'],
            key: 'uscc.letter',
            message: '第 15 位是不会出现的字母。代码里没有 I、O、S、V、Z，是不是 0？',
          },
          { path: ['form', 'representatives', 0, 'name'], key: 'tooShort', message: '至少 2 个字。' },
          { path: ['form', 'representatives', 0, 'phone'], key: 'phone' },
        ],
      },
    });
  });

  it('writes one line a call, with its round trips', async () => {
    const [line, ...more] = await logged(() => as('local-clerk').membership.reviewQueue({}, 'logged-call-1'));
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 'info',
      kind: 'call',
      function: 'membership',
      action: 'reviewQueue',
      requestId: 'logged-call-1',
      outcome: 'ok',
      role: 'clerk',
      roundTrips: 2,
      ms: expect.any(Number),
    });
  });

  it('keeps an unexpected error to itself and its stack to the log', async () => {
    await sql`ALTER TABLE membership RENAME TO membership_away`.execute(db);
    const lines = await logged(async () => {
      const reply = await send(
        'local-clerk',
        'membership',
        'reviewCase',
        { membershipId: '01900000-0000-7000-8000-000000000001' },
        'broken-call-1',
      );
      expect(reply).toEqual({
        ok: false,
        error: { code: 'INTERNAL', message: expect.any(String), requestId: 'broken-call-1' },
      });
    });
    await sql`ALTER TABLE membership_away RENAME TO membership`.execute(db);
    expect(lines.map((line) => line.kind)).toEqual(['error', 'call']);
  });

  it('says that the database is away, and nothing is lost', async () => {
    const { isUnreachable } = await import('./db');
    expect(isUnreachable(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isUnreachable(Object.assign(new Error('x'), { code: '57P01' }))).toBe(true);
    expect(isUnreachable(new Error('other'))).toBe(false);
  });
});

describe('every write', () => {
  it('leaves one audit row with hashes of before and after, and never an unfinished request', async () => {
    const member = await admit('audited');
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', `membership:${member.id}`)
      .orderBy('id')
      .execute();
    expect(rows.map((row) => [row.action, row.role])).toEqual([
      ['membership.submit', 'person'],
      ['membership.decide', 'clerk'],
      ['membership.decide', 'president'],
    ]);
    expect(rows[1]?.before_hash).toBe(rows[0]?.after_hash);
    expect(rows[1]?.after_hash).toMatch(/^[0-9a-f]{64}$/);
    const unfinished = await db.selectFrom('request').select('request_id').where('sealed', 'is', null).execute();
    expect(unfinished).toEqual([]);
  });

  it('cannot be changed or deleted afterwards', async () => {
    for (const table of ['audit', 'membership_event', 'consent']) {
      await expect(sql.raw(`UPDATE ${table} SET at = now()`).execute(db)).rejects.toThrow(/append-only/);
      await expect(sql.raw(`DELETE FROM ${table}`).execute(db)).rejects.toThrow(/append-only/);
    }
  });

  it('answers a refusal again when it is repeated', async () => {
    await personWith('refused');
    const first = await send(
      'refused',
      'membership',
      'discardDraft',
      { draftId: '01900000-0000-7000-8000-00000000dead' },
      'refused-call-1',
    );
    const again = await send(
      'refused',
      'membership',
      'discardDraft',
      { draftId: '01900000-0000-7000-8000-00000000dead' },
      'refused-call-1',
    );
    expect(first).toMatchObject({ ok: false, error: { code: 'DRAFT_NOT_FOUND' } });
    expect(again).toEqual(first);
  });
});

describe('budgets', () => {
  const reads = (Object.keys(house) as ModuleName[]).flatMap((module) =>
    Object.entries(house[module])
      .filter(([, procedure]) => (procedure['~orpc'].meta as Partial<ActionMeta>).kind === 'read')
      .map(([action]) => ({ module, action })),
  );
  const inputs: Record<string, object> = {
    lookupCompany: { uscc: '91330100799655058B' },
    findPeople: { q: '王' },
    deskRequest: { pairingCode: 'ABCDEFGH' },
  };

  it.each(reads)('$module $action reads in at most 3 round trips', async ({ module, action }) => {
    const member = await db
      .selectFrom('membership')
      .select('id')
      .where('status', '=', 'active')
      .executeTakeFirstOrThrow();
    const input =
      inputs[action] ??
      (action === 'checkForm'
        ? { form: await unitForm('audited') }
        : { membershipId: member.id, materialId: member.id, token: 'x' });
    for (const openid of ['audited', 'local-director']) {
      const [line] = await logged(() => send(openid, module, action, input));
      expect(line?.roundTrips).toBeLessThanOrEqual(3);
    }
  });
});
