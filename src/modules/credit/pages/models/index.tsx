import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { useCreditText } from '../../text';

definePageConfig({ navigationBarTitleText: '评价模型', enablePullDownRefresh: true });

/** Versions of the credit model: which is in force, which is being decided. */
export default function ModelsPage() {
  const t = useCreditText();
  const read = useRead(['credit', 'models'], () => cloud.credit.models({}));
  usePullToRefresh();
  return (
    <Page
      title={t('models.title')}
      action={
        read.data?.mayDraft && (
          <ActionBar>
            <Button onTap={() => go('credit/draft')}>{t('models.draft')}</Button>
          </ActionBar>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="settings">{t('models.empty')}</EmptyState>
          ) : (
            <Card kind="list">
              {rows.map(({ id, version, state, inForce, startsOn, until, note }) => (
                <ListRow
                  key={id}
                  title={t('model.version', { version })}
                  note={[
                    until
                      ? t('models.between', { from: dateText(startsOn), until: dateText(until) })
                      : t('models.from', { day: dateText(startsOn) }),
                    note,
                  ].join('\n')}
                  extra={
                    <Chip tone={inForce ? 'jade' : state === 'proposed' ? 'amber' : 'neutral'}>
                      {inForce ? t('models.inForce') : t(`models.states.${state}`)}
                    </Chip>
                  }
                  label={[t('model.version', { version }), t(`models.states.${state}`)].join('，')}
                  onTap={() => go('credit/model', { id })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
