import { screen, waitFor } from '@testing-library/dom';
import Register from '@/modules/meetings/pages/register';
import { association, id, meeting, whoami } from '@/modules/meetings/meeting.fixture';
import { openPage, sent } from './open-page';

const seat = { registrationId: id(400), state: 'confirmed', waitingNo: null, ahead: null };
const question = { kind: 'choice', id: 'q1', title: '参加哪个分论坛', required: true, multiple: false } as const;
const open = (shown = meeting()) =>
  openPage(
    Register,
    {
      identity: { association, whoami: whoami() },
      meetings: { show: () => shown, register: () => seat },
      notices: { templates: () => ({ rows: [] }), recordGrants: () => ({ rows: [] }) },
    },
    { id: id(100) },
  );

describe('registering on Taro’s own components', () => {
  it('sends what the fields hold, one of them typed anew', async () => {
    const { press, type } = await open();
    expect(await screen.findByDisplayValue('沈知行')).toBeTruthy();
    await type('职务', '销售总监');
    await press('提交报名');
    expect(await screen.findByText('报名成功')).toBeTruthy();
    expect(sent('register')).toEqual([
      { meetingId: id(100), name: '沈知行', phone: '19900000003', title: '销售总监', companions: [], answers: {} },
    ]);
  });

  it('asks for what is missing before anything is sent', async () => {
    const { press } = await open(meeting({}, { questions: [{ ...question, options: ['数控', '材料'] }] }));
    await press('提交报名');
    expect(await screen.findByText('请回答这一题。')).toBeTruthy();
    expect(sent('register')).toEqual([]);
    await press('材料', 'radio');
    await press('提交报名');
    await waitFor(() => expect(sent('register')).toMatchObject([{ answers: { q1: ['材料'] } }]));
  });
});
