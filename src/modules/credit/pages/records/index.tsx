import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useCreditText } from '../../text';

definePageConfig({ navigationBarTitleText: '不良记录', enablePullDownRefresh: true });

type Found = Awaited<ReturnType<typeof cloud.credit.records>>;

/** Records by when they were entered; of one that is over only that there was one. */
export default function RecordsPage() {
  const t = useCreditText();
  const me = useWhoami().data;
  const keeps = me !== undefined && holds(me, ['clerk', 'director', 'compliance']);
  const [only, setOnly] = useState<'standing' | 'waiting' | 'over'>('standing');
  return (
    <ListPage<Found>
      columns
      title={t('records.title')}
      search={t('records.search')}
      filters={
        <Segments
          label={t('records.title')}
          choices={[
            { value: 'standing', label: t('recordStates.standing') },
            { value: 'waiting', label: t('recordStates.waiting') },
            { value: 'over', label: t('records.over') },
          ]}
          value={only}
          onChange={setOnly}
        />
      }
      queryKey={['credit', 'records', only]}
      read={(cursor, q) => cloud.credit.records({ only, q, cursor })}
      row={(each) => (
        <Card kind="list">
          <ListRow
            title={each.member}
            note={[
              each.title ?? t('file.sealed'),
              [t(`recordKinds.${each.kind}`), each.severity && t(`severities.${each.severity}`)]
                .filter(Boolean)
                .join(' · '),
              each.endsOn && t('records.until', { day: dateText(each.endsOn) }),
            ]
              .filter(Boolean)
              .join('\n')}
            extra={
              <Chip tone={each.state === 'standing' ? 'cinnabar' : each.state === 'waiting' ? 'amber' : 'neutral'}>
                {t(`recordStates.${each.state}`)}
              </Chip>
            }
            label={[each.member, each.title ?? t('file.sealed'), t(`recordStates.${each.state}`)].join('，')}
            onTap={() => go('credit/record', { id: each.id })}
          />
        </Card>
      )}
      empty={{ icon: 'book', words: t('records.empty') }}
      action={
        keeps && (
          <ActionBar>
            <Button kind="plain" onTap={() => go('imports/imports', { noun: 'penalties' })}>
              {t('records.import')}
            </Button>
            <Button onTap={() => go('credit/enter')}>{t('records.enter')}</Button>
          </ActionBar>
        )
      }
    />
  );
}
