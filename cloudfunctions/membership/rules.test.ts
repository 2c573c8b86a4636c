import fc from 'fast-check';
import { sealCard, judgeCard } from './card';
import { atLeast, isConsistent, judgeResolution, moreThan } from './rules';
import { isSameName, searchFragment, searchName } from './search-name';

describe('fractions are integers', () => {
  it.each([
    [34, 50, [2, 3], true],
    [33, 50, [2, 3], false],
    [67, 100, [2, 3], true],
    [66, 100, [2, 3], false],
    [201, 301, [2, 3], true],
    [200, 301, [2, 3], false],
    [50, 100, [1, 2], true],
    [6, 7, [4, 5], true],
    [5, 7, [4, 5], false],
    [7, 9, [3, 4], true],
  ] as const)('%i of %i is at least %j: %s', (part, whole, fraction, met) =>
    expect(atLeast(part, whole, fraction)).toBe(met),
  );
  it('以上 takes exactly one half, 过半数 does not', () => {
    expect([atLeast(50, 100, [1, 2]), moreThan(50, 100, [1, 2]), moreThan(51, 100, [1, 2])]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a resolution', () => {
  const rule = { quorum: [2, 3], pass: [2, 3], passBase: 'present', strict: false, enforced: true } as const;
  it.each([
    [{ entitled: 21, present: 14, yes: 10, no: 4, abstain: 0 }, true, true],
    [{ entitled: 21, present: 14, yes: 9, no: 0, abstain: 5 }, true, false],
    [{ entitled: 21, present: 13, yes: 13, no: 0, abstain: 0 }, false, true],
    [{ entitled: 21, present: 0, yes: 0, no: 0, abstain: 0 }, false, false],
  ])('%j: quorum %s, passed %s', (tally, quorumMet, passed) =>
    expect(judgeResolution(tally, rule)).toEqual({ quorumMet, passed }),
  );
  it('can be counted on those entitled', () => {
    expect(
      judgeResolution({ entitled: 21, present: 14, yes: 13, no: 1, abstain: 0 }, { ...rule, passBase: 'entitled' })
        .passed,
    ).toBe(false);
  });
  it('needs votes that add up', () => {
    expect(isConsistent({ entitled: 3, present: 3, yes: 1, no: 1, abstain: 1 })).toBe(true);
    expect(isConsistent({ entitled: 3, present: 3, yes: 1, no: 1, abstain: 0 })).toBe(false);
    expect(isConsistent({ entitled: 2, present: 3, yes: 1, no: 1, abstain: 1 })).toBe(false);
  });
});

describe('names in search', () => {
  it.each([
    ['恒稷机电（杭州）有限责任公司', '恒稷机电杭州有限公司'],
    ['恒稷机电(杭州)有限公司', '恒稷机电杭州有限公司'],
    ['恆稷機電（杭州）有限公司', '恒稷机电杭州有限公司'],
    ['ＡＢＣ 股份有限公司', 'abc有限公司'],
    ['公司', '公司'],
  ])('%s is kept as %s', (name, kept) => expect(searchName(name)).toBe(kept));
  it.each([
    ['机械有限', '机械有限'],
    ['机械有限责任', '机械有限'],
    ['机械股份有限', '机械有限'],
    ['机械有限责任公司', '机械有限公司'],
    ['有限公司', '有限公司'],
    ['  ', null],
    ['%_\\', null],
    ['機械', '机械'],
    ['股份', null],
  ])('%s looks for %s', (typed, fragment) => expect(searchFragment(typed)).toBe(fragment));
  it('finds a name by every fragment of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('明远精密机械有限公司', '某市机械商会', '恒稷机电（杭州）有限公司'),
        fc.nat(12),
        fc.integer({ min: 1, max: 12 }),
        (name, start, length) => {
          const fragment = searchFragment(name.slice(start, start + length));
          return fragment === null || searchName(name).includes(fragment);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('tells a name on a licence from another', () => {
    expect(isSameName('明远机械有限责任公司', '明遠機械 有限公司')).toBe(true);
    expect(isSameName('明远机械有限公司', '明远数控有限公司')).toBe(false);
  });
});

describe('a member card', () => {
  const id = '01900000-0000-7000-8000-0123456789ab';
  const now = new Date('2026-11-20T02:00:00Z');
  const { token } = sealCard(id, now);
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  it('is good for a minute and the time a scan takes', () => {
    expect(judgeCard(token, after(0))).toEqual({ ok: true, membershipId: id });
    expect(judgeCard(token, after(75))).toEqual({ ok: true, membershipId: id });
    expect(judgeCard(token, after(76))).toEqual({ ok: false, reason: 'CARD_EXPIRED' });
  });
  it('fits a QR that reads easily, and holds nothing but the id and the time', () => {
    expect(token).toHaveLength(40);
    expect(judgeCard('x', now)).toEqual({ ok: false, reason: 'CARD_FORGED' });
  });
});
