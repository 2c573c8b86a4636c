import { zhCN } from '../messages/zh-CN';
import { pathOfComplaint } from './complaint';
import { stepOfPath, stepsOf } from './steps';

const { returnReasons } = zhCN.review;
const stepName = (path: string | null) => stepsOf('unit')[stepOfPath('unit', path ?? '')];

it.each([
  [returnReasons.seal, 'materials.representativeAuth', 'materials'],
  [returnReasons.blurred, 'materials.businessLicense', 'materials'],
  [returnReasons.name, 'name', 'company'],
  [returnReasons.signature, 'materials.applicationForm', 'materials'],
  [returnReasons.phone, 'materials.representativeAuth', 'materials'],
  [returnReasons.expired, 'materials.businessLicense', 'materials'],
  ['代表少写了一位。', 'representatives', 'representatives'],
  ['住所和执照不一致。', 'materials.businessLicense', 'materials'],
  ['地址写到门牌。', 'address', 'company'],
])('%s is mended at %s', (reason, path, step) => {
  expect(pathOfComplaint(reason, [], 'unit')).toBe(path);
  expect(stepName(path)).toBe(step);
});

const item = (rule: string, result: 'warn' | 'fail' | 'pass', material: 'industryCert' | null = null) => ({
  rule,
  result,
  material,
  message: '',
  fix: null,
  values: {},
});
it('goes by the check where the words name nothing, what is wrong before what is to be looked at', () => {
  expect(pathOfComplaint('请改一下。', [], 'unit')).toBeNull();
  expect(pathOfComplaint(null, [item('uscc.valid', 'pass')], 'unit')).toBeNull();
  const check = [item('material.expiring', 'warn', 'industryCert'), item('uscc.wrong', 'fail')];
  expect(pathOfComplaint('请改一下。', check, 'unit')).toBe('uscc');
  expect(pathOfComplaint('请改一下。', check.slice(0, 1), 'unit')).toBe('materials.industryCert');
});

it('asks a person for what a person has', () => {
  expect(pathOfComplaint('手机号打不通。', [], 'individual')).toBe('phone');
  expect(pathOfComplaint('手机号打不通。', [], 'unit')).toBeNull();
  expect(pathOfComplaint('身份证看不清。', [], 'individual')).toBe('idNumber');
});
