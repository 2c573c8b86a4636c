import { screen, waitFor } from '@testing-library/dom';
import Apply from '@/modules/membership/pages/apply';
import { answers, draft, draftId, returnedCase } from '@/modules/membership/pages/apply/apply.fixture';
import Taro from '@tarojs/taro';
import { openPage, sent } from './open-page';

const signedIn = (all: ReturnType<typeof answers>) => all as unknown as Record<string, Record<string, () => unknown>>;

describe('applying on Taro’s own components', () => {
  it('begins with what is typed, marks the wrong character, and says what is missing', async () => {
    const { press, type } = await openPage(Apply, signedIn(answers()));
    await press(/^单位会员/);
    await screen.findByText('单位信息');
    await type('统一社会信用代码', '91330100799655O58B');
    expect(await screen.findByText(/第 15 位是不会出现的字母/)).toBeTruthy();
    await press('下一步');
    expect((await screen.findAllByText('请填写这一项。')).length).toBeGreaterThan(1);
    expect(sent('lookupCompany')).toEqual([]);
  });

  it('sends a draft only after each required consent', async () => {
    const went = jest.spyOn(Taro, 'redirectTo').mockResolvedValue({ errMsg: 'ok' });
    const { press } = await openPage(
      Apply,
      signedIn(answers({ drafts: () => ({ rows: [draft()] }), submit: () => returnedCase() })),
      { draftId },
    );
    await screen.findByText('全部通过，可以提交了');
    await press('提交申请');
    expect(await screen.findAllByText('要同意这一项才能提交')).toHaveLength(3);
    for (const consent of ['个人信息处理同意', '信用档案建立与查询同意', '行业自律公约承诺'])
      await press(`我已看过并同意《${consent}》`, 'checkbox');
    await press('提交申请');
    await waitFor(() => expect(went).toHaveBeenCalled());
    expect(sent('submit')).toMatchObject([{ draftId, form: { consents: [{}, {}, {}] } }]);
  });
});
