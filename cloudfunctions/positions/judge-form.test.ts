import type { PositionForm } from '../../contracts/positions';
import { judgeForm } from './judge-form';

const form = (change: Partial<PositionForm> = {}): PositionForm => ({
  ...{ post: 'president', personName: '周建国', startsOn: '2026-05-01', endsOn: '2031-04-30', how: 'elected' },
  ...{ basis: '会员大会决议〔2026〕1号', cadre: 'none', paid: false },
  ...change,
});
const id = '01900000-0000-7000-8000-000000000001';

it.each<[string, Partial<PositionForm>, ReturnType<typeof judgeForm>]>([
  ['a person', {}, null],
  ['a member', { personName: undefined, membershipId: id }, null],
  ['nobody', { personName: undefined }, 'HOLDER_MISSING'],
  ['a chair without a committee', { post: 'committeeChair' }, 'COMMITTEE_NEEDED'],
  ['a chair of one', { post: 'committeeChair', committeeId: id }, null],
  ['a president of a committee', { committeeId: id }, 'COMMITTEE_NEEDED'],
  ['an end on the first day', { endsOn: '2026-05-01' }, 'DAYS_WRONG'],
])('%s', (_, change, refusal) => {
  expect(judgeForm(form(change))).toBe(refusal);
});
