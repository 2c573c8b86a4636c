import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { compared } from '../../duplicates.fixture';
import Candidates from './index';

const page = (rows: object[]) => ({ rows, next: null, total: rows.length, mayMerge: true });
const { first, second } = compared;
const pair = { first, second, likenesses: ['name', 'phone'], strength: 'certain', apart: null };

it('says of each pair what it shares and how sure it is, and opens it', async () => {
  openPage(Candidates, { duplicates: { candidates: () => page([pair]) } });
  expect(await screen.findByText('共 1 对')).toBeTruthy();
  expect([screen.getByText('基本可以确定'), screen.getByText('代表的手机号相同')]).toHaveLength(2);
  fireEvent.click(screen.getByText('甲档有限公司'));
  expect(phone.opened).toContain(`/modules/duplicates/pages/compare/index?first=${first.id}&second=${second.id}`);
});

it('is narrowed, and says that there is nothing', async () => {
  openPage(Candidates, {
    duplicates: { candidates: (input: { show: string }) => page(input.show === 'open' ? [pair] : []) },
  });
  fireEvent.click(await screen.findByText('认定不同'));
  expect(await screen.findByText('还没有认定为不同的档案。')).toBeTruthy();
  fireEvent.click(screen.getByText('看待处理'));
  await waitFor(() => expect(screen.getByText('甲档有限公司')).toBeTruthy());
});
