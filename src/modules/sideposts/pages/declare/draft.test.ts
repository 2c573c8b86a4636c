import * as fc from 'fast-check';
import { amountBands } from '@contracts/side-post-kinds';
import { type Draft, emptyDraft, formOf, missingOf, readDraft } from './draft';

const whole: Draft = {
  ...{ orgName: '远航咨询有限公司', orgUscc: '', position: '顾问', paid: 'yes', band: 'to50k', isInvestee: 'no' },
  ...{ from: '2026-01-01', until: null, approval: '' },
};
it.each([
  [emptyDraft, ['orgName', 'position', 'paid', 'isInvestee', 'from']],
  [whole, []],
  [{ ...whole, band: null }, ['band']],
  [{ ...whole, band: 'none' as const }, ['band']],
  [{ ...whole, paid: 'no' as const, band: null }, []],
  [{ ...whole, orgUscc: '123' }, ['orgUscc']],
  [{ ...whole, orgUscc: '91350211M000100Y43' }, []],
  [{ ...whole, until: '2026-01-01' }, ['until']],
  [{ ...whole, until: '2026-01-02' }, []],
])('%j wants %j', (draft, missing) => {
  expect(missingOf(draft)).toEqual(missing);
});

it('sends no band without pay, and no code where none is written', () => {
  expect(formOf({ ...whole, paid: 'no' })).toEqual({
    ...{ orgName: '远航咨询有限公司', position: '顾问', approval: '', paid: false, band: 'none', isInvestee: false },
    from: '2026-01-01',
  });
  expect(formOf({ ...whole, orgUscc: ' 9135 0211-M000100Y43 ', until: '2027-01-01' })).toMatchObject({
    ...{ orgUscc: '91350211M000100Y43', until: '2027-01-01', band: 'to50k' },
  });
});

it('is read as it was kept', () => {
  const yes = fc.constantFrom<Draft['paid']>('yes', 'no', null);
  const draft = fc.record<Draft>({
    ...{ orgName: fc.string(), orgUscc: fc.string(), position: fc.string(), approval: fc.string() },
    ...{ paid: yes, isInvestee: yes, band: fc.constantFrom(null, ...amountBands) },
    ...{ from: fc.constantFrom(null, '2026-01-01'), until: fc.constantFrom(null, '2026-02-01') },
  });
  fc.assert(fc.property(draft, (given) => expect(readDraft(JSON.stringify(given))).toEqual(given)));
  expect([readDraft(''), readDraft('null')]).toEqual([emptyDraft, emptyDraft]);
});
