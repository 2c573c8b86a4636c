import { accountIn, columnsByLayout, layoutOf, ownAccountOf, soughtFields, type Layout } from './judge-layout';

const layout = (id: string, words: Layout['words'], channel: Layout['channel'] = 'bank'): Layout => ({
  ...{ id, title: id, titleEn: id, channel, words, source: '', sourceEn: '', needsHumanCheck: true },
});
const one = layout('one', { day: ['交易日'], in: ['贷方金额'], out: ['借方金额'], payer: ['收(付)方名称'] });
const two = layout('two', {
  day: ['交易日期', '交易日'],
  amount: ['交易金额[ Trade Amount ]', '交易金额'],
  payer: ['付款人名称'],
});
const columns = (...titles: string[]) => titles.map((title, index) => ({ index, title }));

it('knows a bank by three of its words at least', () => {
  expect(layoutOf(columns('交易日', '贷方金额', '借方金额', '收（付）方名称'), [two, one])?.id).toBe('one');
  expect(layoutOf(columns('交易日', '金额'), [one, two])).toBeNull();
});
it('takes a column once, by the first of its words', () => {
  expect(columnsByLayout(columns('交易日', '交易日期', '交易金额[Trade Amount]'), two)).toEqual({ day: 1, amount: 2 });
});
it('seeks what any bank calls a column', () => {
  expect(soughtFields([one, two]).find(({ key }) => key === 'day')?.words).toEqual(
    expect.arrayContaining(['交易日', '交易日期', '记账日期']),
  );
});
it('finds the own account in its column, or among the titles', () => {
  const row = (...cells: string[]) => ({ line: 1, hidden: false, cells });
  expect(ownAccountOf([], [row('x', '12020000\t'), row('y', '12020000')], 1)).toBe('12020000');
  expect(ownAccountOf([], [row('12020000'), row('33330000')], 0)).toBeNull();
  expect(ownAccountOf([row('查询账号[ Inquirer account number ]', '1202 0000 1111')], [], undefined)).toBe(
    '120200001111',
  );
  expect(ownAccountOf([row('账号：6228480000001234 户名：某会')], [], undefined)).toBe('6228480000001234');
  expect(ownAccountOf([row('打印时间 2026-11-20')], [], undefined)).toBeNull();
});
it('takes six digits at least for an account', () => {
  expect([accountIn('６２２８ 48-0'), accountIn('12345'), accountIn('6228x48')]).toEqual(['6228480', null, null]);
});
