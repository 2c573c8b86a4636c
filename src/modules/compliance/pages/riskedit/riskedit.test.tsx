import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, risk } from '../../finding.fixture';
import RiskEdit from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'saveRisk').map(({ data }) => data.input);

it('is entered with what holds it', async () => {
  openPage(RiskEdit, { compliance: { saveRisk: () => risk() } });
  fireEvent.change(await screen.findByLabelText('风险点'), { target: { value: '现金支付' } });
  fireEvent.click(screen.getByText('保存'));
  expect(await screen.findByText('写怎么防控，至少 2 个字')).toBeTruthy();
  expect(sent()).toEqual([]);
  fireEvent.change(screen.getByLabelText('防控措施'), { target: { value: '转账支付' } });
  fireEvent.click(screen.getByText('用印'));
  fireEvent.click(screen.getByText('保存'));
  await waitFor(() =>
    expect(sent()).toMatchObject([
      { riskId: null, version: 0, form: { point: '现金支付', domain: 'seal', controls: '转账支付' } },
    ]),
  );
});

it('is changed as it stands', async () => {
  openPage(RiskEdit, { compliance: { risk: () => risk(), saveRisk: () => risk() } }, { id: id(7) });
  fireEvent.click(await screen.findByText('保存'));
  await waitFor(() =>
    expect(sent()).toMatchObject([{ riskId: id(7), version: 1, form: { point: '现金支付占比过高', everyMonths: 3 } }]),
  );
});

it('keeps what was written until it is saved', async () => {
  const first = openPage(RiskEdit, { compliance: { saveRisk: () => risk() } });
  fireEvent.change(await screen.findByLabelText('风险点'), { target: { value: '印章外借' } });
  first.unmount();
  openPage(RiskEdit, { compliance: { saveRisk: () => risk() } });
  expect(await screen.findByLabelText<HTMLInputElement>('风险点')).toHaveProperty('value', '印章外借');
});
