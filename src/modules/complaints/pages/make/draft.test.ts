import * as fc from 'fast-check';
import { complaintKinds, manners } from '@contracts/complaint-kinds';
import { type Draft, emptyDraft, formOf, missingOf, readDraft } from './draft';

const whole: Draft = {
  ...{ kind: 'fee', member: null, officerId: null, about: '检测费', words: '同一次检测收了两次费用。' },
  ...{ happenedOn: '2026-11-10', manner: 'open', forUnit: false },
};

it.each([
  [emptyDraft, ['kind', 'words', 'happenedOn']],
  [whole, []],
  [{ ...whole, about: '  ' }, ['about']],
  [{ ...whole, kind: 'secretariat' as const, about: '' }, []],
  [{ ...whole, kind: 'member' as const, about: '' }, ['about']],
  [{ ...whole, kind: 'member' as const, about: '', member: { id: 'm', name: '甲' } }, []],
  [{ ...whole, kind: 'officer' as const, about: '', officerId: 'p' }, []],
  [{ ...whole, kind: 'fee' as const, about: '', officerId: 'p' }, ['about']],
  [{ ...whole, words: '一二三四五六七八九' }, ['words']],
  [{ ...whole, words: '一二三四五六七八九十' }, []],
])('%j wants %j', (draft, missing) => {
  expect(missingOf(draft)).toEqual(missing);
});

it('sends what belongs to its kind, and no more', () => {
  const both: Draft = { ...whole, member: { id: 'm', name: '甲' }, officerId: 'p' };
  expect(formOf({ ...both, kind: 'member' })).toEqual({
    ...{ kind: 'member', membershipId: 'm', about: '', words: whole.words, happenedOn: '2026-11-10' },
  });
  expect(formOf({ ...both, kind: 'officer' })).toMatchObject({ officerId: 'p', about: '' });
  expect(formOf(both)).toEqual({ kind: 'fee', about: '检测费', words: whole.words, happenedOn: '2026-11-10' });
});

it('is read as it was kept, and is empty where nobody wrote it', () => {
  const draft = fc.record<Draft>({
    kind: fc.constantFrom(null, ...complaintKinds),
    member: fc.option(fc.record({ id: fc.uuid(), name: fc.string() })),
    officerId: fc.option(fc.uuid()),
    ...{ about: fc.string(), words: fc.string(), happenedOn: fc.constantFrom(null, '2026-11-10') },
    ...{ manner: fc.constantFrom(...manners), forUnit: fc.boolean() },
  });
  fc.assert(fc.property(draft, (given) => expect(readDraft(JSON.stringify(given))).toEqual(given)));
  fc.assert(fc.property(fc.string(), (kept) => expect(missingOf(readDraft(kept)).length).toBeGreaterThan(0)));
  expect(readDraft('')).toEqual(emptyDraft);
  expect(readDraft('{"kind":"what","member":{"name":"甲"}}')).toEqual(emptyDraft);
});
