import { memberStatuses } from '../../contracts/member-statuses';
import { isLiving } from './judge-open';

it('knows which memberships can be suspended or ended', () => {
  expect(memberStatuses.filter(isLiving)).toEqual(['active', 'arrears', 'suspended']);
});
