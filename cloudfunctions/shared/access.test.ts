import { admit, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, send, useDatabase } from '../../config/jest-functions/house';
import { house, type ModuleName } from '../../contracts/house';
import { offices, type Access, type ActionMeta } from '../../contracts/wire';

useDatabase();

/** Who each caller is, said here once more and independently of the code that judges it. */
const callers: Record<string, { openid: string | null; may: string[] }> = {
  nobody: { openid: null, may: ['anyone'] },
  visitor: { openid: 'never-seen', may: ['anyone', 'person'] },
  applicant: { openid: 'has-a-row', may: ['anyone', 'person'] },
  member: { openid: 'is-a-member', may: ['anyone', 'person', 'member'] },
  ...Object.fromEntries(
    offices.map((office) => [office, { openid: `local-${office}`, may: ['anyone', 'person', office] }]),
  ),
};

const actions = (Object.keys(house) as ModuleName[]).flatMap((module) =>
  Object.entries(house[module]).map(([action, procedure]) => ({
    module,
    action,
    meta: procedure['~orpc'].meta as Partial<ActionMeta>,
  })),
);
const admits = (access: Access, may: string[]): boolean =>
  typeof access === 'string' ? may.includes(access) : access.some((each) => may.includes(each));

beforeAll(async () => {
  await engage();
  await personWith('has-a-row');
  await admit('is-a-member');
});

it.each(actions.map((each) => [`${each.module}.${each.action}`, each] as const))(
  '%s declares who may call it, and whether it writes',
  (_, { meta }) => {
    expect(meta.access).toBeDefined();
    expect(['read', 'write']).toContain(meta.kind);
    expect(meta.summary).toMatch(/\p{Script=Han}/u);
    // The trail of what it changed speaks to both readers.
    if (meta.kind === 'write') expect(meta.summaryEn).toMatch(/^[A-Z][\x20-\x7e]+$/);
  },
);

describe.each(Object.keys(callers))('%s', (name) => {
  const caller = callers[name] ?? { openid: null, may: [] };
  it.each(actions.map((each) => [`${each.module}.${each.action}`, each] as const))(
    '%s',
    async (_, { module, action, meta }) => {
      // An input that fits nothing: whoever is admitted hears about the input, whoever is not hears that first.
      const reply = await send(caller.openid, module, action, 17);
      const code = reply.ok ? 'ok' : reply.error.code;
      const denied = caller.openid === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect(code).toBe(admits(meta.access ?? [], caller.may) ? 'BAD_INPUT' : denied);
    },
  );
});

it('denies an action that declares no access', async () => {
  const { judgeAccess } = await import('./actor');
  const { actor } = await import('./actor').then(({ findActor }) =>
    findActor(db, { channel: 'wechat', openid: 'local-director' }, new Date(), null),
  );
  expect(judgeAccess(undefined, actor)).toBe('FORBIDDEN');
});

it('leaves nothing behind when it turns somebody away', async () => {
  const count = async () => ({
    audit: await db
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst(),
    request: await db
      .selectFrom('request')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst(),
    person: await db
      .selectFrom('person')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst(),
  });
  const before = await count();
  const reply = await send('never-seen', 'identity', 'appoint', {}, 'turned-away-1');
  expect(reply.ok).toBe(false);
  expect(await count()).toEqual(before);
});

it('forgets an office on the day its term ends', async () => {
  await db
    .updateTable('appointment')
    .set({ term: '[2026-01-01,2026-11-20)' })
    .where('office', '=', 'finance')
    .execute();
  const { offices: held } = await as('local-finance').identity.whoami({});
  expect(held).toEqual([]);
});
