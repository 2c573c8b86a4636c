import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { ListPage } from '@/kit/list-page';
import { StateRow } from '../../components/state-row';
import { useDuesText } from '../../text';

definePageConfig({ navigationBarTitleText: '会费开单', enablePullDownRefresh: true });

type Found = Awaited<ReturnType<typeof cloud.dues.runs>>;
type Row = Found['rows'][number];

/** 会费开单: each time that a period was billed. */
export default function RunsPage() {
  const t = useDuesText('runs');
  const me = useWhoami().data;
  const starts = me !== undefined && holds(me, ['finance', 'director']);
  const row = (run: Row) => (
    <StateRow
      title={t('period', { from: run.from, to: run.to })}
      state={t(`states.${run.state}`)}
      tone={run.state === 'done' ? 'jade' : run.state === 'taken_back' ? 'neutral' : 'azure'}
      facts={[
        run.state === 'running' && t('progress', { seen: run.seen, members: run.members }),
        t('billed', { count: run.billed, amount: money(run.amount) }),
        t('standard', { name: run.standardName, day: run.dueDay }),
        t('by', { by: run.startedBy ?? '', at: instantText(run.startedAt) }),
      ]}
      onTap={() => go('dues/run', { id: run.id })}
    />
  );
  return (
    <ListPage<Found>
      title={t('title')}
      queryKey={['dues', 'runs']}
      read={(cursor) => cloud.dues.runs({ cursor })}
      row={row}
      empty={{
        icon: 'money',
        words: t('empty'),
        ...(starts && { action: t('begin'), onAction: () => go('dues/new-run') }),
      }}
      action={
        starts && (
          <ActionBar>
            <Button onTap={() => go('dues/new-run')}>{t('begin')}</Button>
          </ActionBar>
        )
      }
    />
  );
}
