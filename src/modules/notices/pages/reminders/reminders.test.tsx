import { fireEvent } from '@testing-library/react';
import { openPage, phone, refuse, screen, WxFault } from '../../../../../config/jest-taro/render';
import Reminders from './index';

const whoami = (office?: string) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: office ? [{ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null }] : [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const templates =
  (granted = 0) =>
  () => ({
    rows: [
      { template: 'applicationProgress', templateId: 'id-progress', granted },
      { template: 'reviewWaiting', templateId: 'id-review', granted: 0 },
      { template: 'licenceExpiring', templateId: 'id-licence', granted: 0 },
    ],
  });
const recorded = () => phone.calls.filter(({ data }) => data.action === 'recordGrants').map(({ data }) => data.input);

describe('reminders', () => {
  it('record what was accepted in WeChat, and only that', async () => {
    let granted = 0;
    const asked: string[][] = [];
    openPage(Reminders, {
      identity: { whoami: whoami() },
      notices: {
        templates: () => templates(granted)(),
        recordGrants: () => {
          granted = 1;
          return { rows: [{ template: 'applicationProgress', granted }] };
        },
      },
    });
    phone.subscribe = (ids) => (asked.push(ids), { 'id-progress': 'accept', 'id-licence': 'reject' });
    await screen.findByText('申请进度');
    expect(screen.queryByText('待审核')).toBeNull();
    fireEvent.click(screen.getByText('订阅入会提醒'));
    expect(await screen.findByText('还能收 1 条')).toBeTruthy();
    expect(asked).toEqual([['id-progress', 'id-licence']]);
    expect(recorded()).toEqual([{ accepted: ['applicationProgress'] }]);
    expect(screen.getByText('好了，1 类提醒各多了一条')).toBeTruthy();
  });

  it('are asked for group by group: WeChat takes three a tap', async () => {
    const asked: string[][] = [];
    const six = () => ({
      rows: [
        ...templates()().rows,
        ...['meetingReminder', 'seatOffered', 'meetingChanged'].map((template) => ({
          template,
          templateId: `id-${template}`,
          granted: 0,
        })),
      ],
    });
    openPage(Reminders, {
      identity: { whoami: whoami('clerk') },
      notices: { templates: six, recordGrants: () => ({ rows: [{ template: 'seatOffered', granted: 1 }] }) },
    });
    phone.subscribe = (ids) => (asked.push(ids), { 'id-seatOffered': 'accept' });
    fireEvent.click(await screen.findByText('订阅会议提醒'));
    expect(await screen.findByText('好了，1 类提醒各多了一条')).toBeTruthy();
    expect(asked).toEqual([['id-meetingReminder', 'id-seatOffered', 'id-meetingChanged']]);
    expect(recorded()).toEqual([{ accepted: ['seatOffered'] }]);
    expect(screen.getByText('订阅入会提醒')).toBeTruthy();
  });

  it('record nothing when everything was refused', async () => {
    openPage(Reminders, { identity: { whoami: whoami('clerk') }, notices: { templates: templates() } });
    phone.subscribe = (ids) => Object.fromEntries(ids.map((each) => [each, 'reject']));
    await screen.findByText('待审核');
    fireEvent.click(screen.getByText('订阅入会提醒'));
    expect(await screen.findByText('没有订阅。想要时再来点一次。')).toBeTruthy();
    expect(recorded()).toEqual([]);
  });

  it.each([
    [20004, /微信里关掉了通知/],
    [10002, /微信没有打开订阅窗口/],
  ])('say what to do when WeChat fails with %d', async (errCode, words) => {
    openPage(Reminders, { identity: { whoami: whoami() }, notices: { templates: templates() } });
    phone.subscribe = () => {
      throw Object.assign(new WxFault('requestSubscribeMessage:fail'), { errCode });
    };
    await screen.findByText('申请进度');
    fireEvent.click(screen.getByText('订阅入会提醒'));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('say when there are enough', async () => {
    openPage(Reminders, {
      identity: { whoami: whoami() },
      notices: { templates: templates(20), recordGrants: () => refuse('GRANTS_FULL') },
    });
    phone.subscribe = (ids) => Object.fromEntries(ids.map((each) => [each, 'accept']));
    await screen.findByText('还能收 20 条');
    fireEvent.click(screen.getByText('入会提醒再攒一条'));
    expect(await screen.findByText('这类提醒已经攒够了，用完再来订阅。')).toBeTruthy();
  });

  it('lead to the messages where the association has set none up', async () => {
    openPage(Reminders, { identity: { whoami: whoami() }, notices: { templates: () => ({ rows: [] }) } });
    fireEvent.click(await screen.findByText('看消息'));
    expect(phone.opened).toEqual(['/modules/notices/pages/inbox/index']);
  });
});
