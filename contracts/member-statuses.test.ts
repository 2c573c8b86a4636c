import { isLiving, memberStatuses } from './member-statuses';

it('is a member still whoever owes or is suspended, and nobody else but whoever is active', () => {
  expect(memberStatuses.filter(isLiving)).toEqual(['active', 'arrears', 'suspended']);
});
