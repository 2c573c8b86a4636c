import { judgeSecrets } from './judge-secrets';

const known = { persons: ['张伟', '欧阳明'], officers: ['王建国', '李明远'] };
const found = (text: string) => judgeSecrets([{ section: 's', text }], known).map(({ kind, words }) => [kind, words]);

it.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '138 0013 8000'],
  ['１３８００１３８０００', '１３８００１３８０００'],
  ['138-0013-8000', '138-0013-8000'],
  ['+86 13800138000', '86 13800138000'],
  ['一三八零零一三八零零零', '一三八零零一三八零零零'],
  ['幺三八〇〇幺三八〇〇〇', '幺三八〇〇幺三八〇〇〇'],
  ['0512-66668888', '0512-66668888'],
])('finds a phone: %s', (text, words) => expect(found(`请致电${text}联系。`)).toEqual([['phone', words]]));

it.each([
  ['11010519491231002X', '11010519491231002X'],
  ['110105 19491231 002x', '110105 19491231 002x'],
  ['１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２Ｘ'],
])('finds an ID number: %s', (text, words) => expect(found(`证件${text}。`)).toEqual([['idNumber', words]]));

it.each([
  ['6222020200012345678', '6222020200012345678'],
  ['6222 0202 0001 2345 678', '6222 0202 0001 2345 678'],
])('finds an account: %s', (text, words) => expect(found(`付至${text}。`)).toEqual([['bankAccount', words]]));
it('finds a short one where it is called an account, in either script', () => {
  expect(found('账号：12345678901')).toEqual([['bankAccount', '12345678901']]);
  expect(found('賬號：12345678')).toEqual([['bankAccount', '12345678']]);
});

it.each([
  ['张伟', '张伟'],
  ['張偉', '張偉'],
  ['张 伟', '张 伟'],
  ['欧阳明', '欧阳明'],
  ['歐陽明', '歐陽明'],
])('finds somebody whom the house knows: %s', (text, words) => {
  expect(found(`由${text}经办。`)).toEqual([['person', words]]);
});
it.each([
  ['学生王小明', '王小明'],
  ['學生劉小明', '劉小明'],
  ['王小明同学', '王小明'],
  ['李红（12岁）', '李红'],
])('finds a minor: %s', (text, words) => expect(found(`资助${text}。`)).toContainEqual(['minor', words]));
it('finds others by what they are called', () => {
  expect(found('捐赠人：陈大文，')).toEqual([['person', '陈大文']]);
  expect(found('感谢陈大文先生')).toContainEqual(['person', expect.stringMatching(/陈大文$/)]);
});

it.each([
  '2026 年 3 月 31 日至 2026-04-01，共 12,345,678.00 元。',
  '2026-03-31 2026-04-01 2026-04-02',
  '统一社会信用代码 51320200MJ5512345X',
  '会长王建国、秘书长李明远出席。',
  '资助学生王某某、李某某各 2000 元。',
  '会员 1024 家，收款单 000123 号。',
  '民发〔2014〕166号',
])('leaves alone: %s', (text) => expect(found(text)).toEqual([]));

it('finds each once a section, and apart in two', () => {
  const twice = judgeSecrets(
    [
      { section: 'a', text: '13800138000，13800138000' },
      { section: 'b', text: '13800138000' },
    ],
    known,
  );
  expect(twice.map(({ section }) => section)).toEqual(['a', 'b']);
});
