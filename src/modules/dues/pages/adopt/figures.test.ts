import { countsOf, faultsOf, nothing, type Typed } from './figures';

const typed: Typed = {
  body: 'assembly',
  heldOn: '2026-11-01',
  resolution: '1号',
  form: 'secret',
  counts: {
    entitled: '300',
    present: '240',
    issued: '240',
    returned: '238',
    yes: '200',
    no: '20',
    abstain: '10',
    void: '8',
  },
};
const say = ((key: string) => key) as Parameters<typeof faultsOf>[2];
const faults = (counts: Partial<Typed['counts']>) =>
  Object.keys(faultsOf({ ...typed, counts: { ...typed.counts, ...counts } }, true, say));

it('takes a tally that fits together', () => {
  expect(faults({})).toEqual([]);
  expect(countsOf(typed)).toMatchObject({ entitled: 300, void: 8 });
  expect(countsOf(nothing)).toBeNull();
});
it.each([
  [{ present: '301' }, ['present']],
  [{ issued: '241' }, ['issued']],
  [{ returned: '241' }, ['returned']],
  [{ yes: '201' }, ['void']],
  [{ yes: '2OO' }, ['yes']],
])('points at what does not: %p', (counts, found) => expect(faults(counts)).toEqual(found));
it('asks for everything', () => {
  expect(Object.keys(faultsOf(nothing, false, say)).slice(0, 4)).toEqual(['body', 'heldOn', 'resolution', 'form']);
  expect(Object.keys(faultsOf(typed, false, say))).toEqual(['file']);
});
