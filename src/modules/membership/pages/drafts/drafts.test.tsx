import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { draft, draftId, whoami } from '../apply/apply.fixture';
import Drafts from './index';

describe('drafts', () => {
  it('goes on with a draft, and throws one away only after a question', async () => {
    let rows = [draft()];
    openPage(Drafts, {
      identity: { whoami: whoami() },
      membership: {
        drafts: () => ({ rows }),
        discardDraft: () => {
          rows = [];
          return {};
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '接着写，恒信铸造有限公司' }));
    expect(phone.opened).toEqual([`/modules/membership/pages/apply/index?draftId=${draftId}`]);
    fireEvent.click(screen.getByRole('button', { name: '删除草稿，恒信铸造有限公司' }));
    expect(screen.getByText(/找不回来/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '删除草稿' }));
    expect(await screen.findByText(/没有草稿/)).toBeTruthy();
    await waitFor(() => expect(phone.toasts).toEqual(['已删除']));
  });
});
