import { emptyForm, formOfApplication, restored, stored } from './draft-form';
import { anchorOf, inReadingOrder, pathOfCheck, stepOfPath } from './steps';
import { wireForm } from './wire-form';
import { applicationCase } from '../pages/review/case.fixture';

const unit = {
  ...emptyForm('unit'),
  name: '恒信铸造有限公司',
  uscc: '91330100799655058B',
  legalRep: '陈恒信',
  size: 'small' as const,
  industry: 'C33',
  region: '330109',
  representatives: [{ name: '陈恒信', phone: '13800000001', title: '', primary: true }],
};

describe('wireForm', () => {
  it('asks for every field that is empty, in words that say what to do', () => {
    const { form, issues } = wireForm(emptyForm('unit'), 'zh');
    expect(form).toBeNull();
    expect(issues).toMatchObject({
      name: '请填写这一项。',
      uscc: '请填写这一项。',
      industry: '请选择行业大类。',
      region: '请选择到区县。',
      size: '请从给出的选项里选一个。',
      'representatives.0.name': '请填写这一项。',
    });
    expect(Object.keys(issues)).not.toContain('address');
  });

  it('is the contract’s form when nothing is missing', () => {
    const { form, issues } = wireForm(unit, 'zh');
    expect(issues).toEqual({});
    expect(form).toMatchObject({ kind: 'unit', name: '恒信铸造有限公司', materials: [], consents: [] });
  });

  it('looks at a resident number, and takes other documents as they are', () => {
    const person = {
      ...emptyForm('individual'),
      name: '陈恒信',
      industry: 'C33',
      region: '330109',
      phone: '13800000001',
    };
    expect(wireForm({ ...person, idNumber: '110105194912310021' }, 'zh').issues.idNumber).toContain('号码不对');
    expect(wireForm({ ...person, idNumber: '11010519491231002X' }, 'zh').issues).toEqual({});
    expect(wireForm({ ...person, idType: 'passport', idNumber: 'E12345678' }, 'zh').issues).toEqual({});
  });
});

describe('a draft', () => {
  const material = {
    code: 'businessLicense' as const,
    fileId: 'f1',
    fileName: 'a.pdf',
    bytes: 9,
    type: 'application/pdf',
    nameOnDocument: '',
    number: '',
  };

  it('comes back as it was, but for the number and the ticks', () => {
    const form = {
      ...unit,
      materials: [{ ...material, validTo: null }, material],
      idNumber: '1',
      consents: ['privacy' as const],
    };
    const kept = JSON.parse(JSON.stringify(stored(form))) as Record<string, unknown>;
    expect(restored('unit', kept)).toEqual({ ...form, idNumber: '', consents: [] });
  });

  it('of another client or broken is a form all the same', () => {
    const strange = { name: 5, representatives: 'x', materials: [null, {}], industry: {}, extra: true };
    expect(restored('unit', strange)).toEqual(emptyForm('unit'));
  });
});

it('answers a return with all that was sent', () => {
  const application = {
    ...applicationCase(),
    representatives: [{ name: '陈恒信', phone: '+8613812345678', title: '总经理', primary: true }],
  };
  const form = formOfApplication(application as never, ['privacy']);
  expect(form.representatives).toEqual([{ name: '陈恒信', phone: '13812345678', title: '总经理', primary: true }]);
  expect(form).toMatchObject({ legalRep: '陈恒信', size: 'small', idNumber: '', consents: ['privacy'] });
  expect(form.materials[0]).toMatchObject({ code: 'businessLicense', fileName: 'zhizhao.pdf' });
});

describe('where a fault is', () => {
  it('knows the step of a path and the element of a file', () => {
    expect([
      stepOfPath('unit', 'uscc'),
      stepOfPath('unit', 'representatives.0.phone'),
      stepOfPath('unit', 'materials.0'),
    ]).toEqual([0, 1, 2]);
    expect([stepOfPath('individual', 'materials.0'), stepOfPath('individual', 'consents.privacy')]).toEqual([1, 2]);
    const form = {
      ...unit,
      materials: [
        {
          code: 'industryCert' as const,
          fileId: 'f',
          fileName: '',
          bytes: 1,
          type: '',
          nameOnDocument: '',
          number: '',
        },
      ],
    };
    expect(anchorOf('materials.0.validTo', form)).toBe('field-materials-industryCert-0-validTo');
    expect(anchorOf('materials.businessLicense', form)).toBe('field-materials-businessLicense');
  });

  it('is met from the top of the screen down', () => {
    expect(inReadingOrder(['size', 'representatives.1.name', 'uscc', 'name', 'representatives.0.phone'])).toEqual([
      'name',
      'uscc',
      'size',
      'representatives.0.phone',
      'representatives.1.name',
    ]);
  });

  it('is where a line of the check can be mended', () => {
    const item = { material: null, result: 'fail' as const, message: '', fix: null, values: {} };
    expect(pathOfCheck({ ...item, rule: 'duplicate.taken' }, 'individual')).toBe('idNumber');
    expect(pathOfCheck({ ...item, rule: 'licence.otherName', material: 'businessLicense' }, 'unit')).toBe(
      'materials.businessLicense',
    );
    expect(pathOfCheck({ ...item, rule: 'unheard.of' }, 'unit')).toBeNull();
  });
});
