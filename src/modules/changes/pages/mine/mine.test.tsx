import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { shown } from '../../changes.fixture';
import Mine from './index';

it('shows what was reported and what the company was called', async () => {
  const formerly = [{ name: '更旧的名字有限公司', uscc: null, until: '2020-01-02' }];
  openPage(Mine, { changes: { mine: () => ({ rows: [shown], formerly, mayAsk: true }) } });
  expect(await screen.findByText('更旧的名字有限公司')).toBeTruthy();
  fireEvent.click(screen.getByText('申报变更'));
  expect(phone.opened).toContain('/modules/changes/pages/report/index');
});

it('offers no report while one waits', async () => {
  openPage(Mine, { changes: { mine: () => ({ rows: [], formerly: [], mayAsk: false }) } });
  expect(await screen.findByText('没有申报过变更。')).toBeTruthy();
  expect(screen.queryByText('申报变更')).toBeNull();
});
