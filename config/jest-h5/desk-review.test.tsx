import { screen, waitFor } from '@testing-library/dom';
import Taro from '@tarojs/taro';
import { deskState } from '@/hooks/desk';
import { settings } from '@/hooks/settings';
import Review from '@/modules/membership/pages/review';
import { applicationCase, caseId, staff } from '@/modules/membership/pages/review/case.fixture';
import { undo } from '@/parts/flows/undo';
import { duty, queueOf } from '@/parts/workbench/duty.fixture';
import { openPage, sent } from './open-page';

// The build takes the browser's file before the other.
const review = '@/modules/membership/pages/review';
jest.mock('@/modules/membership/pages/review/desk-bar', () => jest.requireActual<object>(`${review}/desk-bar.h5`));
jest.mock('@/modules/membership/pages/review/desk-case', () => jest.requireActual<object>(`${review}/desk-case.h5`));
jest.mock('@/modules/membership/pages/review/document-viewer', () =>
  jest.requireActual<object>(`${review}/document-viewer.h5`),
);

const reviewOf = (id: string) => `/modules/membership/pages/review/index?id=${id}`;
const mine = duty(1, { page: reviewOf(caseId), object: '恒信铸造' });
const venue = duty(2, { verb: '核实', object: '对接会的地点', page: '/modules/meetings/pages/check/index?id=m' });
const other = duty(3, { object: '嘉兴霖昀入会', page: reviewOf('c2') });
const key = (name: string) => deskState.keyOf(name)?.();
/** A double stroke must not decide what has just opened, so a person looks first. */
const look = () => new Promise((done) => setTimeout(done, 650));
const decided = ({ decision }: { decision: string }) =>
  applicationCase({ status: decision === 'return' ? 'returned' : 'under_review', version: 4, next: null });

let redirected: jest.SpyInstance;
beforeEach(() => {
  deskState.setWide(true);
  window.location.hash = reviewOf(caseId);
  redirected = jest.spyOn(Taro, 'redirectTo').mockResolvedValue({ errMsg: '' });
});
afterEach(() => {
  deskState.setWide(false);
  undo.set(null);
  settings.change({ opensNext: true });
});

const open = async (rows = [venue, mine, other], part: object = {}) => {
  const page = await openPage(
    Review,
    {
      identity: { whoami: staff('clerk') },
      membership: {
        reviewCase: () => applicationCase(part),
        materialUrl: () => ({ url: 'https://files/a.pdf', type: 'application/pdf' }),
        decide: decided,
      },
      workbench: { duties: () => ({ ...queueOf(rows), next: null }) },
    },
    { id: caseId },
  );
  await screen.findByText(`${rows.length} 件里的第 ${rows.indexOf(mine) + 1} 件`);
  return page;
};

describe('a review on a desk', () => {
  it('names what opens next, the next that this page does, and leads to those before and after', async () => {
    const { press } = await open();
    expect(screen.getByRole('checkbox', { name: '办完打开下一件：初审 嘉兴霖昀入会' })).toBeTruthy();
    await press(/^下一件/);
    await press('上一件');
    expect(redirected.mock.calls).toEqual([[{ url: other.page }], [{ url: venue.page }]]);
  });

  it('shows a field beside what the licence says, and returns with what was found in one tap', async () => {
    const [licence] = applicationCase().materials;
    const { press } = await open([mine], {
      materials: [{ ...licence, nameOnDocument: '恒信铸造股份有限公司', number: '91320506MA1XY1234A' }],
    });
    expect(screen.getByText('和执照不一致')).toBeTruthy();
    expect(screen.getByText('股份')).toBeTruthy();
    expect(screen.getByText('校验通过')).toBeTruthy();
    // The code on the licence is another one too.
    expect(screen.getByText('3 项核对，1 项对上')).toBeTruthy();
    await press('名称和执照不一致，请改成执照上的全称。');
    await press(/^退回补正/);
    await waitFor(() =>
      expect(sent('decide')).toEqual([
        { membershipId: caseId, version: 3, decision: 'return', reason: '名称和执照不一致，请改成执照上的全称。' },
      ]),
    );
  });

  it('passes by one press, opens the one it named, and can be taken back from there', async () => {
    const { press } = await open();
    await press(/^通过，报理事会/);
    await waitFor(() => expect(redirected).toHaveBeenCalledWith({ url: other.page }));
    expect(sent('decide')).toEqual([{ membershipId: caseId, version: 3, decision: 'pass' }]);
    expect(undo.get()).toMatchObject({ of: caseId, words: '已通过：恒信铸造有限公司' });
  });

  it('offers the next duty of another page, and does not go there by itself', async () => {
    const { press } = await open([mine, venue]);
    expect(screen.getByRole('checkbox', { name: '办完打开下一件' })).toBeTruthy();
    await press(/^通过，报理事会/);
    await press(/^核实 对接会的地点/);
    expect(redirected.mock.calls).toEqual([[{ url: venue.page }]]);
  });

  it('hears P and T once one has looked, and asks for a reason before it returns', async () => {
    const { press } = await open();
    key('p');
    expect(sent('decide')).toEqual([]);
    await look();
    key('t');
    expect(await screen.findByText(/申请人会收到消息和下面的原因/)).toBeTruthy();
    await press('关闭');
    key('p');
    await waitFor(() => expect(sent('decide')).toHaveLength(1));
  });

  it('looks once more where nothing can be taken back', async () => {
    const { press } = await open([mine], {
      steps: [{ seq: 1, kind: 'preliminaryReview', state: 'now', workdays: 5 }],
    });
    expect(screen.getByText('通过后马上给会员号，不能收回')).toBeTruthy();
    await press(/^通过，正式入会/);
    expect(await screen.findByText(/会马上生成会员号和会员卡/)).toBeTruthy();
    expect(sent('decide')).toEqual([]);
  });
});
