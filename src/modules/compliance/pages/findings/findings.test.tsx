import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, page, row } from '../../finding.fixture';
import Findings from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'list').map(({ data }) => data.input);
const rows = [
  row(),
  row({ id: id(2), said: '收费标准未经表决', severity: 5, late: true, assignedTo: '韩叙', state: 'assigned' }),
];

it('lists what waits, says what the night did, and opens a warning', async () => {
  openPage(Findings, { compliance: { list: () => page(rows) } });
  expect(await screen.findByText('对接会地点疑似在太湖景区')).toBeTruthy();
  expect(screen.getByText(/检查了 1204 件事，新发现 3 条，自动关闭 2 条/)).toBeTruthy();
  expect(screen.getByText('已指派 · 已过期 · 2026-11-27 前处理 · 韩叙')).toBeTruthy();
  expect(sent()[0]).toMatchObject({ view: 'waiting' });
  fireEvent.click(screen.getByText('收费标准未经表决'));
  expect(phone.opened).toContain(`/modules/compliance/pages/finding/index?id=${id(2)}`);
  fireEvent.click(screen.getByText('规则'));
  expect(phone.opened).toContain('/modules/compliance/pages/rules/index');
});

it('is narrowed to what is late, and to one rule where it was opened so', async () => {
  openPage(Findings, { compliance: { list: () => page(rows) } }, { rule: 'compliance.FEE06' });
  await screen.findByText('对接会地点疑似在太湖景区');
  expect(sent()[0]).toMatchObject({ ruleId: 'compliance.FEE06' });
  fireEvent.click(screen.getByText('过期的'));
  await waitFor(() => expect(sent()).toContainEqual(expect.objectContaining({ late: true })));
});

it('says that there is none', async () => {
  openPage(Findings, { compliance: { list: () => page([], { night: null }) } });
  expect(await screen.findByText('没有这样的预警。')).toBeTruthy();
});
