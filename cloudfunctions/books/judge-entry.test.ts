import * as fc from 'fast-check';
import type { BookLine } from '../../contracts/books';
import { judgeEntry, releaseLines, transferLines } from './judge-entry';

const account = (code: string, part: object = {}) => ({ code, leaf: true, money: false, retiredOn: null, ...part });
const accounts = [
  account('1001', { money: true }),
  account('1002', { money: true }),
  account('3101'),
  account('3102'),
  account('4301', { leaf: false }),
  account('430101'),
  account('5101', { retiredOn: '2026-07-01' }),
];
const funds = [{ id: 'general' }, { id: 'school' }];
const line = (code: string, debit: number, credit: number, fundId = 'general'): BookLine => ({
  account: code,
  fundId,
  debit,
  credit,
});
const judge = (lines: BookLine[], day = '2026-08-01') => judgeEntry(lines, accounts, funds, day);

describe('an entry', () => {
  it.each([
    ['two equal sides', [line('1002', 5, 0), line('430101', 0, 5)], { ok: true, amount: 5 }],
    [
      'a difference',
      [line('1002', 5, 0), line('430101', 0, 4)],
      { ok: false, code: 'NOT_BALANCED', fundId: 'general', debit: 5, credit: 4 },
    ],
    ['both sides of a line', [line('1002', 5, 5), line('430101', 0, 5)], { ok: false, code: 'LINE_WRONG', index: 0 }],
    ['neither side', [line('1002', 5, 0), line('430101', 0, 0)], { ok: false, code: 'LINE_WRONG', index: 1 }],
    [
      'an account with others under it',
      [line('1002', 5, 0), line('4301', 0, 5)],
      { ok: false, code: 'LINE_WRONG', index: 1 },
    ],
    ['an account that is over', [line('5101', 5, 0), line('1002', 0, 5)], { ok: false, code: 'LINE_WRONG', index: 0 }],
    ['an unknown account', [line('9999', 5, 0), line('1002', 0, 5)], { ok: false, code: 'LINE_WRONG', index: 0 }],
    [
      'an unknown fund',
      [line('1002', 5, 0, 'else'), line('430101', 0, 5)],
      { ok: false, code: 'LINE_WRONG', index: 0 },
    ],
    [
      'one fund paying for another',
      [line('1002', 5, 0), line('430101', 0, 5, 'school')],
      { ok: false, code: 'NOT_BALANCED', fundId: 'general', debit: 5, credit: 0 },
    ],
  ] as const)('with %s', (_, lines, verdict) => {
    expect(judge([...lines])).toEqual(verdict);
  });

  it('may use an account to the day before it is over', () => {
    expect(judge([line('5101', 5, 0), line('1002', 0, 5)], '2026-06-30').ok).toBe(true);
  });

  it('of a transfer or a release always balances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), (amount) => {
        expect(judge(transferLines('general', '1002', '1001', amount))).toEqual({ ok: true, amount });
        expect(
          judge(
            releaseLines(
              { debit: '3102', credit: '3101' },
              { fundId: 'school', general: 'general', account: '1002', amount },
            ),
          ),
        ).toEqual({ ok: true, amount: 2 * amount });
      }),
    );
  });
});
