import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import TransferPage from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const whoami = () => ({
  ...{
    signedIn: true,
    channel: 'wechat',
    offices: [],
    units: [],
    actingFor: null,
    unread: 0,
    today: '2026-11-21',
  },
  person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
});
const transfer = (part: object) => ({
  ...{
    transferId: id(1),
    caseId: id(2),
    version: 1,
    as: 'asker',
    state: 'open',
    step: 'transferCheck',
  },
  ...{
    dueOn: '2026-11-24',
    provisional: false,
    askedAt: '2026-11-20T02:00:00.000Z',
    phone: '138****5678',
  },
  ...{
    reason: null,
    stop: null,
    words: '手机丢了。',
    files: [],
    account: null,
  },
  may: { decide: false, object: false, withdraw: false },
  ...part,
});
const open = (given: object, more: object = {}) =>
  openPage(TransferPage, { identity: { whoami, transfer: () => transfer(given), ...more } }, { id: id(1) });
const sent = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input as object);
const press = (word: string) => fireEvent.click(screen.getAllByText(word).slice(-1)[0] as HTMLElement);

describe('a transfer', () => {
  it('is stopped by its holder with one tap, who reads neither words nor papers', async () => {
    const holder = {
      as: 'holder',
      words: null,
      may: { decide: false, object: true, withdraw: false },
    };
    open(holder, {
      objectToTransfer: () => transfer({ ...holder, state: 'objected', stop: 'objected' }),
    });
    expect(await screen.findByText('有人申请把你的账号换到另一个微信')).toBeTruthy();
    expect(screen.queryByText('说明和证明材料')).toBeNull();
    press('不同意，保留我的账号');
    await waitFor(() => expect(phone.toasts).toEqual(['已停止，账号照旧']));
    expect(sent('objectToTransfer')).toEqual([{ transferId: id(1) }]);
  });

  it('is decided with the account beside the proof, and may be taken back', async () => {
    const account = {
      name: '程维岳',
      offices: ['president'],
      units: ['明远精密'],
      inUse: true,
      seenOn: '2026-11-19',
    };
    const staff = {
      as: 'staff',
      account,
      may: { decide: true, object: false, withdraw: false },
    };
    open(staff, {
      decideTransfer: () => transfer({ ...staff, version: 2, step: 'transferConsent' }),
    });
    expect(await screen.findByText('程维岳')).toBeTruthy();
    expect(screen.getByText(/要等异议期/)).toBeTruthy();
    press('同意');
    expect(await screen.findByText(/之后还要另一位任职人员决定/)).toBeTruthy();
    press('同意');
    await waitFor(() => expect(sent('decideTransfer')).toEqual([{ transferId: id(1), version: 1, decision: 'pass' }]));
    expect(await screen.findByText('已决定')).toBeTruthy();
  });

  it('is refused with a reason only', async () => {
    const staff = {
      as: 'staff',
      may: { decide: true, object: false, withdraw: false },
    };
    open(staff, {
      decideTransfer: () => transfer({ ...staff, state: 'refused', reason: '看不清' }),
    });
    await screen.findByText('说明和证明材料');
    press('不同意');
    press('证明材料看不清，请重新拍照。');
    press('不同意');
    await waitFor(() =>
      expect(sent('decideTransfer')).toEqual([
        {
          transferId: id(1),
          version: 1,
          decision: 'refuse',
          reason: '证明材料看不清，请重新拍照。',
        },
      ]),
    );
  });

  it('tells its asker where it stands and until when somebody may object, and is withdrawn', async () => {
    const asker = {
      step: 'transferObjection',
      dueOn: '2026-11-25',
      may: { decide: false, object: false, withdraw: true },
    };
    openPage(
      TransferPage,
      {
        identity: { whoami, transfer: () => transfer(asker) },
        flows: { withdraw: () => ({}) },
      },
      { id: id(1) },
    );
    expect(await screen.findByText(/没有异议，第二天就换到这个微信/)).toBeTruthy();
    press('撤回申请');
    press('撤回申请');
    await waitFor(() => expect(sent('withdraw')).toEqual([{ caseId: id(2) }]));
  });
});
