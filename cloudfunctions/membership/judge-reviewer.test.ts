import { offices } from '../../contracts/wire';
import { isNamedIn, readers } from './judge-reviewer';

const actor = (phone: string | null, phoneVerified = true) => ({
  person: { id: 'p', name: '林晓', phone, phoneVerified },
});
const form = [{ phone: '+8613800000001' }, { phone: '+8613800000002' }];

it.each([
  ['his verified phone is there', actor('+8613800000002'), form, true],
  ['another phone is', actor('+8613800000003'), form, false],
  ['nobody has verified it', actor('+8613800000002', false), form, false],
  ['he has no phone', actor(null), form, false],
  ['nobody is known', { person: null }, form, false],
  ['the form names nobody', actor('+8613800000001'), [], false],
  ['it is spelt otherwise', actor('13800000001'), form, false],
])('named in the form when %s: %#', (_, who, representatives, named) =>
  expect(isNamedIn(who, representatives)).toBe(named),
);

it('keeps applications from those who have no part in them', () => {
  expect(offices.filter((office) => !readers.some((reader) => reader === office)).toSorted()).toEqual(
    ['compliance', 'finance', 'party'].toSorted(),
  );
});
