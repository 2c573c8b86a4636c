import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { association, caseId, returnedCase, whoami } from '../apply/apply.fixture';
import { applicationCase } from '../review/case.fixture';
import Application from './index';

const open = (membership: object, flows: object = {}) =>
  openPage(Application, { identity: { whoami: whoami(), association }, membership, flows }, { id: caseId });
const press = (name: string) => {
  const found = screen.getAllByRole('button', { name });
  fireEvent.click(found[found.length - 1] as HTMLElement);
};

describe('application', () => {
  it('says where it stands, who acts and that it is late', async () => {
    open({ myApplication: () => applicationCase() });
    expect(await screen.findByText('正在秘书处初审')).toBeTruthy();
    expect(screen.getByText(/由秘书处办理/)).toBeTruthy();
    expect(screen.getByText(/已超过 1 个工作日/)).toBeTruthy();
    expect(screen.getByText('江苏省苏州市吴中区')).toBeTruthy();
    expect(screen.getByText('行业许可证 40 天后到期')).toBeTruthy();
  });

  it('says that a day is provisional while its year’s holidays are not published', async () => {
    open({ myApplication: () => applicationCase({ dueOn: '2099-01-05', provisional: true, overdueWorkdays: 0 }) });
    expect(await screen.findByText(/日子是暂定的/)).toBeTruthy();
    expect(screen.getByText('已等 6 个工作日')).toBeTruthy();
  });

  it('puts the reasons of a return first, with one thing to do', async () => {
    const view = open({ myApplication: returnedCase });
    await screen.findByText('需要补正');
    const words = view.container.textContent ?? '';
    expect(words.indexOf('授权书没有盖公章')).toBeLessThan(words.indexOf('经过和后面的步骤'));
    press('去补正');
    expect(phone.opened).toEqual([`/modules/membership/pages/apply/index?membershipId=${caseId}`]);
  });

  it('withdraws only after its consequence was named', async () => {
    open({ myApplication: () => applicationCase() }, { withdraw: () => ({}) });
    await screen.findByText('正在秘书处初审');
    press('撤回申请');
    expect(screen.getByText(/撤回后这份申请就结束了/)).toBeTruthy();
    expect(phone.calls.some(({ data }) => data.action === 'withdraw')).toBe(false);
    press('撤回申请');
    await waitFor(() => expect(phone.toasts).toEqual(['已撤回']));
  });

  it('says so when it was decided at the same moment', async () => {
    open({ myApplication: () => applicationCase() }, { withdraw: () => refuse('CASE_MOVED') });
    await screen.findByText('正在秘书处初审');
    press('撤回申请');
    press('撤回申请');
    expect(await screen.findByText('刚刚已经有人处理了这件事，请看最新的状态。')).toBeTruthy();
  });

  it('says why it was refused, and to whom one may turn', async () => {
    const refusal = {
      kind: 'refused',
      step: 'preliminaryReview',
      at: '2026-11-19T01:36:00Z',
      by: null,
      office: 'clerk',
      reason: '不在本行业。',
      tally: null,
      resolutionNo: null,
    };
    open({
      myApplication: () => applicationCase({ status: 'rejected', step: null, dueOn: null, timeline: [refusal] }),
    });
    expect(await screen.findByText('没有通过')).toBeTruthy();
    expect(screen.getAllByText(/不在本行业/).length).toBeGreaterThan(0);
    expect(screen.getByText(/可以向监事会反映/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤回申请' })).toBeNull();
  });

  it('does not know an application of others', async () => {
    open({ myApplication: () => refuse('APPLICATION_NOT_FOUND') });
    expect(await screen.findByText('没有找到这份申请，或者你没有权限看。')).toBeTruthy();
  });
});
