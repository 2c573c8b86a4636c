import { faultsOf, wholeOf } from './form-state';

const fields = { payeeName: '某公司', purpose: '会议室租金', lineCode: 'A1', amount: '12.5', day: '2026-11-20' };
const form = (change: object = {}, more: object = {}) => ({
  ...{ kind: 'ordinary' as const, fields: { ...fields, ...change }, invoices: [], files: [] },
  ...more,
});

it('has nothing against what is whole', () => {
  expect(faultsOf(form())).toEqual([]);
  expect(wholeOf(form())).toMatchObject({ amount: 1250, lineCode: 'A1', payeeAccount: null, reception: null });
});
it.each([
  [{ amount: '0' }, ['amount']],
  [{ payeeAccount: '12 34' }, ['payeeAccount']],
  [{ purpose: '租' }, ['purpose']],
  [{ lineCode: '' }, ['lines']],
])('points at %j', (change, faults) => {
  expect(faultsOf(form(change))).toEqual(faults);
});
it('asks of a kind what it needs', () => {
  expect(faultsOf(form({}, { kind: 'reception' }))).toEqual(['guests']);
  expect(faultsOf(form({ clearBy: '2026-11-01' }, { kind: 'advance' }))).toEqual(['clearBy']);
  const given = form({ guests: '甲\n乙、丙', drinks: 'both' }, { kind: 'reception' });
  expect(wholeOf(given).reception).toMatchObject({ guests: ['甲', '乙', '丙'], alcohol: true, tobacco: true });
  expect(wholeOf(form({ lineCode: '-' })).lineCode).toBeNull();
});
