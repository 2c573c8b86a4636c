import { admit, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, send, useDatabase } from '../../config/jest-functions/house';
import { house, type ModuleName } from '../../contracts/house';
import { offices, type Access, type ActionMeta } from '../../contracts/wire';
import { findActor, judgeAccess, type Actor } from './actor';

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
const names = Object.keys(callers);

/** The caller as the door knows him once the database was asked. */
const actorOf = (name: string): Actor => {
  const { openid, may } = callers[name] ?? { openid: null, may: [] };
  const known = openid === null || name === 'visitor' ? null : { id: name, name, phone: null, phoneVerified: false };
  return {
    channel: 'wechat',
    openid,
    person: known,
    offices: offices
      .filter((office) => may.includes(office))
      .map((office) => ({ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null })),
    units: [],
    actingFor: may.includes('member') ? 'a-membership' : null,
  };
};

interface Case {
  module: ModuleName;
  action: string;
  access: Access;
}
const actions = (Object.keys(house) as ModuleName[]).flatMap((module) =>
  Object.entries(house[module]).map(([action, procedure]) => ({
    module,
    action,
    meta: procedure['~orpc'].meta as Partial<ActionMeta>,
  })),
);
const cases = actions.map(({ module, action, meta }): Case => ({ module, action, access: meta.access ?? [] }));
const admits = (access: Access, may: string[]): boolean =>
  typeof access === 'string' ? may.includes(access) : access.some((each) => may.includes(each));
const mayOf = (name: string) => callers[name]?.may ?? [];

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
    if (meta.kind === 'write' || meta.traced) expect(meta.summaryEn).toMatch(/^[A-Z][\x20-\x7e]+$/);
  },
);

it.each(names)('%s is admitted to what admits him, and to nothing else', (name) => {
  for (const { module, action, access } of cases) {
    const expected = admits(access, mayOf(name)) ? 'allowed' : name === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect([`${module}.${action}`, judgeAccess(access, actorOf(name))]).toEqual([`${module}.${action}`, expected]);
  }
});

/** The door asks the same judge for every action: each declared access with every caller, and every action with two. */
function throughTheDoor(): (Case & { caller: string })[] {
  const seen = new Set<string>();
  return cases.flatMap((each, i) => {
    const declared = JSON.stringify(each.access);
    const first = !seen.has(declared);
    seen.add(declared);
    // Whom the action admits and whom it refuses, another of them for every action.
    const turned = [...names.slice(i % names.length), ...names.slice(0, i % names.length)];
    const [inside, outside] = [true, false].map((may) =>
      turned.find((name) => admits(each.access, mayOf(name)) === may),
    );
    return (first ? names : [inside, outside]).flatMap((caller) => (caller ? { ...each, caller } : []));
  });
}

it.each(throughTheDoor().map((each) => [each.caller, `${each.module}.${each.action}`, each] as const))(
  '%s at the door of %s',
  async (caller, _, { module, action, access }) => {
    const { openid, may } = callers[caller] ?? { openid: null, may: [] };
    // An input that fits nothing: whoever is admitted hears about the input, whoever is not hears that first.
    const reply = await send(openid, module, action, 17);
    const denied = openid === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(reply.ok ? 'ok' : reply.error.code).toBe(admits(access, may) ? 'BAD_INPUT' : denied);
  },
);

it('asks whoever represents several members for which he acts, and nobody else', () => {
  const two = (['a', 'b'] as const).map((membershipId) => ({
    membershipId,
    name: membershipId,
    status: 'active' as const,
    memberNo: 1,
  }));
  const unchosen = { ...actorOf('applicant'), units: two };
  expect(judgeAccess('member', unchosen)).toBe('CHOOSE_UNIT');
  expect(judgeAccess(['clerk', 'member'], unchosen)).toBe('CHOOSE_UNIT');
  expect(judgeAccess(['clerk'], unchosen)).toBe('FORBIDDEN');
  expect(judgeAccess(['clerk', 'member'], { ...unchosen, offices: actorOf('clerk').offices })).toBe('allowed');
  expect(judgeAccess('member', { ...unchosen, actingFor: 'a' })).toBe('allowed');
  expect(judgeAccess('member', { ...unchosen, units: two.slice(0, 1) })).toBe('FORBIDDEN');
});

it('denies an action that declares no access', async () => {
  const { actor } = await findActor(db, { channel: 'wechat', openid: 'local-director' }, new Date(), null);
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
