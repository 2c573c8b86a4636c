import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from './local-cloud';
import { repoRoot } from './paths';

// A function that does to its process what code in the cloud might do.
const misbehave = `
exports.main = async (event, context) => {
  const http = 'httpMethod' in event;
  const { action, input } = http ? JSON.parse(event.body) : event;
  if (action === 'sleep') await new Promise((done) => setTimeout(done, input));
  if (action === 'spin') for (;;);
  if (action === 'exit') process.exit(3);
  if (action === 'throw') throw new Error('not caught by the function');
  if (action === 'eat') { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())); }
  const environment = JSON.parse(context.environment);
  const data = action === 'long' ? 'x'.repeat(input) : { pid: process.pid, openid: environment.WX_OPENID ?? null, envOpenid: process.env.WX_OPENID ?? null, offset: process.env.HUIGUAN_CLOCK_OFFSET_MS, tz: process.env.TZ, home: process.env.HOME ?? null, event };
  console.log(JSON.stringify({ kind: 'call', function: 'misbehave', action, requestId: 'r', ms: 1, roundTrips: 2, outcome: 'ok' }));
  const reply = { ok: true, data };
  return http ? { statusCode: 200, headers: { 'content-type': 'application/json', 'x-from': 'function' }, body: JSON.stringify(reply) } : reply;
};`;
const ticking = `
let fired = 0;
exports.main = async (event) => { fired += 1; console.log(JSON.stringify({ kind: 'job', function: 'jobs', action: event.Type + ' ' + event.TriggerName, ms: 1, roundTrips: 0, outcome: 'fired ' + fired })); };`;

const folder = mkdtempSync(join(tmpdir(), 'huiguan-gateway-'));
let cloud: LocalCloud;

beforeAll(async () => {
  for (const [name, code] of [
    ['misbehave', misbehave],
    ['patient', misbehave],
    ['jobs', ticking],
  ] as const) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.js'), code);
  }
  const configFile = join(folder, 'cloudbaserc.json');
  const triggers = [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }];
  writeFileSync(
    configFile,
    JSON.stringify({
      functions: [
        { name: 'misbehave', timeout: 3, memorySize: 64 },
        // However busy the machine, what it does ends before its time does.
        { name: 'patient', timeout: 60, memorySize: 64 },
        { name: 'jobs', timeout: 5, memorySize: 64, invoke: false, triggers },
      ],
    }),
  );
  cloud = await startLocalCloud({
    databaseUrl: process.env.HUIGUAN_TEST_SERVER ?? '',
    dataDir: join(folder, 'data'),
    functionsDir: join(folder, 'functions'),
    configFile,
    instances: 2,
    timers: false,
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number;
  ok: boolean;
  data: {
    pid: number;
    openid: string | null;
    envOpenid: string | null;
    offset: string;
    tz: string;
    home: string | null;
    event: Record<string, unknown>;
  };
  error: { code: string; message: string; requestId: string };
}
async function call(
  action: string,
  input: unknown = {},
  headers: Record<string, string> = { 'x-local-openid': 'local-member' },
  name = 'misbehave',
): Promise<Reply> {
  const response = await fetch(`${cloud.url}/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ action, input, requestId: 'request-0001' }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
}
const patient = (action: string, input: unknown = {}) => call(action, input, undefined, 'patient');
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${path}`, { method: 'POST', body, headers });
const codeOf = async (response: Response) => [response.status, ((await response.json()) as Reply).error.code];
const patientWorkers = async () =>
  (
    (await (await fetch(`${cloud.url}/_/workers`)).json()) as {
      workers: { function: string; pid: number; busy: boolean }[];
    }
  ).workers.filter((each) => each.function === 'patient');
const calls = async () =>
  (
    (await (await fetch(`${cloud.url}/_/state.json`)).json()) as {
      calls: { action: string; outcome: string; roundTrips: number | null }[];
    }
  ).calls;

describe('the limits of the cloud', () => {
  test.each(['sleep', 'spin'])('%s past the timeout is ended and said', async (action) => {
    const { status, error } = await call(action, 5_000);
    expect([status, error.code, error.requestId]).toEqual([504, 'FUNCTION_TIMEOUT', 'request-0001']);
  });

  test.each(['exit', 'throw', 'eat'])('%s is a crash with a sentence and no stack', async (action) => {
    const { status, error } = await patient(action);
    expect([status, error.code, error.requestId]).toEqual([502, 'FUNCTION_CRASHED', 'request-0001']);
    expect(error.message).not.toMatch(/Error|heap| at /);
    expect((await patient('fine')).ok).toBe(true);
  });

  test('a call in the middle of kill -9 is answered, and the next has a fresh process', async () => {
    const running = patient('sleep', 50_000);
    let victim: number | undefined;
    while (victim === undefined) victim = (await patientWorkers()).find((each) => each.busy)?.pid;
    process.kill(victim, 'SIGKILL');
    expect((await running).error.code).toBe('FUNCTION_CRASHED');
    const next = await patient('fine');
    expect(next.ok).toBe(true);
    expect(next.data.pid).not.toBe(victim);
  });

  test('6 MB out, 100 KB in from WeChat, 6 MB in over HTTP', async () => {
    expect((await call('long', 6 * 1024 * 1024)).error.code).toBe('RESPONSE_TOO_LARGE');
    expect((await call('long', 5 * 1024 * 1024)).ok).toBe(true);
    const body = (bytes: number) => JSON.stringify({ action: 'fine', input: 'x'.repeat(bytes) });
    const wechat = { 'x-local-openid': 'local-member' };
    expect(await codeOf(await post('/misbehave', body(100 * 1024), wechat))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await post('/misbehave', body(99 * 1024), wechat)).status).toBe(200);
    expect((await post('/misbehave', body(101 * 1024))).status).toBe(200);
    expect(await codeOf(await post('/misbehave', body(6 * 1024 * 1024)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('brackets in brackets are refused before anything reads them', async () => {
    const deep = (levels: number) => `{"action":"fine","input":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const wechat = { 'x-local-openid': 'local-member' };
    const began = performance.now();
    for (const levels of [3_000, 20_000]) {
      expect(await codeOf(await post('/misbehave', deep(levels), wechat))).toEqual([400, 'BAD_INPUT']);
      expect(await codeOf(await post('/misbehave', deep(levels)))).toEqual([400, 'BAD_INPUT']);
    }
    expect(await codeOf(await post('/misbehave', deep(2_500_000)))).toEqual([400, 'BAD_INPUT']);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect((await call('fine')).ok).toBe(true);
  });

  test('one call a process, at most as many processes as allowed, and the rest wait their turn', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => call('sleep', 100)));
    expect(all.every((reply) => reply.ok)).toBe(true);
    expect(new Set(all.map((reply) => reply.data.pid)).size).toBeLessThanOrEqual(2);
  });
});

describe('an address of its own for each action', () => {
  const named = { 'x-request-id': 'request-0002', 'accept-language': 'en-GB,zh;q=0.8' };

  test('takes the input as the body and the rest from the headers, for a phone', async () => {
    const response = await post('/misbehave/fine', '{"a":1}', { ...named, 'x-local-openid': 'local-member' });
    const { data } = (await response.json()) as Reply;
    expect(data.event).toMatchObject({
      action: 'fine',
      input: { a: 1 },
      requestId: 'request-0002',
      language: 'en',
      userInfo: { openId: 'local-member' },
    });
  });

  test.each([
    ['/misbehave/fine', 'not json', 400, 'BAD_INPUT'],
    ['/misbehave/fine/more', '{}', 404, 'NOT_FOUND'],
    ['/nowhere/fine', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['/jobs/run', '{}', 403, 'FORBIDDEN'],
  ])('POST %s %s → %d %s', async (path, body, status, code) => {
    expect(await codeOf(await post(path, body))).toEqual([status, code]);
  });
});

describe('who calls', () => {
  test('the openid is in the context, and gone with the next call of another', async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 ? call('fine', {}, { 'x-local-openid': `user-${index}` }) : call('fine', {}, {}),
      ),
    );
    seen.forEach(({ data }, index) => {
      const expected = index % 2 ? `user-${index}` : null;
      expect([data.openid, data.envOpenid]).toEqual([expected, expected]);
    });
  });

  test('over HTTP the event has the form of HTTP access, and the reply is the function’s own', async () => {
    const response = await post('/misbehave', JSON.stringify({ action: 'fine' }), { authorization: 'Bearer token' });
    expect(response.headers.get('x-from')).toBe('function');
    const { data } = (await response.json()) as Reply;
    expect(data.event).toMatchObject({
      httpMethod: 'POST',
      path: '/misbehave',
      isBase64Encoded: false,
      headers: { authorization: 'Bearer token' },
    });
  });

  test('a function sees UTC and nothing of this machine', async () => {
    expect((await call('fine')).data).toMatchObject({ tz: 'UTC', home: null, offset: '0' });
  });
});

describe('what never reaches a function', () => {
  test.each([
    ['/misbehave', 'not json', 400, 'BAD_INPUT'],
    ['/misbehave', '[1]', 400, 'BAD_INPUT'],
    ['/misbehave', 'null', 400, 'BAD_INPUT'],
    ['/nowhere', '{}', 404, 'FUNCTION_NOT_FOUND'],
    ['/jobs', '{}', 403, 'FORBIDDEN'],
  ])('POST %s %s → %d %s', async (path, body, status, code) => {
    expect(await codeOf(await post(path, body))).toEqual([status, code]);
  });

  test('no function of the house has an address that the store or the console takes first', async () => {
    const { functions } = JSON.parse(readFileSync(join(repoRoot, 'cloudbaserc.json'), 'utf8')) as {
      functions: { name: string }[];
    };
    const taken = functions.filter(({ name }) => ['admin', 'cos', 'storage', 'h5', '_'].includes(name));
    expect([functions.length > 0, taken]).toEqual([true, []]);
  });

  test('an openid that is none', async () => {
    expect(await codeOf(await post('/misbehave', '{}', { 'x-local-openid': 'a b' }))).toEqual([400, 'BAD_INPUT']);
  });

  test('a page of another site, and a name that only resolves here', async () => {
    expect((await post('/misbehave', '{}', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/_/clock', '{"moveMs":1}', { origin: 'https://evil.example' })).status).toBe(403);
    const status = await new Promise((resolve) =>
      request(`${cloud.url}/_/health`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });

  test('the browser build of this machine may call', async () => {
    const response = await fetch(`${cloud.url}/misbehave`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:10086', 'access-control-request-headers': 'x-local-openid' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:10086',
    ]);
    expect(response.headers.get('access-control-allow-headers')).toContain('x-local-openid');
  });
});

describe('the console', () => {
  test('health is 200 while database and functions are there', async () => {
    const response = await fetch(`${cloud.url}/_/health`);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { ok: true, database: true, functions: { misbehave: true, patient: true, jobs: true } },
    ]);
  });

  test('lists calls with their round trips, crashed ones too', async () => {
    await call('fine');
    await call('exit');
    const [newest, before] = await calls();
    expect(newest).toMatchObject({ action: 'exit', outcome: 'FUNCTION_CRASHED', roundTrips: null });
    expect(before).toMatchObject({ action: 'fine', outcome: 'ok', roundTrips: 2 });
  });

  test('the clock moves functions with it and fires what is due, once', async () => {
    const fired = async () => (await calls()).filter((each) => each.action === 'Timer hourly').length;
    expect(await fired()).toBe(0);
    await post('/_/clock', JSON.stringify({ moveMs: 3 * 3_600_000 }));
    expect((await call('fine')).data.offset).toBe(String(3 * 3_600_000));
    for (let tries = 0; tries < 50 && (await fired()) === 0; tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(await fired()).toBe(1);
    await post('/_/clock', JSON.stringify({ offsetMs: 0 }));
    expect((await call('fine')).data.offset).toBe('0');
    await post('/_/timers/hourly/run', '{}');
    expect(await fired()).toBe(2);
    expect(await codeOf(await post('/_/clock', JSON.stringify({ at: 'tomorrow' })))).toEqual([400, 'BAD_INPUT']);
  });

  test('a phone gets a code, a grant and a file in its own name, and nobody without a name does', async () => {
    expect((await post('/_/wx/phone-code', '{}')).status).toBe(401);
    const mine = { 'x-local-openid': 'local-member' };
    expect(await (await post('/_/wx/phone-code', '{}', mine)).json()).toMatchObject({
      code: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const upload = (headers: Record<string, string>) =>
      post('/_/wx/upload?cloudPath=materials/a.png', 'picture', headers);
    expect(await (await upload(mine)).json()).toMatchObject({
      fileID: expect.stringMatching(/^cloud:.*materials\/a\.png$/) as string,
    });
    expect((await upload({ 'x-local-openid': 'local-clerk' })).status).toBe(403);
    expect((await post('/_/wx/upload?cloudPath=../a', 'x', mine)).status).toBe(400);
  });

  test('describes every action of the contracts', async () => {
    const { paths } = (await (await fetch(`${cloud.url}/_/openapi.json`)).json()) as {
      paths: Record<string, { post: Record<string, unknown> }>;
    };
    const submit = paths['/membership/submit']?.post;
    expect(submit).toMatchObject({ operationId: 'membership.submit', 'x-access': 'person', 'x-kind': 'write' });
    for (const { post: operation } of Object.values(paths)) expect(operation['x-access']).not.toBeNull();
  });
});
