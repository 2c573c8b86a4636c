import { lawDaysOf, sevenHolidays } from './judge-holidays';

// 2027: handbook §16.
it.each([
  ['元旦', ['01-01']],
  ['春节', ['02-06', '02-07', '02-08']],
  ['清明节', ['04-05']],
  ['劳动节', ['05-01']],
  ['端午节', ['06-09']],
  ['中秋节', ['09-15']],
  ['国庆节', ['10-01', '10-02', '10-03']],
  ['除夕', []],
])('%s is by law %j in 2027', (holiday, days) =>
  expect(lawDaysOf(holiday, 2027)).toEqual(days.map((day) => `2027-${day}`)),
);
it('knows seven', () => expect(sevenHolidays.filter((name) => lawDaysOf(name, 2027).length > 0)).toHaveLength(7));
