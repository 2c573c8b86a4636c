import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { Duty } from '@contracts/workbench';
import { cloud } from '@/cloud/client';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { goTab } from '@/hooks/go';
import { ListBody } from '@/kit/list-body';
import { type Choice, DutyFilters } from './duty-filters';
import { dutiesKey } from './duties-key';
import { type DutyGroup, groupOf } from './duty-group';
import { DutyRow } from './duty-row';
import { useDutiesText } from './text';
import './duty-list.scss';

type Queue = Awaited<ReturnType<typeof cloud.workbench.duties>>;

const countOf = (group: DutyGroup, { mine, overdue, today, week }: Queue['counts']) =>
  ({ late: overdue, today, week, later: mine - overdue - today - week })[group];

/** 待我办: the whole queue. A duty goes when it is done, so coming back shows what is left. */
export const DutyList = ({ begin }: { begin: Choice }) => {
  const t = useDutiesText();
  const [choice, setChoice] = useState(begin);
  const { filter, source } = choice;
  const mine = filter !== 'others';
  const everything = filter === 'all' && !source;
  const heading = (duty: Duty, first: Queue, before: Duty | undefined, searched: boolean) => {
    const group = groupOf(duty);
    if (!mine || (before && groupOf(before) === group)) return null;
    // Of a part of the queue no count is known.
    const words =
      everything && !searched ? `${t(`groups.${group}`)} ${countOf(group, first.counts)}` : t(`groups.${group}`);
    return (
      <Text className={classes('duty-group', `duty-group-${group}`)} {...accessible('heading', words)}>
        {words}
      </Text>
    );
  };
  return (
    <ListBody<Queue>
      search={t('search')}
      queryKey={dutiesKey(choice)}
      read={(cursor, q) => cloud.workbench.duties({ filter, source, q, cursor })}
      keyOf={({ key }) => key}
      head={({ counts, sources }) => (
        <DutyFilters choice={choice} counts={counts} sources={sources} others onChoose={setChoice} />
      )}
      row={(duty, first, before, q) => (
        <>
          {heading(duty, first, before, q !== undefined)}
          <DutyRow duty={duty} mine={mine} />
        </>
      )}
      rowsClass="duty-list"
      empty={{
        icon: 'tick',
        words: source ? t('emptySource') : t(`empty.${filter}`),
        action: everything ? t('home') : t('all'),
        onAction: everything ? () => goTab('home') : () => setChoice({ filter: 'all' }),
      }}
    />
  );
};
