import fc from 'fast-check';
import * as z from 'zod';
import { admit, appointPerson, engage } from '../../config/jest-functions/cast';
import { jsonOf } from '../../config/jest-functions/json-arbitrary';
import { send, useDatabase } from '../../config/jest-functions/house';
import { house, type ModuleName } from '../../contracts/house';
import { doorRefusals, offices } from '../../contracts/wire';

// The cloud is away in this test, as it sometimes is; what a file or WeChat answers is tested with the real SDK.
jest.mock('./cloudbase', () => {
  const away = () => Promise.reject(Object.assign(new Error('the cloud is away'), { code: 'ECONNREFUSED' }));
  return new Proxy(
    { __esModule: true },
    { get: (target, name) => (name in target || name === 'then' ? Reflect.get(target, name) : away) },
  );
});

useDatabase();

/** Reaches every action: a member who also holds every office. */
const openid = 'does-everything';
beforeAll(async () => {
  await engage();
  await admit(openid);
  for (const office of offices) await appointPerson(openid, office);
});

const runs = 500;
const actions = (Object.keys(house) as ModuleName[]).flatMap((module) =>
  Object.entries(house[module]).map(([action, procedure]) => ({ module, action, procedure })),
);

it.each(actions.map((each) => [`${each.module}.${each.action}`, each] as const))(
  `%s answers ${runs} random inputs with its output or a declared refusal`,
  async (_, { module, action, procedure }) => {
    const { inputSchema, errorMap } = procedure['~orpc'];
    const expected = new Set<string>([...Object.keys(errorMap), ...Object.keys(doorRefusals)]);
    expected.delete('INTERNAL');
    const shaped = jsonOf(z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }));
    const inputs = fc.sample(fc.oneof({ weight: 4, arbitrary: shaped }, { weight: 1, arbitrary: fc.jsonValue() }), {
      numRuns: runs,
      seed: 20261121,
    });
    const seen = new Map<string, number>();
    const batch = 20;
    for (let start = 0; start < inputs.length; start += batch) {
      const replies = await Promise.all(
        inputs.slice(start, start + batch).map((input) => send(openid, module, action, input)),
      );
      for (const [i, reply] of replies.entries()) {
        const code = reply.ok ? 'ok' : reply.error.code;
        seen.set(code, (seen.get(code) ?? 0) + 1);
        if (reply.ok) continue;
        if (!expected.has(code)) throw new Error(`${code} for ${JSON.stringify(inputs[start + i])}`);
        expect(reply.error.message).toMatch(/\p{Script=Han}/u);
        expect(JSON.stringify(reply)).not.toMatch(/\bat \S+ \(|node_modules|select |insert into/i);
      }
    }
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(runs);
  },
  120_000,
);
