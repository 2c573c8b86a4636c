import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, risk } from '../../finding.fixture';
import RiskPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('says what holds it and what was seen, and is checked with what was found and until when it is mended', async () => {
  openPage(RiskPage, { compliance: { risk: () => risk(), checkRisk: () => risk() } }, { id: id(7) });
  expect(await screen.findByText('单笔 1,000 元以上转账')).toBeTruthy();
  expect([screen.getByText('每 3 个月'), screen.getByText('没有问题')]).toHaveLength(2);
  fireEvent.click(screen.getByText('检查'));
  fireEvent.change(panel().getByLabelText('看到了什么'), { target: { value: '三笔付了现金' } });
  fireEvent.click(panel().getByText('发现问题'));
  const button = () => panel().getAllByText('检查').at(-1)?.closest('[role=button]') as Element;
  expect(button().getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(panel().getByLabelText('怎么改'), { target: { value: '补办审批' } });
  fireEvent.click(button());
  await waitFor(() =>
    expect(sent('checkRisk')).toMatchObject([
      { riskId: id(7), version: 1, note: '三笔付了现金', likelihood: 3, impact: 5, measure: '补办审批' },
    ]),
  );
});

it('is seen mended by another, and shows nothing to do to those who only look on', async () => {
  const mending = risk({
    measure: '补办审批',
    mendBy: '2026-12-10',
    may: { change: false, check: false, mend: true, end: false },
  });
  openPage(RiskPage, { compliance: { risk: () => mending, mendRisk: () => risk() } }, { id: id(7) });
  expect(await screen.findByText('整改：补办审批')).toBeTruthy();
  fireEvent.click(screen.getByText('验收'));
  fireEvent.change(panel().getByLabelText('看到了什么'), { target: { value: '审批单已补齐' } });
  fireEvent.click(panel().getAllByText('验收').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('mendRisk')).toEqual([{ riskId: id(7), version: 1, note: '审批单已补齐' }]));
});
