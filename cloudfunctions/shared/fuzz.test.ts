import fc from 'fast-check';
import { sql } from 'kysely';
import * as z from 'zod';
import { admit, appointPerson, engage } from '../../config/jest-functions/cast';
import { jsonOf } from '../../config/jest-functions/json-arbitrary';
import { db, send, useDatabase } from '../../config/jest-functions/house';
import { house, type ModuleName } from '../../contracts/house';
import { doorRefusals, offices } from '../../contracts/wire';
import { withinBounds } from './judge-bounds';

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
// What the schema refuses is refused alike by every action's door: a few of those, and as many of the others as take long
// enough to find what breaks.
const refusedAtDoor = 10;
const accepted = 120;
const batch = 20;

const actions = (Object.keys(house) as ModuleName[]).flatMap((module) =>
  Object.entries(house[module]).map(([action, procedure]) => ({ module, action, procedure })),
);

it.each(actions.map((each) => [`${each.module}.${each.action}`, each] as const))(
  `%s answers ${runs} random inputs with its output or a declared refusal`,
  async (_, { module, action, procedure }) => {
    const { inputSchema, errorMap } = procedure['~orpc'];
    const schema = inputSchema as z.ZodType;
    const expected = new Set<string>([...Object.keys(errorMap), ...Object.keys(doorRefusals)]);
    expected.delete('INTERNAL');
    const shaped = jsonOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    const inputs = fc.sample(fc.oneof({ weight: 4, arbitrary: shaped }, { weight: 1, arbitrary: fc.jsonValue() }), {
      numRuns: runs,
      seed: 20261121,
    });
    // The door reads an input that is not there as an empty one.
    const judged = inputs.map((input) => ({
      input,
      fits: withinBounds(input) && schema.safeParse(input ?? {}).success,
    }));
    const sent = [
      ...judged.filter(({ fits }) => fits).slice(0, accepted),
      ...judged.filter(({ fits }) => !fits).slice(0, refusedAtDoor),
    ];
    for (let start = 0; start < sent.length; start += batch) {
      const some = sent.slice(start, start + batch);
      // What is judged here is the input; how often is judged in rate.test.ts.
      await sql`DELETE FROM rate`.execute(db);
      const replies = await Promise.all(some.map(({ input }) => send(openid, module, action, input)));
      for (const [i, reply] of replies.entries()) {
        const given = some[i];
        const code = reply.ok ? 'ok' : reply.error.code;
        if (code === 'TOO_OFTEN') continue;
        // What does not fit never reaches the handler, and what fits is never refused for its form.
        if ((code === 'BAD_INPUT') === given?.fits) throw new Error(`${code} for ${JSON.stringify(given)}`);
        if (reply.ok) continue;
        if (!expected.has(code)) throw new Error(`${code} for ${JSON.stringify(given)}`);
        expect(reply.error.message).toMatch(/\p{Script=Han}/u);
        expect(JSON.stringify(reply)).not.toMatch(/\bat \S+ \(|node_modules|select |insert into/i);
      }
    }
    expect(sent.length).toBeGreaterThanOrEqual(refusedAtDoor);
  },
  120_000,
);
