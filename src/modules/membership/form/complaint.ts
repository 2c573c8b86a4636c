import type { MemberKind } from '@contracts/application';
import type { CheckItem } from '@contracts/membership';
import { pathOfCheck } from './steps';

// What a reviewer calls the parts of the form, the more telling first: 授权书上的手机号 is about the letter.
const named: readonly [RegExp, string][] = [
  [/授权书|authori[sz]ation/i, 'materials.representativeAuth'],
  [/申请书|application form/i, 'materials.applicationForm'],
  [/许可证|permit/i, 'materials.industryCert'],
  [/资格证|职称|certificate of qualification/i, 'materials.professionalCert'],
  [/照片|拍|证照|执照的|licence photo/i, 'materials.businessLicense'],
  [/信用代码|代码/, 'uscc'],
  [/单位名称|全称|名称/, 'name'],
  [/法定代表人|法人/, 'legalRep'],
  [/执照|licence/i, 'materials.businessLicense'],
  [/代表|representative/i, 'representatives'],
  [/手机|电话|phone/i, 'phone'],
  [/证件|身份证/, 'idNumber'],
  [/行业|industry/i, 'industry'],
  [/地区/, 'region'],
  [/地址|住所|address/i, 'address'],
  [/介绍|简介|introduction/i, 'introduction'],
  [/材料|document/i, 'materials'],
];
const ofPerson = ['phone', 'idNumber'];
const ofUnit = ['uscc', 'legalRep', 'representatives'];

/**
 * The field that a return is about, by its words, else by what the check found; null when neither names one. A guess
 * that only chooses where the form opens.
 */
export const pathOfComplaint = (
  reason: string | null,
  check: readonly CheckItem[],
  kind: MemberKind,
): string | null => {
  const elsewhere = kind === 'individual' ? ofUnit : ofPerson;
  const words = named.find(([pattern, path]) => pattern.test(reason ?? '') && !elsewhere.includes(path));
  if (words) return words[1];
  const found = [...check]
    .filter(({ result }) => result !== 'pass')
    .sort((a, b) => Number(b.result === 'fail') - Number(a.result === 'fail'));
  return found.map((item) => pathOfCheck(item, kind)).find((path) => path !== null) ?? null;
};
