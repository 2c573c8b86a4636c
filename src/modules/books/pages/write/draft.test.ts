import { emptyDraft, faultOf, inputOf, sumsOf, type Draft } from './draft';

const draft = (part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('manual', '2026-03-01'),
  summary: '利息',
  ...part,
});
const line = (account: string | null, side: 'debit' | 'credit', amount: string, fundId: string | null = null) => ({
  account,
  side,
  amount,
  fundId,
});

it('names the first thing that is wanting', () => {
  const fault = (part: Partial<Draft>) => faultOf(draft(part), 'general');
  expect(fault({ summary: ' ' })).toEqual({ fault: 'summary' });
  expect(fault({})).toEqual({ fault: 'account', line: 0 });
  expect(fault({ lines: [line('1002', 'debit', '1'), line('4901', 'credit', '')] })).toEqual({
    fault: 'amount',
    line: 1,
  });
  expect(fault({ lines: [line('1002', 'debit', '1'), line('4901', 'credit', '2')] })).toEqual({ fault: 'balance' });
  expect(fault({ lines: [line('1002', 'debit', '1'), line('4901', 'credit', '1', 'school')] })).toEqual({
    fault: 'balance',
  });
  expect(fault({ lines: [line('1002', 'debit', '1'), line('4901', 'credit', '1')] })).toBeNull();
  expect(fault({ kind: 'transfer', from: '1002' })).toEqual({ fault: 'account' });
  expect(fault({ kind: 'transfer', from: '1002', to: '1002', amount: '1' })).toEqual({ fault: 'same' });
  expect(fault({ kind: 'transfer', from: '1002', to: '1001', amount: 'x' })).toEqual({ fault: 'amount' });
  expect(fault({ kind: 'release', from: '1002', fundId: 'school', amount: '5' })).toBeNull();
});

it('sums by side and by fund', () => {
  const lines = [line('1002', 'debit', '1.50'), line('4901', 'credit', '1.2'), line('3102', 'debit', '3', 'school')];
  expect(sumsOf(draft({ lines }), 'general')).toEqual({
    debit: 450,
    credit: 120,
    apart: [
      { fundId: 'general', difference: 30 },
      { fundId: 'school', difference: 300 },
    ],
  });
});

it('is sent in fen, each line on its side', () => {
  const lines = [line('1002', 'debit', '1.5'), line('4901', 'credit', '1.50')];
  expect(inputOf(draft({ lines }), 'general')).toEqual({
    kind: 'manual',
    day: '2026-03-01',
    summary: '利息',
    lines: [
      { account: '1002', fundId: 'general', debit: 150, credit: 0 },
      { account: '4901', fundId: 'general', debit: 0, credit: 150 },
    ],
  });
  expect(inputOf(draft({ kind: 'transfer', from: '1002', to: '1001', amount: '5' }), 'g')).toMatchObject({
    fromAccount: '1002',
    toAccount: '1001',
    amount: 500,
  });
});
