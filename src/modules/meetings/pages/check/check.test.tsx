import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, whoami } from '../../meeting.fixture';
import type { Finding } from './finding';
import Page from './index';

const as = (office: string) =>
  whoami({ offices: [{ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null }] });
const alert = (part: Partial<Finding> = {}): Finding => ({
  rule: 'venue.scenic',
  level: 'alert',
  message: '会议地点写着“鼋头渚”，可能在“太湖”风景名胜区的核心景区内。',
  fix: '换一个会场；确实不在核心景区的，请合规专员附证明并写明理由。',
  values: {},
  source: '中办、国办通知（2014 年 9 月）',
  key: 'abc123',
  decision: null,
  ...part,
});
const check = (part: object = {}) => ({
  version: 2,
  title: '团体标准评审会',
  of: 'draft',
  mayDecide: false,
  findings: [] as Finding[],
  missing: [],
  noticeBy: '2026-12-26',
  ready: true,
  ...part,
});
const open = (office: string, found: object, meetings: object = {}) =>
  openPage(Page, { identity: { whoami: as(office) }, meetings: { check: () => found, ...meetings } }, { id: id(100) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const inSheet = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });

describe('the check before a notice', () => {
  it('publishes after naming what follows', async () => {
    open('clerk', check(), { publish: () => ({ published: true, version: 3, findings: [] }) });
    fireEvent.click(await screen.findByRole('button', { name: '发布通知' }));
    expect(sent('publish')).toEqual([]);
    fireEvent.click(inSheet('发布通知'));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/manage/index?id=${id(100)}`]));
    expect(sent('publish')).toEqual([{ meetingId: id(100), version: 2 }]);
  });

  it('names what is missing, leads to its field, and does not publish', async () => {
    open('clerk', check({ ready: false, missing: [{ path: ['place', 'region'], message: '请选择到区县。' }] }));
    expect(await screen.findByText('所在区县')).toBeTruthy();
    expect(screen.getByText('时间和地点 · 请选择到区县。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '发布通知' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByText('去填'));
    expect(phone.opened).toEqual([`/modules/meetings/pages/edit/index?id=${id(100)}&step=when&field=place.region`]);
  });

  it('says why, by which rule and what to do, and asks whoever decides', async () => {
    open('clerk', check({ ready: false, findings: [alert()] }), {
      publish: () => ({ published: false, version: 2, findings: [alert()] }),
    });
    expect(await screen.findByText(/可能在“太湖”风景名胜区/)).toBeTruthy();
    expect(screen.getByText('依据：中办、国办通知（2014 年 9 月）')).toBeTruthy();
    expect(screen.queryByText('作出决定')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '提请决定场地' }));
    await waitFor(() => expect(phone.toasts).toEqual(['场地还要决定，已提醒合规专员。定了再发布。']));
    expect(phone.opened).toEqual([]);
  });

  it('is announced all the same by whoever says why', async () => {
    open('clerk', check({ ready: false, findings: [alert()] }), {
      publish: () => ({ published: true, version: 3, findings: [alert()] }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '先发通知' }));
    expect(inSheet('发布通知').getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(within(screen.getByRole('dialog')).getByLabelText('理由'), {
      target: { value: '会场在山下县城，说明函下周补来' },
    });
    fireEvent.click(inSheet('发布通知'));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/manage/index?id=${id(100)}`]));
    expect(sent('publish')).toEqual([{ meetingId: id(100), version: 2, goAhead: '会场在山下县城，说明函下周补来' }]);
  });

  it('takes a decision with its reason and proof, and not without', async () => {
    open('compliance', check({ ready: false, mayDecide: true, findings: [alert()] }), {
      decideVenue: () => ({ findings: [] }),
    });
    fireEvent.click(await screen.findByText('作出决定'));
    fireEvent.click(screen.getByRole('radio', { name: '不在核心景区' }));
    fireEvent.click(screen.getByText('会场出具了说明函'));
    expect(inSheet('记下决定').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: '换场地' }));
    fireEvent.click(inSheet('记下决定'));
    await waitFor(() => expect(phone.toasts).toEqual(['记下了。']));
    expect(sent('decideVenue')).toEqual([
      { meetingId: id(100), key: 'abc123', verdict: 'moveMeeting', reason: '会场出具了说明函' },
    ]);
  });

  it('does not have whoever decides ask himself', async () => {
    open('clerk', check({ ready: false, mayDecide: true, findings: [alert()] }));
    expect(await screen.findByText('作出决定')).toBeTruthy();
    expect(screen.getByText('去修改')).toBeTruthy();
    expect(screen.queryByText('提请决定场地')).toBeNull();
  });

  it('shows who decided what and why', async () => {
    const decision = {
      verdict: 'notCoreArea' as const,
      reason: '对照总体规划图',
      by: '韩叙',
      at: '2026-11-20T02:00:00.000Z',
      proof: { name: '说明函.pdf' },
    };
    open('clerk', check({ findings: [alert({ decision })] }));
    expect(await screen.findByText('韩叙 决定：不在核心景区')).toBeTruthy();
    expect(screen.getByText('对照总体规划图')).toBeTruthy();
  });

  it('points to the urgent reason when the notice is too short', async () => {
    const short: Finding = alert({
      rule: 'notice.short',
      level: 'fail',
      key: null,
      message: '提前 3 天通知，要求 7 天。',
    });
    open('clerk', check({ ready: false, findings: [short] }), { publish: () => refuse('NOTICE_TOO_SHORT') });
    fireEvent.click(await screen.findByText('写明紧急理由'));
    expect(phone.opened).toEqual([`/modules/meetings/pages/edit/index?id=${id(100)}&step=when`]);
    expect(screen.getByRole('button', { name: '发布通知' }).getAttribute('aria-disabled')).toBe('true');
  });
});
