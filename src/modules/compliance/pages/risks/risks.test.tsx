import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, riskRow } from '../../finding.fixture';
import Risks from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'risks').map(({ data }) => data.input);

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
  await waitFor(() => expect(sent()).toContainEqual({ likelihood: 3, impact: 5 }));
  fireEvent.click(screen.getByText('现金支付占比过高'));
  expect(phone.opened).toContain(`/modules/compliance/pages/risk/index?id=${id(7)}`);
});
