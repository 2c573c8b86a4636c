import { settings } from '@/hooks/settings';
import { duty } from './duty.fixture';
import { dueWords } from './due-words';

const said = (part: Parameters<typeof duty>[1], mine = true) => {
  const { tone, strong, quiet } = dueWords(duty(1, part), mine);
  return [tone, strong, quiet].join(' | ');
};
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z') });
});
afterEach(() => {
  settings.change({ language: 'zh-CN' });
  jest.useRealTimers();
});

it.each([
  [{ dueOn: '2026-11-20', workdaysLeft: -1, overdue: true }, 'cinnabar | 超期 1 个工作日 | 11-20 应办'],
  [{ dueOn: '2025-12-31', workdaysLeft: -220, overdue: true }, 'cinnabar | 超期 220 个工作日 | 2025-12-31 应办'],
  // Late within the day, or by days off alone.
  [
    { dueOn: '2026-11-23', dueAt: '2026-11-23T01:00:00Z', workdaysLeft: 0, overdue: true },
    'cinnabar | 已超期 | 今天 09:00 应办',
  ],
  [{ dueOn: '2026-11-23', workdaysLeft: 0 }, 'amber | 今天到期 | '],
  [{ dueOn: '2026-11-23', dueAt: '2026-11-23T10:00:00Z', workdaysLeft: 0 }, 'amber | 今天 18:00 前 | '],
  [{ dueOn: '2026-11-24', workdaysLeft: 1 }, 'amber | 明天到期 | 11-24'],
  [{ dueOn: '2026-11-25', workdaysLeft: 2 }, 'neutral | 还有 2 个工作日 | 11-25'],
  [
    { dueOn: '2026-11-30', dueAt: '2026-11-30T10:00:00Z', workdaysLeft: 5 },
    'neutral | 还有 5 个工作日 | 11-30 18:00 前',
  ],
  [{ dueOn: '2026-11-29', workdaysLeft: 0 }, 'neutral | 放假期间到期 | 11-29'],
  [{ dueOn: null, workdaysLeft: null }, 'neutral |  | 11-20 起'],
])('says of %p: %s', (part, words) => expect(said(part)).toBe(words));

it('alarms only who is late himself', () => {
  expect(said({ dueOn: '2026-11-20', workdaysLeft: -1, overdue: true }, false)).toBe(
    'neutral | 超期 1 个工作日 | 11-20 应办',
  );
});

it('counts one day as one in English', () => {
  settings.change({ language: 'en' });
  expect(said({ dueOn: '2026-11-20', workdaysLeft: -1, overdue: true })).toBe(
    'cinnabar | 1 working day late | due 11-20',
  );
  expect(said({ dueOn: '2026-11-30', workdaysLeft: 5 })).toBe('neutral | 5 working days left | 11-30');
});
