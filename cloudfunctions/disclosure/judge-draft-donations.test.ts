import { values } from './draft-cast';
import { anonymousGiver, judgeDraftDonations } from './judge-draft-donations';

it('leaves no gift out, and names nobody who is no member', () => {
  const gift = (billId: string, giver: string | null, sponsorship: boolean) => ({
    billId,
    title: '峰会',
    giver,
    amount: 100,
    sponsorship,
  });
  const draft = judgeDraftDonations([gift('a', '明远公司', false), gift('b', null, true)]);
  expect(values(draft, 'received')).toEqual([
    ['number', 2],
    ['total', 200],
  ]);
  expect(draft.sections.find(({ key }) => key === 'sponsorship')?.figures[0]?.label['zh-CN']).toBe(
    `${anonymousGiver}：峰会`,
  );
});
