import * as fc from 'fast-check';
import { judgePath, referencePath, type Thresholds } from './judge-path';

const limits: Thresholds = {
  ...{ enabled: true, secretaryGeneral: 10_000, president: 50_000, presidentMeeting: 200_000, council: 500_000 },
  partyFrom: 'presidentMeeting',
};
const free = { director: true, president: true };
const yuan = 100;

it.each([
  [1, 'secretaryGeneral'],
  [10_000 * yuan, 'secretaryGeneral'],
  [10_000 * yuan + 1, 'president'],
  [50_000 * yuan, 'president'],
  [50_000 * yuan + 1, 'presidentMeeting'],
  [200_000 * yuan + 1, 'council'],
  [500_000 * yuan, 'council'],
  [500_000 * yuan + 1, 'assembly'],
])('sends %d fen to the %s', (sum, path) => {
  expect(referencePath(sum, limits)).toBe(path);
  expect(judgePath(sum, limits, free)).toMatchObject({ path, reference: path, sum });
});

it('lets the president sign each while the amounts are not set, and says by whom it would be', () => {
  expect(judgePath(1, { ...limits, enabled: false }, free)).toEqual({
    ...{ path: 'president', sum: 1, party: false, director: true, president: true, supervisor: false },
    reference: 'secretaryGeneral',
  });
  expect(judgePath(900_000 * yuan, { ...limits, enabled: false }, free)).toMatchObject({
    path: 'president',
    party: false,
    reference: 'assembly',
  });
});

it('asks the party from whose decisions on it is set', () => {
  const asked = (sum: number) => judgePath(sum, limits, free).party;
  expect([asked(50_000 * yuan), asked(50_000 * yuan + 1), asked(900_000 * yuan)]).toEqual([false, true, true]);
  expect(judgePath(900_000 * yuan, { ...limits, partyFrom: 'none' }, free).party).toBe(false);
});

it('passes over an office that may not decide, to the next higher one', () => {
  expect(judgePath(1, limits, { director: false, president: true })).toMatchObject({
    ...{ director: false, president: true, supervisor: false },
  });
  expect(judgePath(1, limits, { director: false, president: false })).toMatchObject({
    ...{ director: false, president: false, supervisor: true },
  });
  expect(judgePath(20_000 * yuan, limits, { director: true, president: false })).toMatchObject({
    ...{ director: true, president: false, supervisor: true },
  });
});

it('never has less than two signatures, that of finance with them, whatever the sum and whoever is free', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.boolean(), fc.boolean(), fc.boolean(), (sum, enabled, director, president) => {
      const facts = judgePath(sum, { ...limits, enabled }, { director, president });
      const body = ['presidentMeeting', 'council', 'assembly'].includes(facts.path);
      expect([facts.director, facts.president, facts.supervisor, body].filter(Boolean).length).toBeGreaterThanOrEqual(
        1,
      );
    }),
  );
});
it('asks a higher hand the greater the sum', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.nat(10 ** 12), (a, b) => {
      const rank = (sum: number) =>
        ['secretaryGeneral', 'president', 'presidentMeeting', 'council', 'assembly'].indexOf(
          referencePath(sum, limits),
        );
      expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});
