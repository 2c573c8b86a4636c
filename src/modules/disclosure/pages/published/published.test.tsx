import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../disclosure.fixture';
import PublishedPage from './index';

const row = (change: object = {}) => ({
  ...{ id: id(1), kind: 'auditReport', title: { 'zh-CN': '2025 年度审计报告', en: 'Audit report of the year, 2025' } },
  ...{ audience: 'members', publishedOn: '2026-07-12', versions: 1, late: true, isNew: true, ...change },
});
const asked = () =>
  phone.calls
    .filter(({ data }) => data.action === 'published')
    .map(({ data }) => data.input as Record<string, unknown>);

it('shows all years until one is chosen, marks what is new, and opens it', async () => {
  openPage(PublishedPage, {
    disclosure: { published: () => ({ rows: [row()], next: null, years: [2026, 2025], association: '江城商会' }) },
  });
  expect(await screen.findByText('2025 年度审计报告')).toBeTruthy();
  expect(screen.getByText('新')).toBeTruthy();
  expect(screen.getByText(/超期公开/)).toBeTruthy();
  expect(asked().at(-1)).not.toHaveProperty('year');
  fireEvent.click(await screen.findByLabelText(/^年份/));
  fireEvent.click(await screen.findByText('2025'));
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ year: 2025 }));
  fireEvent.click(screen.getByText('2025 年度审计报告'));
  expect(phone.opened).toEqual([`/modules/disclosure/pages/item/index?id=${id(1)}`]);
});
