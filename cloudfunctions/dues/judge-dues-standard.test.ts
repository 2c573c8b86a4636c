import fc from 'fast-check';
import type { DuesBallot } from '../../contracts/dues';
import { uncheckedClauses } from '../../contracts/dues-kinds';
import {
  ballotFits,
  ballotPassed,
  judgeDuesStandard,
  unchecked,
  type DuesRules,
  type StandardFacts,
} from './judge-dues-standard';

const rules: DuesRules = { maxTiers: 4, adoption: { quorum: [2, 3], pass: [1, 2] }, disclosureDays: 30 };
const ballot: DuesBallot = {
  meetingId: null,
  body: 'assembly',
  heldOn: '2026-11-01',
  resolution: '会员大会〔2026〕1号',
  secret: true,
  inPerson: true,
  entitled: 300,
  present: 200,
  issued: 200,
  returned: 198,
  yes: 150,
  no: 30,
  abstain: 10,
  void: 8,
};
const tier = (name: string, amount = 100_000, services = '培训两次') => ({
  name,
  amount,
  services,
  memberTiers: [name],
});
const facts = (part: Partial<StandardFacts> = {}): StandardFacts => ({
  form: { name: '2027 年会费标准', notes: '', tiers: [tier('会员'), tier('理事')] },
  adopted: true,
  ballot,
  disclosedOn: '2026-11-20',
  creditChinaUrl: 'https://www.creditchina.gov.cn/a',
  today: '2026-11-30',
  ...part,
});
const clauses = (part: Partial<StandardFacts> = {}, by = rules) =>
  judgeDuesStandard(facts(part), by).map(({ clause }) => clause);
const tiers = (count: number) => Array.from({ length: count }, (_, i) => tier(`第${i}类`));

describe('what is found about a dues standard', () => {
  it('is nothing where all was done as it is asked', () => expect(clauses()).toEqual([]));

  it.each([
    ['four tiers', 4, []],
    ['five', 5, ['DUES-07']],
  ])('counts the tiers: %s', (_, count, found) =>
    expect(clauses({ form: { name: '标准', notes: '', tiers: tiers(count) } })).toEqual(found),
  );

  it.each([
    ['不低于 1000 元', ['DUES-02']],
    ['可上浮', ['DUES-02']],
    ['按营业额的千分之一', ['DUES-02']],
    ['按 5% 缴', ['DUES-02']],
    ['每年一次缴清', []],
  ])('reads floating amounts out of the words: %s', (notes, found) =>
    expect(clauses({ form: { name: '标准', notes, tiers: tiers(2) } })).toEqual(found),
  );

  it.each([
    ['分会可自行制定标准', ['FEE17']],
    ['各专业委员会另收会费 500 元', ['FEE17']],
    ['各分支机构的会员由本会统一收取', []],
    ['发展会员的，按会费提成', ['DUES-09']],
    ['副会长另缴任职费', ['DUES-10']],
    ['理事单位须赞助年会', ['DUES-10']],
    ['理事享受培训四次', []],
    ['报民政局备案后执行', ['DUES-06']],
    ['经会员大会通过后执行', []],
  ])('reads what is not allowed beside the amounts out of the words: %s', (notes, found) =>
    expect(clauses({ form: { name: '标准', notes, tiers: tiers(2) } })).toEqual(found),
  );
  it('names the clause of a branch that adopts, and of all that nobody can look at', () => {
    const [found] = judgeDuesStandard(facts({ ballot: { ...ballot, body: 'branch_meeting' } }), rules);
    expect(found).toMatchObject({ clause: 'FEE17', basis: { 'zh-CN': expect.stringContaining('合规指南') } });
    for (const clause of uncheckedClauses)
      for (const language of ['zh-CN', 'en'] as const)
        expect([clause, unchecked[clause].asked[language], unchecked[clause].why[language]]).not.toContain('');
  });

  it('finds finer standards inside a tier, and dues for nothing', () => {
    expect(clauses({ form: { name: '标准', notes: '', tiers: [tier('会员（大企业再分两类）')] } })).toEqual([
      'DUES-07.finer',
    ]);
    expect(clauses({ form: { name: '标准', notes: '', tiers: [tier('会员', 100, ' ')] } })).toEqual(['DUES-11']);
    expect(clauses({ form: { name: '标准', notes: '', tiers: [tier('荣誉', 0, '')] } })).toEqual([]);
  });

  it.each<[Partial<DuesBallot>, string[]]>([
    [{ body: 'council' }, ['DUES-01.body']],
    [{ body: 'branch_meeting' }, ['FEE17']],
    [{ body: 'congress' }, []],
    [{ present: 199 }, ['DUES-01.quorum']],
    [{ present: 200 }, []],
    [{ secret: false }, ['DUES-01.secret']],
    [{ inPerson: false }, ['DUES-01.form']],
  ])('looks at the ballot: %p', (part, found) => expect(clauses({ ballot: { ...ballot, ...part } })).toEqual(found));

  it('asks for a ballot of what is called adopted, not of a draft', () => {
    expect(clauses({ ballot: null })).toEqual(['FEE12']);
    expect(clauses({ ballot: null, adopted: false })).toEqual([]);
  });

  it.each([
    ['2026-12-01', '2026-12-31', []],
    ['2026-12-02', '2026-12-31', ['DUES-03.late']],
    [null, '2026-12-01', []],
    [null, '2026-12-02', ['DUES-03.waiting']],
  ])('counts thirty days to the disclosure: shown %s, today %s', (disclosedOn, today, found) =>
    expect(clauses({ disclosedOn, today })).toEqual(found),
  );

  it('asks for Credit China once it was shown, and says nothing by a rule that was not in force', () => {
    expect(clauses({ creditChinaUrl: null })).toEqual(['DUES-08']);
    const none = { maxTiers: null, adoption: null, disclosureDays: null };
    expect(
      clauses(
        { form: { name: '标准', notes: '', tiers: tiers(9) }, ballot: { ...ballot, present: 1 }, disclosedOn: null },
        none,
      ),
    ).toEqual([]);
  });

  it('says each in both languages with its basis', () => {
    for (const finding of judgeDuesStandard(
      facts({ ballot: { ...ballot, body: 'council', present: 10, secret: false } }),
      rules,
    ))
      for (const words of [finding.found, finding.asked, finding.basis])
        expect([words['zh-CN'], words.en].every((each) => each.length > 3)).toBe(true);
  });
});

describe('a ballot', () => {
  it.each<[Partial<DuesBallot>, boolean]>([
    [{}, true],
    [{ present: 301 }, false],
    [{ issued: 201 }, false],
    [{ returned: 201 }, false],
    [{ void: 7 }, false],
  ])('fits together: %p', (part, fits) => expect(ballotFits({ ...ballot, ...part })).toBe(fits));

  it.each([
    [100, 200, true],
    [99, 200, false],
    [0, 0, false],
    [1, 1, true],
  ])('is passed by half of those present, whoever did not vote included: %d of %d', (yes, present, passed) =>
    expect(ballotPassed({ yes, present }, [1, 2])).toBe(passed),
  );

  it('never passes with fewer in favour than one with which it failed', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (yes, fewer, present) => {
        fc.pre(fewer <= yes && ballotPassed({ yes: fewer, present }, [1, 2]));
        expect(ballotPassed({ yes, present }, [1, 2])).toBe(true);
      }),
    );
  });
});
