import * as fc from 'fast-check';
import { posts } from '../../contracts/position-posts';
import { judgePosition, type Asked, type Held, type Limits } from './judge-position';

const limits: Limits = { terms: 2, age: 70, coolingYears: 3, years: 5 };
const asked = (change: Partial<Asked> = {}): Asked => ({
  ...{ post: 'president', personName: '周建国', membershipId: 'a', startsOn: '2026-05-01', endsOn: '2031-04-30' },
  ...{ how: 'elected', bornMonth: '1965-03', cadre: 'none', approval: null, elsewhere: null, paid: false },
  termEndsOn: '2031-04-30',
  ...change,
});
const held = (change: Partial<Held> = {}): Held => ({
  ...{
    post: 'president',
    personName: '周建国',
    membershipId: 'a',
    startsOn: '2021-05-01',
    endsOn: '2026-04-30',
    how: 'elected',
  },
  ...change,
});
const codes = (change: Partial<Asked> = {}, others: Held[] = [], more: Partial<Limits> = {}) =>
  judgePosition(asked(change), others, { ...limits, ...more }).map(({ code }) => code);
const earlier = held({ startsOn: '2016-05-01', endsOn: '2021-04-30' });

describe('what the rules say against a position', () => {
  it.each<[string, Partial<Asked>, Held[], string[]]>([
    ['nothing', {}, [], []],
    ['a second term', {}, [held()], []],
    ['a third in a row', {}, [held(), earlier], ['tooManyTerms']],
    ['a third after a pause', {}, [earlier, held({ startsOn: '2011-05-01', endsOn: '2016-04-30' })], []],
    ['a third, of another post', { post: 'vicePresident' }, [held(), earlier], []],
    [
      'a third, of a namesake post held as hired',
      { post: 'secretaryGeneral', how: 'hired', membershipId: null },
      [held({ post: 'secretaryGeneral', how: 'hired' }), held({ ...earlier, post: 'secretaryGeneral', how: 'hired' })],
      [],
    ],
    ['six years', { endsOn: '2032-05-02', termEndsOn: null }, [], ['termTooLong']],
    ['seventy in the month after the end', { bornMonth: '1961-05' }, [], []],
    ['seventy in the month of the end', { bornMonth: '1961-04' }, [], ['ageNear']],
    ['seventy before the end', { bornMonth: '1961-03' }, [], ['tooOldAtEnd']],
    ['no month of birth', { bornMonth: null }, [], ['ageUnknown']],
    ['no month of birth, of no officer', { post: 'director', bornMonth: null }, [], []],
    ['a member itself', { post: 'vicePresident', personName: null, bornMonth: null }, [], []],
    [
      'a secretary-general of the same company',
      {},
      [held({ post: 'secretaryGeneral', personName: '李明', startsOn: '2026-05-01', endsOn: '2031-04-30' })],
      ['sameUnit'],
    ],
    [
      'the same person',
      {},
      [held({ post: 'secretaryGeneral', membershipId: null, startsOn: '2026-05-01', endsOn: '2031-04-30' })],
      ['samePerson'],
    ],
    [
      'a former secretary-general of the same company',
      {},
      [held({ post: 'secretaryGeneral', personName: '李明' })],
      [],
    ],
    ['a serving cadre', { cadre: 'serving' }, [], ['servingCadre']],
    ['a relieved one', { cadre: 'relieved' }, [], ['servingCadre']],
    ['lately retired', { cadre: 'retiredLately', approval: '组函〔2026〕3号' }, [], ['retiredLately']],
    ['retired, without consent, paid', { cadre: 'retired', paid: true }, [], ['approvalMissing', 'cadrePaid']],
    ['retired, with consent', { cadre: 'retired', approval: '组函〔2026〕3号' }, [], []],
    ['a legal representative elsewhere', { elsewhere: '某行业协会法定代表人' }, [], ['postElsewhere']],
    [
      'retired, and elsewhere',
      { post: 'director', cadre: 'retired', approval: '组函', elsewhere: '某商会' },
      [],
      ['cadreElsewhere'],
    ],
    [
      'a supervisor who is a director',
      { post: 'supervisor', bornMonth: null },
      [held({ post: 'director', startsOn: '2026-05-01', endsOn: '2031-04-30' })],
      ['supervisorAlso'],
    ],
    ['beyond its term', { endsOn: '2031-05-01' }, [], ['beyondTerm']],
  ])('%s', (_, change, others, expected) => {
    expect(codes(change, others)).toEqual(expected);
  });

  it('follows the association’s own numbers', () => {
    expect(codes({}, [held()], { terms: 1 })).toEqual(['tooManyTerms']);
    expect(codes({}, [], { age: 65 })).toEqual(['tooOldAtEnd']);
    expect(codes({}, [], { years: 4 })).toEqual(['termTooLong']);
  });

  it('says what each rests on, and the same of the same', () => {
    const others = [held(), earlier, held({ post: 'secretaryGeneral', personName: '李明', endsOn: '2031-04-30' })];
    fc.assert(
      fc.property(fc.constantFrom(...posts), fc.shuffledSubarray(others), fc.boolean(), (post, some, paid) => {
        const given = asked({ post, paid, cadre: 'retired', bornMonth: '1950-01' });
        const found = judgePosition(given, some, limits);
        expect(found).toEqual(judgePosition(given, [...some].reverse(), limits));
        for (const { source, sourceEn } of found)
          expect([source, sourceEn].every((each) => each.length > 5)).toBe(true);
      }),
    );
  });
});
