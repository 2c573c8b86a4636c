import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { rule } from '../../finding.fixture';
import RulePage from './index';

it('says where it stands, in which versions, by which examples, and how often it was hit', async () => {
  openPage(
    RulePage,
    { compliance: { rule: () => rule({ waits: true, needsHumanCheck: true }) } },
    { id: 'compliance.FEE06' },
  );
  expect(await screen.findByRole('heading', { name: '评比达标表彰不收费' })).toBeTruthy();
  expect(screen.getByText('国办发〔2020〕21号 二（三）')).toBeTruthy();
  expect([
    screen.getByText(/^红线：/),
    screen.getByText(/还没有，现在只跑例子/),
    screen.getByText(/还没有核实/),
  ]).toHaveLength(3);
  expect([screen.getByText('2026-07-01 起'), screen.getByText('2026-01-01 至 2026-06-30')]).toHaveLength(2);
  expect(screen.getByText('本会自定：理决〔2026〕3号')).toBeTruthy();
  fireEvent.click(screen.getByText('会被查到的例子'));
  expect([screen.getByText('某评比收报名费'), screen.getByText('收费 100.00 元')]).toHaveLength(2);
  expect(screen.getByLabelText(/一年里的命中：10 月 1，11 月 4/)).toBeTruthy();
  fireEvent.click(screen.getByText('看它的预警'));
  fireEvent.click(screen.getByText('去「规则与参数」修改'));
  expect(phone.opened).toEqual([
    '/modules/compliance/pages/findings/index?rule=compliance.FEE06',
    '/modules/parameters/pages/parameter/index?id=compliance.FEE06',
  ]);
});
