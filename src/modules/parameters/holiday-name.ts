import { useParametersText, useSpoken } from './text';
import { zhCN } from './messages/zh-CN';

type Holiday = keyof typeof zhCN.calendar.holidays;

/** What a holiday is called in the reader's language; two that fall together are both named. */
export const useHolidayName = () => {
  const t = useParametersText('calendar');
  const join = useSpoken() === 'en' ? ', ' : '、';
  return (holiday: string | null): string =>
    (holiday ?? '')
      .split('、')
      .map((name) => (name in zhCN.calendar.holidays ? t(`holidays.${name as Holiday}`) : name))
      .join(join);
};
