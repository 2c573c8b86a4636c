import { draftForm, emptyDraft, type Draft } from './draft';

const id = '01900000-0000-7000-8000-000000000002';
const draft = (change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  ...{
    post: 'president',
    name: ' 周建国 ',
    startsOn: '2026-05-01',
    endsOn: '2031-04-30',
    basis: '会员大会决议〔2026〕1号',
  },
  ...change,
});

it.each<[string, Partial<Draft>]>([
  ['no post', { post: null }],
  ['nobody', { name: '' }],
  ['no member, where it is one', { who: 'unit' }],
  ['no committee, of a chair', { post: 'committeeChair' }],
  ['no end', { endsOn: null }],
  ['no basis', { basis: ' ' }],
  ['half a month of birth', { bornMonth: '1965' }],
])('%s makes no form', (_, change) => {
  expect(draftForm(draft(change))).toBeNull();
});

it('leaves out what does not belong to who holds it', () => {
  expect(draftForm(draft({ bornMonth: '1965-03', cadre: 'retired', approval: ' 组函3号 ', paid: 'yes' }))).toEqual({
    ...{ post: 'president', personName: '周建国', startsOn: '2026-05-01', endsOn: '2031-04-30', how: 'elected' },
    ...{ basis: '会员大会决议〔2026〕1号', bornMonth: '1965-03', cadre: 'retired', approval: '组函3号', paid: true },
  });
  const unit = draft({
    who: 'unit',
    member: { id, name: '明远' },
    bornMonth: '1965-03',
    cadre: 'serving',
    paid: 'yes',
  });
  expect(draftForm(unit)).toEqual({
    ...{ post: 'president', membershipId: id, startsOn: '2026-05-01', endsOn: '2031-04-30', how: 'elected' },
    ...{ basis: '会员大会决议〔2026〕1号', cadre: 'none', paid: false },
  });
});
