import fc from 'fast-check';
import type { SheetCell } from '../shared/sheet-reader';
import { plainText, readCount, readDay, readMoney, readPhone, readText, readUscc, shownCell } from './judge-cell';

it.each<[SheetCell, unknown]>([
  [null, { value: null }],
  [{ day: '2021-03-05' }, { value: '2021-03-05' }],
  [{ day: '2021-03-05', time: '08:00:00' }, { value: '2021-03-05' }],
  [{ day: '1899-12-31' }, { fault: 'notDay', detail: '1899-12-31' }],
  ['2021-3-5', { value: '2021-03-05' }],
  ['２０２１年３月５日', { value: '2021-03-05' }],
  ['2021/03/05 10:20', { value: '2021-03-05' }],
  ['2021.3.5', { value: '2021-03-05' }],
  ['20210305', { value: '2021-03-05' }],
  ['2021年3月5日 星期五', { value: '2021-03-05' }],
  [20_210_305, { value: '2021-03-05' }],
  [44_260, { value: '2021-03-05' }],
  ['44260', { value: '2021-03-05' }],
  ['2021.3', { value: '2021-03-01', doubt: 'monthOnly' }],
  ['2021.10', { value: '2021-10-01', doubt: 'monthOnly' }],
  ['2021年10月', { value: '2021-10-01', doubt: 'monthOnly' }],
  ['202103', { value: '2021-03-01', doubt: 'monthOnly' }],
  [2021.3, { value: '2021-03-01', doubt: 'monthOnly' }],
  [2021.1, { value: '2021-01-01', doubt: 'monthUnsure' }],
  [2021, { value: '2021-01-01', doubt: 'yearOnly' }],
  ['03/04/2021', { fault: 'dayAmbiguous', detail: '03/04/2021' }],
  ['21.3.5', { fault: 'dayAmbiguous', detail: '21.3.5' }],
  ['2021-02-30', { fault: 'notDay', detail: '2021-02-30' }],
  ['2021-13', { fault: 'notDay', detail: '2021-13' }],
  ['长期', { fault: 'notDay', detail: '长期' }],
  ['不详', { value: null }],
  [{ error: '#REF!' }, { fault: 'error', detail: '#REF!' }],
])('the day of %j', (cell, read) => {
  expect(readDay(cell)).toEqual(read);
});

it.each<[SheetCell, unknown]>([
  ['138 0000 1111', { value: '+8613800001111' }],
  [13_800_001_111, { value: '+8613800001111' }],
  ['+86-138-0000-1111', { value: '+8613800001111' }],
  ['手机：13800001111', { value: '+8613800001111' }],
  ['13800001111/13900002222', { value: '+8613800001111', doubt: 'more', rest: ['+8613900002222'] }],
  ['13800001111、13900002222', { value: '+8613800001111', doubt: 'more', rest: ['+8613900002222'] }],
  ['13800001111\n0730-6221234', { value: '+8613800001111', doubt: 'more', rest: ['+867306221234'] }],
  ['13800001111（王芳）', { value: '+8613800001111' }],
  ['0730-6221234转8', { value: '+867306221234' }],
  ['138****1111', { masked: '138****1111' }],
  [2_087_654_321, { value: '+862087654321', doubt: 'zeroLost' }],
  ['1.38E+10', { fault: 'digitsLost', detail: '1.38E+10' }],
  ['12345', { fault: 'notPhone', detail: '12345' }],
  ['无', { value: null }],
])('the phone of %j', (cell, read) => {
  expect(readPhone(cell)).toEqual(read);
});

it.each<[SheetCell, unknown]>([
  ['91330100799655058B', { value: '91330100799655058B' }],
  [' ９１３３０１００－７９９６５５０５８b', { value: '91330100799655058B' }],
  ["'91330100799655058B", { value: '91330100799655058B' }],
  ['91330100799655O58B', { fault: 'uscc.letter', detail: '91330100799655O58B' }],
  ['91330100799655058A', { fault: 'uscc.check', detail: '91330100799655058A' }],
  ['9144030071526726X', { fault: 'uscc.short', detail: '9144030071526726X' }],
  ['9.13E+17', { fault: 'digitsLost', detail: '9.13E+17' }],
  [913_301_007_996_550_000, { fault: 'digitsLost', detail: '9.13E+17' }],
  ['913301007996550000', { fault: 'digitsLost', detail: '913301007996550000' }],
  [null, { value: null }],
])('the credit code of %j', (cell, read) => {
  expect(readUscc(cell)).toEqual(read);
});

it.each<[SheetCell, unknown]>([
  [1_234.5, { value: 123_450n }],
  [0.1 + 0.2, { value: 30n }],
  [0.005, { fault: 'notMoney', detail: '0.005' }],
  ['1,234.50', { value: 123_450n }],
  ['￥1,234.5元', { value: 123_450n }],
  ['1.2万', { value: 1_200_000n }],
  ['(500.00)', { value: -50_000n }],
  ['-500', { value: -50_000n }],
  ['¥-500', { value: -50_000n }],
  ['1,23', { fault: 'notMoney', detail: '1,23' }],
  ['12.345', { fault: 'notMoney', detail: '12.345' }],
  ['12.340', { value: 1_234n }],
  ['(5', { fault: 'notMoney', detail: '(5' }],
  ['免', { fault: 'notMoney', detail: '免' }],
  ['-', { value: null }],
  [{ error: '#N/A' }, { fault: 'error', detail: '#N/A' }],
])('the money of %j', (cell, read) => {
  expect(readMoney(cell)).toEqual(read);
});
it('reads every sum of fen as it is written, with or without its commas', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (fen) => {
      const [sign, of] = fen < 0n ? ['-', -fen] : ['', fen];
      const digits = String(of).padStart(3, '0');
      const yuan = digits.slice(0, -2);
      const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
      for (const whole of [yuan, grouped])
        expect(readMoney(`${sign}${whole}.${digits.slice(-2)}`)).toEqual({ value: fen });
    }),
  );
});

it.each<[SheetCell, unknown]>([
  ['000127', { value: 127 }],
  ['No.12', { value: 12 }],
  ['12号', { value: 12 }],
  ['HY-0012', { value: 12 }],
  [12, { value: 12 }],
  ['十二', { fault: 'notCount', detail: '十二' }],
  ['12.5', { fault: 'notCount', detail: '12.5' }],
  [null, { value: null }],
])('the number of %j', (cell, read) => {
  expect(readCount(cell)).toEqual(read);
});

it.each<[SheetCell, unknown]>([
  [' 恒信\n铸造 ', { value: '恒信 铸造' }],
  ['—', { value: null }],
  ['王*', { value: '王*' }],
  ['王**', { masked: '王**' }],
  ['a'.repeat(11), { fault: 'tooLong', detail: 'aaaaaaaaaaa' }],
  [7, { value: '7' }],
])('the text of %j', (cell, read) => {
  expect(readText(cell, 10)).toEqual(read);
});

it('shows a cell as people read it, without what nobody sees', () => {
  expect(
    [null, 1.5, 1e21, 'ａ\u200b ', { day: '2021-03-05', time: '08:00:00' }, { error: '#REF!' }].map(shownCell),
  ).toEqual([null, '1.5', '1e+21', 'a', '2021-03-05 08:00:00', '#REF!']);
  expect(plainText('`6222 0001_x000D_')).toBe('6222 0001');
});
