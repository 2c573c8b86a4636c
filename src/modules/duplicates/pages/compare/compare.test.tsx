import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { compared } from '../../duplicates.fixture';
import Compare from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
afterEach(() => settings.change({ language: 'zh-CN' }));
const at = { first: compared.first.id, second: compared.second.id };

it('shows both files, takes what is pressed, and merges with a reason', async () => {
  openPage(Compare, { duplicates: { compare: () => compared, merge: () => ({ mergeId: 'm' }) } }, at);
  expect(await screen.findByText('名称相同（不计写法和公司后缀）')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('住所用：副档路2号'));
  fireEvent.click(screen.getByLabelText('行业许可证 · 许A1'));
  fireEvent.click(screen.getByText('合并'));
  fireEvent.click(await screen.findByText('同一家单位登记了两次'));
  const buttons = screen.getAllByText('合并');
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() =>
    expect(sent('merge')).toEqual([
      {
        keptId: compared.first.id,
        mergedId: compared.second.id,
        keptVersion: 3,
        mergedVersion: 5,
        take: ['address'],
        papers: ['0190eeee-0000-7000-8000-0000000000p1'],
        reason: '同一家单位登记了两次',
      },
    ]),
  );
});

it('forgets what was chosen when the other file is kept', async () => {
  openPage(Compare, { duplicates: { compare: () => compared } }, at);
  fireEvent.click(await screen.findByLabelText('住所用：副档路2号'));
  fireEvent.click(screen.getByLabelText(/^保留 乙档有限公司/));
  expect(screen.getByLabelText('住所用：副档路2号').getAttribute('aria-checked')).toBe('true');
  expect(screen.getByText('并入的档案没有材料。')).toBeTruthy();
});

it('says why they cannot be merged, and offers nothing to whoever may not', async () => {
  openPage(Compare, { duplicates: { compare: () => ({ ...compared, bars: ['caseOpen'], mayMerge: false }) } }, at);
  expect(await screen.findByText('有一件事项还在办理，请先办完。')).toBeTruthy();
  expect(screen.queryByText('不是同一家')).toBeNull();
});

it('speaks English without a Chinese remainder of its own', async () => {
  settings.change({ language: 'en' });
  openPage(Compare, { duplicates: { compare: () => compared } }, at);
  expect(await screen.findByText('The same name, whatever the spelling or suffix')).toBeTruthy();
  expect(screen.getByText('Merge')).toBeTruthy();
});
