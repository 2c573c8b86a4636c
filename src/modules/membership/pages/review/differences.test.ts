import { differencesOf, ownPart } from './differences';

const licence = (part: object) => ({
  id: 'm1',
  code: 'businessLicense' as const,
  fileId: 'f1',
  fileName: 'a.jpg',
  bytes: 1,
  type: 'image/jpeg',
  sha256: '',
  ...part,
});

it.each([
  ['云岭路86号', '云岭路88号', ['云岭路8', '6', '号']],
  ['恒信铸造', '恒信铸造有限公司', ['恒信铸造', '', '']],
  ['恒信铸造有限公司', '恒信铸造', ['恒信铸造', '有限公司', '']],
  ['甲甲', '甲', ['甲', '甲', '']],
  ['甲', '乙', ['', '甲', '']],
])('%s beside %s', (text, other, parts) => expect(ownPart(text, other)).toEqual(parts));

it('compares the form with the licence alone, and only where it says something', () => {
  const form = { name: '恒信铸造（苏州）有限公司', uscc: '91320506MA1XY1234A' };
  expect(differencesOf({ ...form, materials: [licence({})] })).toEqual([]);
  expect(differencesOf({ ...form, materials: [licence({ nameOnDocument: '恒信铸造(苏州)有限公司' })] })).toEqual([]);
  expect(
    differencesOf({
      ...form,
      materials: [licence({ nameOnDocument: '恒信铸造有限公司', number: '91320506ma1xy1234a' })],
    }),
  ).toEqual([{ field: 'name', written: form.name, onDocument: '恒信铸造有限公司' }]);
  expect(
    differencesOf({ ...form, materials: [licence({ code: 'applicationForm', nameOnDocument: '别的公司' })] }),
  ).toEqual([]);
});
