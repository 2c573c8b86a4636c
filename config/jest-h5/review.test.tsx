import { screen, waitFor } from '@testing-library/dom';
import Review from '@/modules/membership/pages/review';
import { applicationCase, caseId, staff } from '@/modules/membership/pages/review/case.fixture';
import { openPage, sent } from './open-page';

const reviewQueue = () => ({ rows: [], next: null, counts: { mine: 0, overdue: 0, returned: 0, open: 0 } });
const open = (membership: object) =>
  openPage(
    Review,
    {
      identity: { whoami: staff('clerk') },
      membership: { reviewQueue, reviewCase: () => applicationCase(), ...membership },
    },
    { id: caseId },
  );

describe('reviewing on Taro’s own components', () => {
  it('passes with the version that was seen, after a second look', async () => {
    const { press } = await open({
      decide: () => applicationCase({ step: 'councilDecision', version: 4, next: null }),
    });
    expect(await screen.findByText('恒信铸造有限公司')).toBeTruthy();
    await press(/^通过，报理事会/);
    expect(await screen.findByText('还有 1 项提醒，看过再通过。')).toBeTruthy();
    await press(/^通过，报理事会/);
    expect(await screen.findByText('已转理事会审议')).toBeTruthy();
    expect(sent('decide')).toEqual([{ membershipId: caseId, version: 3, decision: 'pass' }]);
  });

  it('returns only with a reason, which is typed', async () => {
    const { press, type } = await open({ decide: () => applicationCase({ status: 'returned', next: null }) });
    await press(/^退回补正/);
    await press(/^退回补正/);
    expect(sent('decide')).toEqual([]);
    await type('原因', '执照反光，请重新拍照。');
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('button', { name: /^退回补正/ })
          .at(-1)
          ?.getAttribute('aria-disabled'),
      ).toBeNull(),
    );
    await press(/^退回补正/);
    expect(await screen.findByText('已退回补正')).toBeTruthy();
    expect(sent('decide')).toMatchObject([{ decision: 'return', reason: '执照反光，请重新拍照。' }]);
  });
});
