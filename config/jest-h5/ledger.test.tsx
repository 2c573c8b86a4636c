import { screen, waitFor } from '@testing-library/dom';
import Taro from '@tarojs/taro';
import Ledger from '@/modules/points/pages/ledger';
import { openPage, sent } from './open-page';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const entry = {
  id: id(1),
  source: 'meeting',
  title: '秋季峰会',
  link: `/modules/meetings/pages/meeting/index?id=${id(91)}`,
  delta: 2,
  ruleId: 'points.meetingAttendance',
  ruleTitle: '参会签到积分',
  ruleFrom: '2026-01-01',
  capped: false,
  at: '2026-11-18T05:00:00.000Z',
  personName: '沈知行',
  reverses: null,
  reversedBy: null,
  reason: null,
};
const ledger = ({ year = 2026 }: { year?: number }) => ({
  rows: [entry],
  next: null,
  membershipId: id(50),
  memberName: '恒信铸造有限公司',
  year,
  balance: 8,
  years: [2025, 2026],
  months: [{ month: 11, points: 8 }],
  rules: [{ id: 'points.meetingAttendance', title: '参会签到积分', points: 2, monthlyCap: 20 }],
});
const whoami = () => ({
  signedIn: true,
  channel: 'desk',
  person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
  offices: [{ office: 'director', committeeId: null, committeeName: null }],
  units: [{ membershipId: id(50), name: '恒信铸造有限公司', status: 'active', memberNo: '000127' }],
  actingFor: id(50),
  unread: 0,
  today: '2026-11-21',
});
const open = (points: object) => openPage(Ledger, { identity: { whoami }, points: { ledger, ...points } });

describe('the ledger on Taro’s own components', () => {
  it('opens the meeting of an entry, and another year', async () => {
    const went = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' });
    const { press } = await open({});

    await press(/^秋季峰会[^]*\+2$/);
    expect(went).toHaveBeenCalledWith(expect.objectContaining({ url: entry.link }));
    await press('2025', 'radio');
    await waitFor(() => expect(sent('ledger').at(-1)).toEqual({ year: 2025 }));
    expect(document.querySelector('taro-view-core.figure-row')).toBeTruthy();
  });

  it('takes an entry back in a sheet, for a reason that is typed', async () => {
    const said = jest.spyOn(Taro, 'showToast').mockResolvedValue({ errMsg: 'ok' });
    const { press, type } = await open({ reverse: () => ({ entryId: id(1), balance: 6 }) });
    await press('冲销，秋季峰会');
    await screen.findByRole('dialog');
    await type('理由', '签到的不是本人。');
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('理由').value).toBe('签到的不是本人。'));
    await press('冲销');
    await waitFor(() => expect(said).toHaveBeenCalledWith(expect.objectContaining({ title: '已冲销，现在是 6 分。' })));
    expect(sent('reverse')).toEqual([{ entryId: id(1), reason: '签到的不是本人。' }]);
  });
});
