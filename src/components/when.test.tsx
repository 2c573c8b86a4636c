import { render, screen } from '@testing-library/react';
import { instantText, whenText } from '@/i18n/dates';
import { device } from '../../config/jest-taro/zone';
import { When } from './when';

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-22T00:00:00Z') }));
afterEach(() => {
  jest.useRealTimers();
  device.offset = -480;
});

describe('when', () => {
  it('is one piece on one day', () => {
    render(<When startsAt="2026-11-23T05:30:00Z" endsAt="2026-11-23T09:30:00Z" />);
    expect(screen.getByText('明天（周一）13:30–17:30')).toBeTruthy();
  });

  it('is a piece for each end over several days', () => {
    render(<When startsAt="2026-11-21T01:00:00Z" endsAt="2026-11-23T12:00:00Z" />);
    expect(screen.getByText('昨天（周六）09:00 –')).toBeTruthy();
    expect(screen.getByText('明天（周一）20:00')).toBeTruthy();
  });

  it('is told with every time to a reader elsewhere, and to no other', () => {
    const said = () => [
      instantText('2026-11-23T05:30:00Z'),
      whenText('2026-11-23T05:30:00Z', null),
      whenText('2026-11-21T01:00:00Z', '2026-11-23T12:00:00Z'),
    ];
    expect(said()).toEqual(['明天 13:30', '明天（周一）13:30', '昨天（周六）09:00 – 明天（周一）20:00']);
    device.offset = 300;
    expect(said()).toEqual([
      '明天 13:30（北京时间）',
      '明天（周一）13:30（北京时间）',
      '昨天（周六）09:00 – 明天（周一）20:00（北京时间）',
    ]);
  });

  it.each([
    ['in Beijing', -480, false],
    ['in Berlin', -60, true],
  ])('tells a reader %s whose time it is, where it is not his own', (_, minutes, told) => {
    device.offset = minutes;
    render(<When startsAt="2026-11-23T05:30:00Z" endsAt="2026-11-23T09:30:00Z" />);
    expect(screen.queryByText('北京时间') !== null).toBe(told);
  });
});
