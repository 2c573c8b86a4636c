import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Corrections from '../corrections';
import Receipt from '../receipt';
import Requests from './index';

const id = '00000000-0000-4000-8000-000000000001';
const row = (part: object = {}) => ({
  id,
  about: '报名',
  words: '我的职务是副经理',
  askedAt: '2026-11-20T02:00:00.000Z',
  dueOn: '2026-12-11',
  provisional: false,
  state: 'open',
  answer: '',
  answeredAt: null,
  personName: '赵云',
  own: false,
  ...part,
});
const inputs = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('requests to correct', () => {
  it('are answered by the secretariat, a refusal with its reason', async () => {
    openPage(Requests, {
      privacy: { requests: () => ({ rows: [row()], next: null }), answerRequest: () => ({ requestId: id }) },
    });
    fireEvent.click(await screen.findByText('赵云'));
    fireEvent.click(await screen.findByText('不予更正'));
    fireEvent.input(await screen.findByLabelText('答复'), { target: { value: '名册上就是经理' } });
    fireEvent.click(screen.getAllByText('不予更正').at(-1) as HTMLElement);
    await waitFor(() =>
      expect(inputs('answerRequest')).toEqual([{ requestId: id, done: false, answer: '名册上就是经理' }]),
    );
  });

  it('of one’s own wait for a colleague', async () => {
    openPage(Requests, { privacy: { requests: () => ({ rows: [row({ own: true })], next: null }) } }, { id });
    expect(await screen.findByText(/要由另一位同事答复/)).toBeTruthy();
    expect(screen.queryByText('已经更正')).toBeNull();
  });

  it('are followed and withdrawn by who asked', async () => {
    openPage(Corrections, {
      privacy: { corrections: () => ({ rows: [row()] }), withdrawCorrection: () => ({ requestId: id }) },
    });
    fireEvent.click(await screen.findByText('撤回请求'));
    fireEvent.click((await screen.findAllByText('撤回请求')).at(-1) as HTMLElement);
    await waitFor(() => expect(inputs('withdrawCorrection')).toEqual([{ requestId: id }]));
  });
});

describe('a receipt', () => {
  it('shows what was erased, and says when it is none of ours', async () => {
    const entry = { holding: '报名', done: 'kept', rows: 2, until: '2027-03-05', at: '2026-11-20T02:01:00.000Z' };
    openPage(
      Receipt,
      {
        privacy: {
          receipt: ({ receipt }: { receipt: string }) =>
            receipt === 'good'
              ? {
                  askedAt: '2026-11-20T02:00:00.000Z',
                  carriedOutAt: '2026-11-20T02:01:00.000Z',
                  entries: [entry],
                  intact: true,
                  nextOn: '2027-03-05',
                }
              : refuse('RECEIPT_FORGED'),
        },
      },
      { receipt: 'good' },
    );
    expect(await screen.findByText('记录完整，没有改动')).toBeTruthy();
    expect(screen.getByText(/保留 · 到 2027-03-05/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('回执'), { target: { value: 'forged' } });
    fireEvent.click(screen.getByText('核验'));
    expect(await screen.findByText(/这不是本会给出的回执/)).toBeTruthy();
  });
});
