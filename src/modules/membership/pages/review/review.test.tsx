import { act, fireEvent, waitFor } from '@testing-library/react';
import { settings } from '@/hooks/settings';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { applicationCase, caseId, staff } from './case.fixture';
import Review from './index';
import { takeBackLater } from '@/parts/flows/take-back';
import { undo } from '@/parts/flows/undo';

const whoami = staff('clerk');
const nextId = '00000000-0000-4000-8000-0000000000c2';
const nextCase = '00000000-0000-4000-8000-0000000000f2';
const offer = (version: number) =>
  takeBackLater({ of: nextId, page: 'membership/review', caseId: nextCase, version, words: '已退回：天工数控' });
const nothingMay = { decide: false, handOn: false, askSigner: false, remind: false, takeBack: false, withdraw: false };
const emptyQueue = { rows: [], next: null, counts: { mine: 0, late: 0, overdue: 0, returned: 0, open: 0 } };
const open = (membership: object, office = 'clerk', flows: object = {}) =>
  openPage(
    Review,
    { identity: { whoami: staff(office) }, membership: { reviewQueue: () => emptyQueue, ...membership }, flows },
    { id: caseId },
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const panelButton = (name: string) => {
  const found = screen.getAllByRole('button', { name });
  return found[found.length - 1] as HTMLElement;
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data);

afterEach(() => {
  jest.useRealTimers();
  undo.set(null);
  settings.change({ opensNext: true });
});

describe('review', () => {
  it('names the unit, how late it is, the check with what to look at first, and who did what', async () => {
    const view = open({ reviewCase: () => applicationCase() });
    expect(await screen.findByText('恒信铸造有限公司')).toBeTruthy();
    expect(screen.getByText('单位会员 · 秘书处初审 · 已等 6 个工作日')).toBeTruthy();
    expect(screen.getByText('超期 1 天')).toBeTruthy();
    const words = view.container.textContent ?? '';
    expect(words.indexOf('行业许可证 40 天后到期')).toBeLessThan(words.indexOf('统一社会信用代码有效'));
    expect(words).not.toContain('abcdef01');
    expect(screen.getByText('手机号自己填的，没核实')).toBeTruthy();
    expect(screen.queryByText('手机号已核实')).toBeNull();
    expect(screen.getByText('提交申请')).toBeTruthy();
    expect(screen.getByText('陈恒信 · 总经理')).toBeTruthy();
    expect(screen.getByText('江苏省苏州市吴中区')).toBeTruthy();
  });

  it('passes to the council with the version it saw, and opens the next that waits', async () => {
    open({
      reviewCase: () => applicationCase(),
      decide: () => applicationCase({ step: 'councilDecision', version: 4, next: nextId }),
    });
    await screen.findByText('恒信铸造有限公司');
    press('通过，报理事会');
    expect(screen.getByText('还有 1 项提醒，看过再通过。')).toBeTruthy();
    fireEvent.click(panelButton('通过，报理事会'));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/membership/pages/review/index?id=${nextId}`]));
    expect(sent('decide')[0]?.input).toEqual({ membershipId: caseId, version: 3, decision: 'pass' });
    expect(phone.toasts).toEqual(['已通过：恒信铸造有限公司']);
  });

  it('stays when one does not want the next to open, and offers it', async () => {
    open({
      reviewCase: () => applicationCase(),
      decide: () => applicationCase({ step: 'councilDecision', version: 4, next: nextId }),
    });
    await screen.findByText('恒信铸造有限公司');
    fireEvent.click(screen.getByRole('checkbox', { name: '办完打开下一件' }));
    press('通过，报理事会');
    fireEvent.click(panelButton('通过，报理事会'));
    expect(await screen.findByText('已转理事会审议')).toBeTruthy();
    expect(phone.opened).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '下一份' }));
    expect(phone.opened).toEqual([`/modules/membership/pages/review/index?id=${nextId}`]);
  });

  it('takes a decision back from the next case, within ten seconds and not after', async () => {
    jest.useFakeTimers();
    offer(7);
    open({ reviewCase: () => applicationCase() }, 'clerk', { takeBack: () => ({}) });
    await screen.findByText('已退回：天工数控');
    expect(screen.getByText('收回（10 秒）')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(4_000));
    expect(screen.getByText('收回（6 秒）')).toBeTruthy();
    press('收回刚才的决定');
    await waitFor(() => expect(phone.toasts).toEqual(['已收回，没有通知任何人。']));
    expect(sent('takeBack')[0]?.input).toEqual({ caseId: nextCase, version: 7 });
    expect(phone.opened).toEqual([`/modules/membership/pages/review/index?id=${nextId}`]);
    expect(screen.queryByText('已退回：天工数控')).toBeNull();
    act(() => offer(9));
    expect(screen.getByText('已退回：天工数控')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(10_100));
    expect(screen.queryByText('已退回：天工数控')).toBeNull();
  });

  it('says when it was too late to take it back', async () => {
    offer(7);
    open({ reviewCase: () => applicationCase() }, 'clerk', { takeBack: () => refuse('TOO_LATE_TO_TAKE_BACK') });
    await screen.findByText('已退回：天工数控');
    press('收回刚才的决定');
    await waitFor(() => expect(phone.toasts).toEqual(['已经过了十秒，或者已经通知了别人，不能收回。']));
    expect(screen.queryByText('已退回：天工数控')).toBeNull();
  });

  it('returns to an earlier step instead of the applicant', async () => {
    const council = applicationCase({
      step: 'councilDecision',
      returnTo: [1],
      steps: [
        { seq: 1, kind: 'preliminaryReview', state: 'done', workdays: 5 },
        { seq: 2, kind: 'councilDecision', state: 'now', workdays: 20 },
      ],
    });
    open({ reviewCase: () => council, decide: () => council }, 'president');
    await screen.findByText('恒信铸造有限公司');
    press('退回补正');
    fireEvent.click(screen.getByRole('radio', { name: '秘书处初审' }));
    expect(screen.getByText(/回到秘书处初审/)).toBeTruthy();
    type('原因', '执照要再核。');
    press('退回这一步');
    await waitFor(() =>
      expect(sent('decide')[0]?.input).toEqual({
        membershipId: caseId,
        version: 3,
        decision: 'return',
        reason: '执照要再核。',
        returnTo: 1,
      }),
    );
  });

  it('hands the case on to a colleague, which can be taken back too', async () => {
    const colleague = { personId: '00000000-0000-4000-8000-0000000000b2', name: '顾晓岚', offices: ['clerk'] };
    const trail = (may: object) => ({ version: 4, may: { ...nothingMay, ...may } });
    openPage(
      Review,
      {
        identity: { whoami },
        membership: { reviewCase: () => applicationCase() },
        flows: {
          show: () => trail({ handOn: true }),
          holders: () => ({ rows: [colleague] }),
          handOn: () => trail({ takeBack: true }),
          takeBack: () => trail({}),
        },
      },
      { id: caseId },
    );
    await screen.findByText('恒信铸造有限公司');
    press('更多办法');
    fireEvent.click(await screen.findByRole('button', { name: /转交同事办理/ }));
    expect(screen.queryByRole('button', { name: /请同事会签/ })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: /顾晓岚/ }));
    press('转交');
    await waitFor(() => expect(phone.toasts).toEqual(['已转交顾晓岚。']));
    expect(sent('handOn')[0]?.input).toMatchObject({ version: 3, personId: colleague.personId });
    fireEvent.click(await screen.findByRole('button', { name: '收回刚才的决定' }));
    await waitFor(() => expect(sent('takeBack')[0]?.input).toEqual({ caseId: applicationCase().caseId, version: 4 }));
  });

  it('reminds, once, whoever is at work on it', async () => {
    openPage(
      Review,
      {
        identity: { whoami },
        membership: { reviewCase: () => applicationCase({ barred: 'otherOffice' }) },
        flows: {
          show: () => ({ version: 3, may: { ...nothingMay, remind: true } }),
          remind: () => refuse('REMINDED_TODAY'),
        },
      },
      { id: caseId },
    );
    await screen.findByText('恒信铸造有限公司');
    press('更多办法');
    fireEvent.click(await screen.findByRole('button', { name: /催办/ }));
    await waitFor(() => expect(phone.toasts).toEqual(['今天已经催过了，明天还没有办好可以再催。']));
    expect(screen.queryByRole('button', { name: /不予通过/ })).toBeNull();
  });

  it('marks where the licence says something else', async () => {
    const [licence] = applicationCase().materials;
    open({ reviewCase: () => applicationCase({ materials: [{ ...licence, nameOnDocument: '恒信铸造厂' }] }) });
    expect(await screen.findByText('名称和执照不一致')).toBeTruthy();
    expect(screen.getByText('有限公司').className).toBe('difference-own');
    expect(screen.getByText('厂').className).toBe('difference-own');
  });

  it('returns with a common reason and one’s own words', async () => {
    open({
      reviewCase: () => applicationCase(),
      decide: () => applicationCase({ status: 'returned', step: 'preliminaryReview', next: null }),
    });
    await screen.findByText('恒信铸造有限公司');
    press('退回补正');
    expect(panelButton('退回补正').getAttribute('aria-disabled')).toBe('true');
    press('授权书上没有盖公章，请盖章后重新拍照上传。');
    type('原因', '授权书上没有盖公章，请盖章后重新拍照上传。\n执照反光。');
    fireEvent.click(panelButton('退回补正'));
    expect(await screen.findByText('已退回补正')).toBeTruthy();
    expect(sent('decide')[0]?.input).toMatchObject({
      decision: 'return',
      reason: '授权书上没有盖公章，请盖章后重新拍照上传。\n执照反光。',
    });
  });

  it('keeps a typed reason when there is no answer, and sends the same request again', async () => {
    let reachable = false;
    const view = open({
      reviewCase: () => applicationCase(),
      decide: () => (reachable ? applicationCase({ status: 'returned' }) : refuse('UNAVAILABLE')),
    });
    await screen.findByText('恒信铸造有限公司');
    press('退回补正');
    type('原因', '执照反光。');
    fireEvent.click(panelButton('退回补正'));
    expect(await screen.findByText(/系统暂时连不上.*已经存在这台手机上/)).toBeTruthy();
    view.unmount();
    const again = open({
      reviewCase: () => applicationCase(),
      decide: () => (reachable ? applicationCase({ status: 'returned' }) : refuse('UNAVAILABLE')),
    });
    await screen.findByText('恒信铸造有限公司');
    press('退回补正');
    expect(screen.getByLabelText<HTMLInputElement>('原因').value).toBe('执照反光。');
    fireEvent.click(panelButton('退回补正'));
    await screen.findByText(/系统暂时连不上/);
    reachable = true;
    fireEvent.click(panelButton('退回补正'));
    expect(await screen.findByText('已退回补正')).toBeTruthy();
    const [, second, third] = sent('decide');
    expect(third?.requestId).toBe(second?.requestId);
    again.unmount();
    const words = [...phone.storage].filter(([key]) => key !== 'huiguan.settings');
    expect(words.flatMap(([, kept]) => Object.values(kept as object))).toEqual([]);
  });

  it('refuses only behind 更多, with the consequence and a reason', async () => {
    open({ reviewCase: () => applicationCase(), decide: () => applicationCase({ status: 'rejected' }) });
    await screen.findByText('恒信铸造有限公司');
    expect(screen.queryByText('不予通过')).toBeNull();
    press('更多办法');
    press('不予通过，申请到此结束，要再加入需要重新申请');
    expect(screen.getByText(/可以向监事会反映/)).toBeTruthy();
    type('原因', '已经注销。');
    press('不予通过');
    expect(await screen.findByText('已办结，不予通过')).toBeTruthy();
  });

  it('tells who was faster, reads again and takes the buttons away', async () => {
    let handled = false;
    open({
      reviewCase: () =>
        handled ? applicationCase({ step: 'councilDecision', version: 4, barred: 'otherOffice' }) : applicationCase(),
      decide: () => {
        handled = true;
        return refuse('ALREADY_HANDLED', {
          status: 'under_review',
          step: 'councilDecision',
          by: '王立',
          at: '2026-11-13T01:12:00Z',
        });
      },
    });
    await screen.findByText('恒信铸造有限公司');
    press('通过，报理事会');
    fireEvent.click(panelButton('通过，报理事会'));
    expect(await screen.findByText(/王立在 .* 处理过这份申请，现在是：理事会审议/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: '退回补正' })).toBeNull());
    expect(screen.getByText('这一步由其他职务的同事办理，你可以看。')).toBeTruthy();
  });

  it('says in a sentence why one may not act', async () => {
    open({ reviewCase: () => applicationCase({ barred: 'ownCompany' }) });
    expect(await screen.findByText('这是你自己单位的申请，由其他同事审核。你可以看，不能办。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '退回补正' })).toBeNull();
  });

  it('shows the server’s refusal beside the button', async () => {
    open({ reviewCase: () => applicationCase(), decide: () => refuse('DID_EARLIER_STEP') });
    await screen.findByText('恒信铸造有限公司');
    press('通过，报理事会');
    fireEvent.click(panelButton('通过，报理事会'));
    expect(await screen.findByText('这份申请的上一步是你办的，这一步要换一位同事。')).toBeTruthy();
  });

  it('counts the council’s votes while they are typed and sends them with the resolution', async () => {
    const council = applicationCase({
      step: 'councilDecision',
      steps: [{ seq: 2, kind: 'councilDecision', state: 'now', workdays: 20 }],
      votingRule: { quorum: '2/3', pass: '2/3', enforced: false },
    });
    open(
      { reviewCase: () => council, decide: () => ({ ...council, status: 'active', memberNo: '000201' }) },
      'president',
    );
    await screen.findByText('恒信铸造有限公司');
    press('通过，正式入会');
    for (const [label, value] of [
      ['应到', '21'],
      ['实到', '18'],
      ['赞成', '16'],
      ['反对', '1'],
      ['弃权', '0'],
    ] as const)
      type(label, value);
    expect(screen.getByText('赞成、反对、弃权加起来是 17，应等于实到 18。')).toBeTruthy();
    expect(panelButton('通过，正式入会').getAttribute('aria-disabled')).toBe('true');
    type('弃权', '1');
    expect(screen.getByText('出席人数够了。')).toBeTruthy();
    expect(screen.getByText(/以章程为准/)).toBeTruthy();
    type('决议号', '2026 理决 12 号');
    fireEvent.click(panelButton('通过，正式入会'));
    expect(await screen.findByText('会员号 000201，会员卡已经可以使用。')).toBeTruthy();
    expect(sent('decide')[0]?.input).toMatchObject({
      tally: { entitled: 21, present: 18, yes: 16, no: 1, abstain: 1 },
      resolutionNo: '2026 理决 12 号',
    });
  });

  it('shows a full number only for a reason, and says that it is recorded', async () => {
    open({ reviewCase: () => applicationCase(), reveal: () => ({ value: '+8613812345678' }) });
    expect(await screen.findByText('138****5678')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: '查看完整号码' }));
    expect(screen.getByText(/都会记在日志里/)).toBeTruthy();
    expect(panelButton('查看').getAttribute('aria-disabled')).toBe('true');
    press('电话核实情况');
    fireEvent.click(panelButton('查看'));
    expect(await screen.findByText('138 1234 5678')).toBeTruthy();
    expect(sent('reveal')[0]?.input).toMatchObject({ reason: '电话核实情况' });
    act(() => phone.hide());
    expect(screen.queryByText('138 1234 5678')).toBeNull();
  });

  it('offers no full number to the council', async () => {
    open({ reviewCase: () => applicationCase() }, 'council');
    await screen.findByText('138****5678');
    expect(screen.queryByRole('button', { name: '查看完整号码' })).toBeNull();
  });

  it('lets the secretariat judge what WeChat left to a person', async () => {
    let content = 'review';
    open({
      reviewCase: () => applicationCase({ content }),
      decideContent: () => {
        content = 'pass';
        return { content };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '判定内容' }));
    fireEvent.click(screen.getByRole('radio', { name: '可以公开' }));
    press('保存判定');
    await waitFor(() => expect(screen.queryByText(/请你来判定/)).toBeNull());
    expect(sent('decideContent')[0]?.input).toEqual({
      membershipId: caseId,
      pass: true,
      reason: '看过了，是正常的企业介绍。',
    });
  });

  it('does not let a risky text pass', async () => {
    open({ reviewCase: () => applicationCase({ content: 'risky' }) });
    await screen.findByText('恒信铸造有限公司');
    expect(screen.getByRole('button', { name: '通过，报理事会' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/没有通过内容检测/)).toBeTruthy();
  });

  it('says that the application is not there', async () => {
    openPage(
      Review,
      { identity: { whoami }, membership: { reviewCase: () => refuse('APPLICATION_NOT_FOUND') } },
      { id: caseId },
    );
    expect(await screen.findByText('没有找到这份申请，或者你没有权限看。')).toBeTruthy();
  });
});
