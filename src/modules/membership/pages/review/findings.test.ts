import type { CheckItem } from '@contracts/membership';
import { looksOf } from './findings';
import type { Case } from './use-case';

const licence = { id: 'm', code: 'businessLicense', fileId: 'f', fileName: 'a.pdf', bytes: 1, type: 'pdf', sha256: '' };
const item = (rule: string, result: CheckItem['result']): CheckItem => ({
  rule,
  result,
  message: rule,
  fix: null,
  material: null,
  values: {},
});
const made = (check: CheckItem[], part: object = {}) =>
  ({
    name: '恒信铸造有限公司',
    uscc: '91320506MW00000011',
    check,
    materials: [{ ...licence, nameOnDocument: '恒信铸造有限公司', number: '91320506MW00000031', ...part }],
  }) as unknown as Case;

describe('what is to be looked at', () => {
  it('counts what the licence says otherwise although every check passed', () => {
    const { items, differences } = looksOf(made([item('uscc.valid', 'pass'), item('licence.sameName', 'pass')]));
    expect(items).toEqual([]);
    expect(differences.map(({ field }) => field)).toEqual(['uscc']);
  });

  it('counts a difference that a check has found as well only once', () => {
    const other = { nameOnDocument: '恒信锻造有限公司', number: '91320506MW00000011' };
    const { items, differences } = looksOf(made([item('licence.otherName', 'fail')], other));
    expect(items.map(({ rule }) => rule)).toEqual(['licence.otherName']);
    expect(differences).toEqual([]);
  });
});
