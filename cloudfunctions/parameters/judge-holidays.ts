import { holidays } from '../shared/holiday-table';
/** 全体公民放假的节日 (《全国年节及纪念日放假办法》), in the order of the notices. */
export const sevenHolidays = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

const lunar = (year: number, monthDay: string): string => holidays().getSolarDateFromLunar(`${year}-${monthDay}`).date;

/** The days of a year that are off by law, whatever is arranged around them: those that every version of it names. */
export function lawDaysOf(holiday: string, year: number): string[] {
  switch (holiday) {
    case '元旦':
      return [`${year}-01-01`];
    case '春节':
      return [lunar(year, '01-01'), lunar(year, '01-02'), lunar(year, '01-03')];
    case '清明节':
      return [holidays().getSolarTermDate(year, 4, 'pure_brightness')];
    case '劳动节':
      return [`${year}-05-01`];
    case '端午节':
      return [lunar(year, '05-05')];
    case '中秋节':
      return [lunar(year, '08-15')];
    case '国庆节':
      return [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`];
    default:
      return [];
  }
}
