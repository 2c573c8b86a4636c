import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Standard from './index';
import { ballot, standard, whoami } from './standard.fixture';

const open = (shown: object, office = 'director', more: object = {}) =>
  openPage(
    Standard,
    { identity: { whoami: whoami(office) }, dues: { standard: () => standard(shown), ...more } },
    { id: standard().id },
  );

describe('a standard', () => {
  it('says of a draft that nothing is collected by it, and lets the director record its ballot', async () => {
    open({});
    expect(await screen.findByText('没有表决记录，不能据此收费')).toBeTruthy();
    expect(screen.getByText('1,200.00 元')).toBeTruthy();
    expect(screen.getByText('小微企业：减 50%')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '记下表决结果' }));
    expect(phone.opened).toEqual([`/modules/dues/pages/adopt/index?id=${standard().id}`]);
  });

  it('shows who adopted it, and every finding with its clause', async () => {
    const finding = {
      clause: 'DUES-01.quorum',
      found: '应到 900，到会 240',
      asked: '至少要到 600',
      basis: '民发〔2014〕166号',
    };
    open({ state: 'current', ballot, findings: [finding] }, 'supervisor');
    expect(await screen.findByText('应到 900，到会 240')).toBeTruthy();
    expect(screen.getByText('依据：民发〔2014〕166号（DUES-01）')).toBeTruthy();
    expect(screen.getByText('DUES-04 每年公布会费收支：这里还不记公布')).toBeTruthy();
    expect(screen.getByText('现场无记名投票')).toBeTruthy();
    expect(screen.getByText('发 240 收 238；赞成 200，反对 20，弃权 10，无效 8')).toBeTruthy();
  });

  it('records when it was shown to the members', async () => {
    open({ state: 'current', ballot }, 'clerk', { disclose: () => ({ id: standard().id, findings: [] }) });
    fireEvent.click(await screen.findByRole('button', { name: '记下公开日期' }));
    const panel = within(screen.getByRole('dialog'));
    fireEvent.click(panel.getByRole('button', { name: '群发通知' }));
    fireEvent.click(panel.getByRole('button', { name: '记下' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已记下。']));
    const sent = phone.calls.find(({ data }) => data.action === 'disclose')?.data.input;
    expect(sent).toEqual({ id: standard().id, on: '2026-11-21', how: '群发通知', creditChinaUrl: null });
  });
});
