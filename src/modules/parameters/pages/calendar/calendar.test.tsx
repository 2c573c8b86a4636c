import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { today } from '../../../../i18n/dates';
import { gridOf, isWeekend, markOf } from './grid';
import Calendar from './index';

const year = Number(today().slice(0, 4));
const next = year + 1;
const special = (day: string, part: object = {}) => ({
  day,
  workday: false,
  holiday: '元旦',
  origin: 'known',
  reason: null,
  ...part,
});
const answer = (part: object = {}) => ({
  year: next,
  today: today(),
  published: false,
  lastPublished: year,
  days: [special(`${next}-01-01`)],
  arrangement: null,
  maySet: true,
  ...part,
});
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const open = async (part: object = {}, more: object = {}) => {
  openPage(Calendar, {
    parameters: { calendar: (input: { year: number }) => answer({ ...part, year: input.year }), ...more },
  });
  fireEvent.click(await screen.findByText(String(next)));
  await waitFor(() => expect(sent('calendar')).toContainEqual({ year: next }));
};
const choose = async (month: number) => fireEvent.click((await screen.findAllByText(`${month}月`))[0] as HTMLElement);

it.each([
  [2026, 2, 28, 6],
  [2026, 11, 30, 6],
  [2026, 6, 30, 0],
  [2028, 2, 29, 1],
])('lays out %i-%i in weeks from Monday', (of, month, count, blanks) => {
  const grid = gridOf(of, month);
  expect([grid.filter((day) => day === null).length, grid.filter(Boolean).length]).toEqual([blanks, count]);
});
it('marks weekends that are worked and days off that are named, not the rest', () => {
  const day = (workday: boolean) => special('', { workday }) as never;
  expect(markOf('2026-10-10', day(true))).toBe('work');
  expect(markOf('2026-10-09', day(true))).toBeNull();
  expect(markOf('2026-10-03', day(false))).toBe('off');
  expect([markOf('2026-10-11', undefined), isWeekend('2026-10-11')]).toEqual([null, true]);
});

it('says that a year is open, and what is off by law', async () => {
  await open();
  expect(await screen.findByText(`${next} 年的安排还没有公布`)).toBeTruthy();
  await choose(1);
  expect(await screen.findByLabelText(new RegExp(`${next}年1月1日 元旦放假`))).toBeTruthy();
  fireEvent.click(screen.getByText('贴入放假通知'));
  expect(phone.opened).toContain('/modules/parameters/pages/arrangement/index');
});

it('sets a day by hand with a reason', async () => {
  await open({}, { setDay: () => ({ day: `${next}-11-01`, workday: false }) });
  const date = isWeekend(`${next}-11-01`) ? `${next}-11-03` : `${next}-11-01`;
  await choose(11);
  fireEvent.click(await screen.findByLabelText(`${next}年11月${Number(date.slice(8))}日 照常`));
  fireEvent.click(panel().getByText('改为放假'));
  expect(sent('setDay')).toEqual([]);
  fireEvent.change(panel().getByLabelText('原因'), { target: { value: '会庆放假' } });
  fireEvent.click(panel().getByText('改为放假'));
  await waitFor(() => expect(sent('setDay')).toEqual([{ day: date, workday: false, reason: '会庆放假' }]));
});

it('takes back what was set by hand', async () => {
  await open(
    { days: [special(`${next}-03-02`, { origin: 'hand', holiday: null, reason: '本市停工' })] },
    { clearDay: () => ({ day: `${next}-03-02`, workday: true }) },
  );
  await choose(3);
  fireEvent.click(await screen.findByLabelText(new RegExp(`${next}年3月2日.*放假`)));
  expect(panel().getByText('手动设定：本市停工')).toBeTruthy();
  fireEvent.click(panel().getByText('取消手动设定'));
  await waitFor(() => expect(sent('clearDay')).toEqual([{ day: `${next}-03-02` }]));
});

it('lets others look only', async () => {
  await open({
    maySet: false,
    published: true,
    arrangement: {
      id: 'x',
      document: '国办发明电〔2026〕9号',
      confirmedBy: '林晓',
      confirmedAt: '2026-11-05T02:00:00.000Z',
    },
  });
  await choose(1);
  expect(await screen.findByText(/^国办发明电〔2026〕9号，林晓 于/)).toBeTruthy();
  fireEvent.click(await screen.findByLabelText(new RegExp(`${next}年1月1日 元旦放假`)));
  expect(panel().queryByText('改为上班')).toBeNull();
});
