import { fireEvent, render, screen } from '@testing-library/react';
import { BarChart } from './bar-chart';
import { Distribution } from './distribution';

it('reads a chart of bars aloud as one sentence, and lets a bar open its rows', () => {
  const { unmount, container } = render(
    <BarChart
      title="会费"
      bars={[
        { key: 'paid', label: '已缴', value: 30, figure: '30 家' },
        { key: 'late', label: '欠缴', value: 10 },
      ]}
    />,
  );
  expect(screen.getByRole('img', { name: '会费：已缴 30 家，欠缴 10' })).toBeTruthy();
  expect([...container.querySelectorAll('.bars-fill')]).toHaveLength(2);
  unmount();
  const opened = jest.fn();
  render(<BarChart title="会费" bars={[{ key: 'late', label: '欠缴', value: 10, onTap: opened }]} />);
  fireEvent.click(screen.getByRole('button', { name: '欠缴 10' }));
  expect(opened).toHaveBeenCalledTimes(1);
});

it('reads a distribution aloud, with where one stands', () => {
  render(
    <Distribution
      title="积分"
      classes={[
        { label: '0–4', count: 7 },
        { label: '5–9', count: 2 },
      ]}
      own="5–9"
      ownWords="你在 5–9"
    />,
  );
  expect(screen.getByRole('img', { name: '积分：0–4 7，5–9 2。你在 5–9' })).toBeTruthy();
});
