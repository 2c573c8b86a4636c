import fc from 'fast-check';
import { sealCard, judgeCard } from './card';
import { isSameName, searchFragment, searchName } from '../ground/search-name';

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
