import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Consents from './index';

const association = () => ({
  name: '江南省机械行业商会',
  shortName: '江南机械商会',
  uscc: '51430626MJJ123450A',
  region: '330000',
  purpose: '为会员办事',
  address: '',
  phone: '',
  members: 200,
  committees: [],
});
const row = (code: string, part: object = {}) => ({
  code,
  version: '2026-11',
  current: true,
  grantedAt: '2026-11-13T01:12:00.000Z',
  withdrawnAt: null,
  ...part,
});
const inputs = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('consents', () => {
  it('show version and time, and are withdrawn only after the consequence was read', async () => {
    let rows = [row('privacy'), row('partyInfo')];
    openPage(Consents, {
      identity: {
        association,
        consents: () => ({ rows }),
        withdrawConsent: () => {
          rows = [row('privacy'), row('partyInfo', { current: false, withdrawnAt: '2026-11-21T01:00:00.000Z' })];
          return {};
        },
      },
    });
    await screen.findByText('个人信息处理同意');
    expect(screen.getAllByText(/2026-11 版$/)).toHaveLength(2);
    expect(screen.queryByText('信用档案建立与查询同意')).toBeNull();
    fireEvent.click(screen.getByText('党员情况'));
    fireEvent.click(screen.getByText('撤回同意'));
    expect(screen.getByText(/党支部会删除登记的信息/)).toBeTruthy();
    expect(inputs('withdrawConsent')).toEqual([]);
    fireEvent.click(screen.getByText('撤回同意'));
    expect(await screen.findByText('已撤回')).toBeTruthy();
    expect(inputs('withdrawConsent')).toEqual([{ code: 'partyInfo' }]);
  });

  it('say why one that is in use cannot be withdrawn', async () => {
    openPage(Consents, {
      identity: {
        association,
        consents: () => ({ rows: [row('privacy')] }),
        withdrawConsent: () =>
          refuse('CONSENT_IN_USE', {
            of: [{ membershipId: '00000000-0000-4000-8000-000000000009', name: '恒信铸造有限公司', applying: false }],
          }),
      },
    });
    fireEvent.click(await screen.findByText('个人信息处理同意'));
    expect(screen.getByText(/^江南省机械行业商会为了审核入会申请/)).toBeTruthy();
    fireEvent.click(screen.getByText('撤回同意'));
    fireEvent.click(screen.getByText('撤回同意'));
    expect(await screen.findByText(/先撤回申请，或在「我的单位」退出代表/)).toBeTruthy();
    fireEvent.click(screen.getByText('恒信铸造有限公司'));
    expect(phone.opened).toEqual(['/modules/membership/pages/unit/index']);
  });

  it('can be given to a new wording, or later to what was declined', async () => {
    openPage(Consents, {
      identity: {
        association,
        consents: () => ({ rows: [row('creditFile', { version: '2025-01', current: false })] }),
        grantConsent: () => ({}),
      },
    });
    expect(await screen.findByText('条款已更新')).toBeTruthy();
    fireEvent.click(screen.getByText('信用档案建立与查询同意'));
    fireEvent.click(screen.getByText('重新同意'));
    await waitFor(() => expect(screen.queryByText('重新同意')).toBeNull());
    fireEvent.click(screen.getByText('党员情况'));
    fireEvent.click(screen.getByText('同意这一项'));
    await waitFor(() => expect(screen.queryByText('同意这一项')).toBeNull());
    expect(inputs('grantConsent')).toEqual([
      { code: 'creditFile', version: '2026-12' },
      { code: 'partyInfo', version: '2026-11' },
    ]);
  });

  it('offer to let others read the grade, say what follows, and let it be taken back', async () => {
    let rows: object[] = [row('privacy')];
    openPage(Consents, {
      identity: {
        association,
        consents: () => ({ rows }),
        grantConsent: () => {
          rows = [row('creditShown', { version: '2026-12' }), row('privacy')];
          return {};
        },
        withdrawConsent: () => ({}),
      },
    });
    fireEvent.click(await screen.findByText('公开信用等级同意'));
    expect(screen.getByText(/只有等级（A、B、C、D），不公开分数、记录和明细/)).toBeTruthy();
    fireEvent.click(screen.getByText('同意这一项'));
    await waitFor(() => expect(inputs('grantConsent')).toEqual([{ code: 'creditShown', version: '2026-12' }]));
    await screen.findByText(/2026-12 版$/);
    fireEvent.click(screen.getByText('公开信用等级同意'));
    fireEvent.click(screen.getByText('撤回同意'));
    expect(screen.getByText('会员名录里马上不再显示等级，没有别的影响。')).toBeTruthy();
    fireEvent.click(screen.getByText('撤回同意'));
    await waitFor(() => expect(inputs('withdrawConsent')).toEqual([{ code: 'creditShown' }]));
  });
});
