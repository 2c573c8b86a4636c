import { judgeReception, mostHosts, type ReceptionRule } from './judge-reception';

const rule: ReceptionRule = { fewGuests: 10, hosts: 3, share: [1, 3], perHead: 0 };
const people = (count: number) => Array.from({ length: count }, (_, i) => `客${i}`);
const decent = {
  ...{ letterNo: '江商函〔2026〕3号', guests: people(6), hosts: people(2), place: '机关食堂' },
  ...{ alcohol: false, tobacco: false, gifts: 0 },
};
const rules = (change: object, amount = 80_000, by = rule) =>
  judgeReception({ ...decent, ...change }, amount, by).map((each) => each.rule);

it.each([
  [1, 3],
  [10, 3],
  [11, 3],
  [12, 4],
  [30, 10],
])('lets %d guests have %d hosts', (guests, hosts) => {
  expect(mostHosts(guests, rule)).toBe(hosts);
});

it('has nothing against a decent one', () => {
  expect(judgeReception(decent, 80_000, rule)).toEqual([]);
});

it.each([
  [{ letterNo: '' }, ['noLetter']],
  [{ hosts: people(3) }, []],
  [{ hosts: people(4) }, ['hosts']],
  [{ alcohol: true, tobacco: true }, ['alcohol', 'tobacco']],
  [{ gifts: 1 }, ['gifts']],
])('points at %j', (change, found) => {
  expect(rules(change)).toEqual(found);
});

it('compares a head with the cap that the association has set, and with none otherwise', () => {
  const capped = { ...rule, perHead: 100 };
  expect(rules({}, 80_000, capped)).toEqual([]);
  expect(rules({}, 80_001, capped)).toEqual(['perHead']);
  expect(rules({}, 8_000_000)).toEqual([]);
  expect(judgeReception({ ...decent, guests: [], hosts: [] }, 20_000, capped)).toMatchObject([
    { rule: 'perHead', values: { each: 20_000, most: 10_000 } },
  ]);
});
