import type { ApplicationForm, MaterialCode } from '../../contracts/application';
import { consentVersions, type ApplicationConsent } from '../../contracts/consents';
import { checkCompleteness, isComplete, type CompletenessFacts } from './judge-completeness';

type Unit = Extract<ApplicationForm, { kind: 'unit' }>;
type Person = Extract<ApplicationForm, { kind: 'individual' }>;
const today = '2026-11-20';
const fileId = '01900000-0000-7000-8000-000000000001';
const agreed = (...codes: ApplicationConsent[]) => codes.map((code) => ({ code, version: consentVersions[code] }));
const all = agreed('privacy', 'creditFile', 'selfDisciplinePledge');
const named = (name: string, phone: string) => ({ name, phone, primary: false });

const unit: Unit = {
  kind: 'unit',
  name: '杭州云岫精密机械有限公司',
  // Synthetic; both of its checks hold.
  uscc: '91330100MA00000A9J',
  legalRep: '许知远',
  size: 'small',
  industry: 'C34',
  region: '330108',
  representatives: [named('许知远', '13800000001')],
  materials: [
    { code: 'applicationForm', fileId },
    { code: 'businessLicense', fileId, nameOnDocument: '杭州云岫精密机械有限公司', validTo: null },
    { code: 'representativeAuth', fileId },
  ],
  consents: all,
};
const person: Person = {
  kind: 'individual',
  name: '许知远',
  idType: 'residentId',
  idNumber: '11010519491231002X',
  phone: '13800000001',
  industry: 'C34',
  region: '330108',
  materials: [
    { code: 'applicationForm', fileId },
    { code: 'professionalCert', fileId },
  ],
  consents: all,
};
const requiredMaterials: CompletenessFacts['requiredMaterials'] = {
  unit: ['applicationForm', 'businessLicense', 'representativeAuth'],
  group: ['applicationForm', 'businessLicense', 'representativeAuth'],
  individual: ['applicationForm'],
};
const check = (form: ApplicationForm, facts: Partial<CompletenessFacts> = {}) =>
  checkCompleteness({ form, today, applicantPhone: null, requiredMaterials, taken: false, ...facts });
/** `rule result` of each line, in order. */
const lines = (...given: Parameters<typeof check>) => check(...given).map(({ rule, result }) => `${rule} ${result}`);
const line = (rule: string, ...given: Parameters<typeof check>) => check(...given).find((each) => each.rule === rule);

it('finds nothing to mend in a whole application, and says what it looked at', () => {
  expect(lines(unit)).toEqual([
    'uscc.valid pass',
    'duplicate.none pass',
    'material.present pass',
    'licence.sameName pass',
    'material.present pass',
    'material.present pass',
    'representative.named pass',
    'consent.given pass',
    'consent.given pass',
    'consent.given pass',
  ]);
  expect(isComplete(check(unit))).toBe(true);
  expect(lines(person)).toEqual([
    'idNumber.valid pass',
    'duplicate.none pass',
    'material.present pass',
    'material.present pass',
    'representative.named pass',
    'consent.given pass',
    'consent.given pass',
    'consent.given pass',
  ]);
});

it('goes on with warnings and stops at one that fails', () => {
  const warned = check({ ...person, materials: [{ code: 'applicationForm', fileId }] });
  expect(warned.map(({ result }) => result)).toContain('warn');
  expect(isComplete(warned)).toBe(true);
  expect(isComplete(check(unit, { taken: true }))).toBe(false);
});

describe('who applies', () => {
  it.each([
    ['a code whose check fails', { ...unit, uscc: '913301000000000000' }, 'uscc.wrong', 'fail'],
    ['a code one too short', { ...unit, uscc: '91330100MA0000001' }, 'uscc.wrong', 'fail'],
    ['the same of a group', { ...unit, kind: 'group', uscc: '913301000000000000' } as never, 'uscc.wrong', 'fail'],
    ['another document', { ...person, idType: 'passport', idNumber: 'E12345678' }, 'idNumber.other', 'warn'],
    ['a number whose check fails', { ...person, idNumber: '110105194912310021' }, 'idNumber.check', 'fail'],
    ['a birthday of the year 1900', { ...person, idNumber: '110105190001011004' }, 'idNumber.age', 'warn'],
  ] as const)('%s', (_, form, rule, result) => expect(line(rule, form)).toMatchObject({ rule, result }));

  it('with an organisation code that does not check is no mistake of his', () =>
    expect(line('uscc.organisationCode', { ...unit, uscc: '91330100MA00000A0N' })).toMatchObject({ result: 'warn' }));

  it('is told that the identity is taken, with what to do', () =>
    expect(line('duplicate.taken', unit, { taken: true })).toMatchObject({
      result: 'fail',
      fix: expect.stringContaining('联系人'),
    }));

  it('tells a person so as a person', () => {
    const found = line('duplicate.person', person, { taken: true });
    expect(found).toMatchObject({ result: 'fail' });
    expect(JSON.stringify(found)).not.toMatch(/单位|同事/);
  });
});

describe('materials', () => {
  it('asks for each one that is missing, by its name', () => {
    const missing = check({ ...unit, materials: [{ code: 'businessLicense', fileId }] }).filter(
      ({ rule }) => rule === 'material.missing',
    );
    expect(missing.map(({ material, message, result }) => [material, message, result])).toEqual([
      ['applicationForm', '缺入会申请书', 'fail'],
      ['representativeAuth', '缺单位代表授权书', 'fail'],
    ]);
    expect(missing[0]?.fix).toContain('入会申请书');
    expect(missing[0]?.values).toEqual({ material: 'applicationForm' });
  });

  it('recommends a certificate to individuals alone', () => {
    expect(line('material.recommended', { ...person, materials: [{ code: 'applicationForm', fileId }] })).toMatchObject(
      { result: 'warn', material: 'professionalCert' },
    );
    expect(line('material.recommended', person)).toBeUndefined();
    expect(line('material.recommended', { ...unit, materials: [] })).toBeUndefined();
  });

  const licence = (given: Partial<Unit['materials'][number]>): Unit => ({
    ...unit,
    materials: [{ code: 'businessLicense', fileId, ...given }],
  });
  it.each([
    ['the same name', { nameOnDocument: unit.name }, 'licence.sameName', 'pass'],
    [
      'the same in full width and traditional forms',
      { nameOnDocument: '杭州雲岫精密機械有限公司' },
      'licence.sameName',
      'pass',
    ],
    ['another name', { nameOnDocument: '杭州云秀精密机械有限公司' }, 'licence.otherName', 'fail'],
    ['no name', {}, 'licence.unnamed', 'warn'],
  ])('a licence with %s', (_, given, rule, result) =>
    expect(line(rule, licence(given))).toMatchObject({ rule, result, material: 'businessLicense' }),
  );
  it('names the other name', () =>
    expect(line('licence.otherName', licence({ nameOnDocument: '别家公司' }))).toMatchObject({
      message: expect.stringContaining('别家公司'),
      values: { name: '别家公司' },
    }));
  it('compares the name of a licence alone', () => {
    const other: MaterialCode = 'industryCert';
    expect(
      lines({ ...unit, materials: [{ code: other, fileId, nameOnDocument: '别家公司' }] }).filter((each) =>
        each.startsWith('licence'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['2026-11-19', 'material.expired', 'fail', '1'],
    ['2026-11-20', 'material.expiring', 'warn', '0'],
    ['2027-02-18', 'material.expiring', 'warn', '90'],
    ['2027-02-19', 'material.present', 'pass', '91'],
  ])('a licence until %s is %s', (validTo, rule, result, days) => {
    const found = line(rule, licence({ nameOnDocument: unit.name, validTo }));
    expect(found).toMatchObject({ rule, result, values: { days, day: validTo, material: 'businessLicense' } });
    if (rule !== 'material.present') expect(found?.message).toContain(days);
  });
  it('a licence without an end has no days to count', () =>
    expect(line('material.present', licence({ nameOnDocument: unit.name, validTo: null }))?.values).toEqual({
      material: 'businessLicense',
    }));
});

describe('representatives', () => {
  const two = { ...unit, representatives: [named('许知远', '13800000001'), named('沈亦白', '13800000002')] };
  it.each([
    [
      'two of one phone',
      { ...two, representatives: two.representatives.map((each) => ({ ...each, phone: '+8613800000001' })) },
      null,
      'representative.samePhone',
      'fail',
    ],
    [
      'one phone in two spellings',
      { ...two, representatives: [named('许知远', '13800000001'), named('沈亦白', '+86 138 0000 0001')] },
      null,
      'representative.samePhone',
      'fail',
    ],
    ['the applicant among them', two, '+8613800000002', 'representative.named', 'pass'],
    ['the applicant not among them', two, '+8613900000009', 'representative.notYou', 'warn'],
    ['an applicant without a verified phone', two, null, 'representative.named', 'pass'],
    ['an individual by his own phone', person, '+8613800000001', 'representative.named', 'pass'],
    ['an individual by another', person, '+8613800000009', 'representative.notYou', 'warn'],
  ] as const)('%s', (_, form, applicantPhone, rule, result) =>
    expect(line(rule, form as ApplicationForm, { applicantPhone })).toMatchObject({ rule, result }),
  );
  it('counts them', () => {
    expect(line('representative.named', two)).toMatchObject({ message: '单位代表 2 位', values: { count: '2' } });
    expect(line('representative.named', person)?.message).toBe('联系手机有效');
  });
});

describe('consents', () => {
  const consentsOf = (consents: Unit['consents']) =>
    check({ ...unit, consents })
      .filter(({ rule }) => rule.startsWith('consent'))
      .map(({ rule, values }) => `${values.consent} ${rule}`);
  it('asks for the three that joining needs', () =>
    expect(consentsOf([])).toEqual([
      'privacy consent.missing',
      'creditFile consent.missing',
      'selfDisciplinePledge consent.missing',
    ]));
  it('asks again where the wording is another now; the last one given counts', () => {
    const old = { code: 'privacy' as const, version: '2020-01' };
    expect(consentsOf([...all, old])[0]).toBe('privacy consent.outdated');
    expect(consentsOf([old, ...all])[0]).toBe('privacy consent.given');
  });
  it('looks at one of his own accord once, and only where it was given', () => {
    const party = { code: 'partyInfo' as const, version: '2020-01' };
    expect(consentsOf([...all, party, party])).toHaveLength(4);
    expect(consentsOf([...all, party])[3]).toBe('partyInfo consent.outdated');
    expect(consentsOf(all)).toHaveLength(3);
  });
  it('names what is missing', () =>
    expect(line('consent.missing', { ...unit, consents: [] })).toMatchObject({
      result: 'fail',
      message: '还没有同意“个人信息处理同意”',
    }));
});

describe('what is said, and what to do about it', () => {
  const licence = (given: object) => ({ ...unit, materials: [{ code: 'businessLicense' as const, fileId, ...given }] });
  const alone = { ...person, materials: [{ code: 'applicationForm' as const, fileId }] };
  const two = [named('许知远', '13800000001'), named('沈亦白', '13800000001')];
  it.each<[string, string, string | null, ApplicationForm, Partial<CompletenessFacts>?]>([
    ['uscc.wrong', '统一社会信用代码不对', '请对照营业执照逐位核对。', { ...unit, uscc: '9' }],
    ['uscc.valid', '统一社会信用代码有效，GB 32100 校验通过', null, unit],
    [
      'uscc.organisationCode',
      '代码里的组织机构代码校验不符',
      '个别老单位的代码就是这样，秘书处会对照执照核实。',
      { ...unit, uscc: '91330100MA00000A0N' },
    ],
    [
      'idNumber.other',
      '证件不是居民身份证',
      '秘书处会人工核对证件。',
      { ...person, idType: 'passport', idNumber: 'E12345678' },
    ],
    [
      'idNumber.form',
      '证件号和所选的证件种类对不上',
      '请核对证件种类和号码，照证件填写。',
      { ...person, idType: 'hongKongMacauPermit', idNumber: '110105194912310021' },
    ],
    [
      'uscc.idNumber',
      '统一社会信用代码像是居民身份证号',
      '请对照营业执照核对，代码不是法定代表人的身份证号。',
      { ...unit, uscc: '360101199001013685' },
    ],
    [
      'idNumber.check',
      '身份证号不对',
      '请对照身份证核对 18 位号码，最后一位可能是 X。',
      { ...person, idNumber: '110105194912310021' },
    ],
    ['idNumber.age', '按身份证号年龄超过 120 岁', '请核对出生年份。', { ...person, idNumber: '110105190001011004' }],
    ['idNumber.valid', '身份证号校验通过', null, person],
    [
      'duplicate.taken',
      '已经是会员，或已有一份在办的申请',
      '请联系已提交的同事，或让单位联系人把你加为代表。',
      unit,
      { taken: true },
    ],
    ['duplicate.none', '没有重复的会员或申请', null, unit],
    ['material.recommended', '没有职业资格证书', '有的话请补上，没有不影响申请。', alone],
    ['licence.unnamed', '没有填写执照上的名称', '秘书处会对照照片核对名称。', licence({})],
    ['licence.sameName', '名称与营业执照一致', null, licence({ nameOnDocument: unit.name })],
    [
      'licence.otherName',
      '执照上的名称是“别家公司”，和申请的名称不一致',
      '请改成执照上的全称。',
      licence({ nameOnDocument: '别家公司' }),
    ],
    ['material.present', '营业执照或登记证书已上传', null, licence({ validTo: null })],
    ['material.present', '营业执照或登记证书已上传，有效期至 2030-01-01', null, licence({ validTo: '2030-01-01' })],
    ['material.expired', '营业执照或登记证书已过期 1 天', '请换成有效期内的证照。', licence({ validTo: '2026-11-19' })],
    [
      'material.expiring',
      '营业执照或登记证书 1 天后到期',
      '不影响入会，到期前会提醒你更新。',
      licence({ validTo: '2026-11-21' }),
    ],
    [
      'representative.samePhone',
      '两位代表填了同一个手机号',
      '每位代表要用自己的手机号。',
      { ...unit, representatives: two },
    ],
    [
      'representative.notYou',
      '单位代表里没有你的手机号',
      '入会后只有名单里的代表能使用会员卡。',
      unit,
      { applicantPhone: '+8613900000009' },
    ],
    ['consent.missing', '还没有同意“个人信息处理同意”', '请在最后一步逐项阅读并同意。', { ...unit, consents: [] }],
    ['consent.given', '已同意“个人信息处理同意”', null, unit],
    [
      'consent.outdated',
      '“个人信息处理同意”更新过了',
      '请重新阅读后同意。',
      { ...unit, consents: [{ code: 'privacy', version: '2020-01' }] },
    ],
  ])('%s: %s', (rule, message, fix, ...given) => expect(line(rule, ...given)).toMatchObject({ message, fix }));

  it('calls each paper and each consent by its name', () => {
    const codes: MaterialCode[] = ['businessLicense', 'industryCert', 'professionalCert', 'other'];
    const missing = check({ ...unit, materials: [] }, { requiredMaterials: { ...requiredMaterials, unit: codes } });
    expect(missing.filter(({ rule }) => rule === 'material.missing').map(({ message }) => message)).toEqual([
      '缺营业执照或登记证书',
      '缺行业许可证',
      '缺职业资格证书',
      '缺其他材料',
    ]);
    const consents = check({ ...unit, consents: [...all, ...agreed('partyInfo')] });
    expect(consents.flatMap(({ rule, message }) => (rule.startsWith('consent') ? message : []))).toEqual([
      '已同意“个人信息处理同意”',
      '已同意“信用档案建立与查询同意”',
      '已同意“行业自律公约承诺”',
      '已同意“党员情况”',
    ]);
  });

  it('points at the paper that it is about', () => {
    expect(line('uscc.wrong', { ...unit, uscc: '9' })?.material).toBe('businessLicense');
    expect(line('material.recommended', alone)).toMatchObject({
      material: 'professionalCert',
      values: { material: 'professionalCert' },
    });
    expect(line('consent.outdated', { ...unit, consents: [{ code: 'privacy', version: '2020-01' }] })?.result).toBe(
      'fail',
    );
  });

  it('does not take one consent for another', () => {
    const others = { ...unit, consents: agreed('creditFile', 'selfDisciplinePledge') };
    expect(line('consent.missing', others)?.values).toEqual({ consent: 'privacy' });
  });
});
