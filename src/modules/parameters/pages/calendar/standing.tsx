import { NoticeBox } from '@/components/notice-box';
import { dayOfInstant } from '@/i18n/dates';
import { useParametersText } from '../../text';
import type { CalendarYear } from '../../types';

/** Whether the year is final, and on whose word. */
export const Standing = ({ calendar: { year, published, arrangement } }: { calendar: CalendarYear }) => {
  const t = useParametersText();
  if (!published)
    return (
      <NoticeBox tone="amber" icon="clock" title={t('calendar.open', { year })} words={[t('calendar.openWords')]} />
    );
  const words = arrangement
    ? t('calendar.fromNotice', {
        document: arrangement.document ?? t('calendar.noDocument'),
        name: arrangement.confirmedBy ?? t('one.someone'),
        day: dayOfInstant(arrangement.confirmedAt),
      })
    : t('calendar.fromLibrary');
  return <NoticeBox tone="jade" icon="tick" title={t('calendar.published', { year })} words={[words]} />;
};
