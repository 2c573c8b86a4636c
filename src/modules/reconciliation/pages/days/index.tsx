import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { ListPage } from '@/kit/list-page';
import { useReconciliationText } from '../../text';

definePageConfig({ navigationBarTitleText: '每日对账', enablePullDownRefresh: true });

/** Day by day and by channel: what the other side says, what is here, and how much of it differs. */
export default function DaysPage() {
  const t = useReconciliationText('days');
  const channels = useReconciliationText('channels');
  return (
    <ListPage
      title={t('title')}
      queryKey={['reconciliation', 'days']}
      read={(cursor) => cloud.reconciliation.days({ cursor })}
      row={({ day, channel, theirs, ours, open }) => {
        const title = [day, channels(channel)].join(' · ');
        const note = [
          theirs ? t('theirs', { in: money(theirs.in), out: money(theirs.out), lines: theirs.lines }) : t('none'),
          t('ours', { in: money(ours.in), out: money(ours.out) }),
        ].join('\n');
        // Nothing to compare with is not agreement.
        const words = open > 0 ? t('open', { count: open }) : theirs ? t('same') : t('waits');
        return (
          <Card kind="list">
            <ListRow
              title={title}
              note={note}
              extra={<Chip tone={open > 0 ? 'cinnabar' : theirs ? 'jade' : 'neutral'}>{words}</Chip>}
              label={[title, note, words].join('\n')}
              onTap={() => go('reconciliation/differences', { day, channel })}
            />
          </Card>
        );
      }}
      empty={{ icon: 'calendar', words: t('empty') }}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('reconciliation/differences')}>
            {t('all')}
          </Button>
        </ActionBar>
      }
    />
  );
}
