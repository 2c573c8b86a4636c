import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import type { Office } from '@contracts/wire';
import { id, riskRow } from '../../finding.fixture';
import Risks from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'risks').map(({ data }) => data.input);

const whoami = (office: Office) => ({
  whoami: () => ({
    ...{ person: { id: id(1), status: 'active', name: '沈知行' }, units: [] },
    offices: [{ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null }],
  }),
});

it('shows the heat map and the ledger, and opens a square to its risks', async () => {
  const cells = [{ likelihood: 3, impact: 5, count: 2, level: 'high' as const }];
  const rows = [
    riskRow(),
    riskRow({ id: id(8), point: '用印登记不全', level: 'low', measure: '补登记', mendBy: '2026-12-10', late: true }),
  ];
  openPage(Risks, { compliance: { risks: () => ({ rows, cells, mayWrite: true, next: null }) } });
  expect(await screen.findByText('现金支付占比过高')).toBeTruthy();
  expect(screen.getByText('财务支出 · 2026-12-10 前改好')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('2 个风险点，可能性 3，影响 5'));
  await waitFor(() => expect(sent()).toContainEqual({ likelihood: 3, impact: 5, ended: false }));
  fireEvent.click(screen.getByText('现金支付占比过高'));
  expect(phone.opened).toContain(`/modules/compliance/pages/risk/index?id=${id(7)}`);
});

const page = { rows: [riskRow()], cells: [], mayWrite: true, next: null };

it('offers the report of any month, as a document, and what was taken out', async () => {
  const fileName = '合规月报 2026-10.docx';
  openPage(Risks, {
    identity: whoami('compliance'),
    compliance: {
      risks: ({ ended }: { ended?: boolean }) =>
        ended ? { ...page, rows: [riskRow({ endedOn: '2026-11-01' })] } : page,
      exportReport: () => ({ url: 'https://files.test/r', fileName, expiresAt: '2026-11-20T03:00:00.000Z' }),
    },
  });
  expect(await screen.findByText('登记风险点')).toBeTruthy();
  fireEvent.click(screen.getByText('月报'));
  expect(screen.getByText('本月，到今天')).toBeTruthy();
  fireEvent.click(screen.getAllByText(/^20\d\d-\d\d$/)[1] as HTMLElement);
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'exportReport').map(({ data }) => data.input)).toEqual([
      { month: expect.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/) as string },
    ]),
  );
  fireEvent.click(screen.getByText('已移出'));
  expect(await screen.findByText('财务支出 · 2026-11-01 移出')).toBeTruthy();
});

it.each<[Office, string[]]>([
  ['supervisor', ['月报']],
  ['clerk', []],
])('offers to the %s only what that office may', async (office, offered) => {
  openPage(Risks, { identity: whoami(office), compliance: { risks: () => page } });
  expect(await screen.findByText('现金支付占比过高')).toBeTruthy();
  for (const words of offered) expect(await screen.findByText(words)).toBeTruthy();
  expect(['月报', '登记风险点'].filter((words) => screen.queryByText(words) !== null)).toEqual(offered);
});
