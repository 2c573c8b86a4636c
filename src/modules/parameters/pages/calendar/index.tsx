import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Segments } from '@/components/segments';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { useParametersText } from '../../text';
import { DaySheet } from './day-sheet';
import { Months } from './months';
import { Standing } from './standing';
import './calendar.scss';

definePageConfig({ navigationBarTitleText: '放假安排', enablePullDownRefresh: true });

/** 放假安排: a year's days off and make-up workdays, and where they come from. */
export default function CalendarPage() {
  const t = useParametersText('calendar');
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [month, setMonth] = useState(Number(today().slice(5, 7)));
  const [day, setDay] = useState<string | null>(null);
  const read = useRead(['parameters', 'calendar', year], () => cloud.parameters.calendar({ year }));
  usePullToRefresh();
  return (
    <Page
      title={t('title')}
      className="calendar-page"
      action={
        <ActionBar>
          <Button kind={read.data?.published ? 'plain' : 'primary'} onTap={() => go('parameters/arrangement')}>
            {t(read.data?.published && year > thisYear ? 'pasteAnew' : 'paste')}
          </Button>
        </ActionBar>
      }
    >
      <Segments
        label={t('year')}
        choices={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({ value: String(one), label: String(one) }))}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
      />
      <Loaded read={read} skeleton={<Skeleton shapes={['tiles', 'rows']} />}>
        {(calendar) => (
          <>
            <Standing calendar={calendar} />
            <Text className="calendar-legend">{t('legend')}</Text>
            <Months calendar={calendar} shown={month} onShown={setMonth} onDay={setDay} />
            {day && <DaySheet key={day} day={day} calendar={calendar} onClose={() => setDay(null)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
