import { fireEvent, render, screen } from '@testing-library/react';
import { BarChart } from './bar-chart';
import { Distribution } from './distribution';
import { LineChart } from './line-chart';

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

describe('a line over time', () => {
  it('reads each value aloud, and what is missing as missing', () => {
    const { container } = render(
      <LineChart
        title="积分"
        points={[
          { key: '1', label: '1月', value: null },
          { key: '2', label: '2月', value: -2, figure: '−2 分' },
          { key: '3', label: '3月', value: 4 },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: '积分：1月 没有数据，2月 −2 分，3月 4' })).toBeTruthy();
    expect(container.querySelectorAll('.line-dot')).toHaveLength(2);
    expect(container.querySelectorAll('.line-zero')).toHaveLength(1);
  });

  it('opens the rows of a point, and says in words that there is nothing to draw', () => {
    const opened = jest.fn();
    const { unmount } = render(
      <LineChart title="积分" points={[{ key: '1', label: '1月', value: 2, onTap: opened }]} />,
    );
    fireEvent.click(screen.getByRole('button', { name: '1月 2' }));
    expect(opened).toHaveBeenCalledTimes(1);
    unmount();
    render(<LineChart title="积分" points={[{ key: '1', label: '1月', value: null }]} />);
    expect(screen.getByText('还没有可以画的数据。')).toBeTruthy();
  });
});
