import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { dateText, instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useCreditText } from '../../text';

definePageConfig({ navigationBarTitleText: '异议和修复', enablePullDownRefresh: true });

type Found = Awaited<ReturnType<typeof cloud.credit.objections>>;

/** Objections and repairs, the newest first: what is open with its day, what is closed with its outcome. */
export default function ObjectionsPage() {
  const t = useCreditText();
  const [only, setOnly] = useState<'open' | 'closed'>('open');
  return (
    <ListPage<Found>
      columns
      title={t('objection.listTitle')}
      filters={
        <Segments
          label={t('objection.listTitle')}
          choices={[
            { value: 'open', label: t('objection.open') },
            { value: 'closed', label: t('objection.closed') },
          ]}
          value={only}
          onChange={setOnly}
        />
      }
      queryKey={['credit', 'objections', only]}
      read={(cursor) => cloud.credit.objections({ only, cursor })}
      row={(each) => (
        <Card kind="list">
          <ListRow
            title={each.member}
            note={[
              `${t(`kinds.${each.kind}`)} · ${t('objection.filed', { at: instantText(each.filedAt) })}`,
              each.dueOn &&
                [t('objection.due', { day: dateText(each.dueOn) }), each.provisional && t('objection.provisional')]
                  .filter(Boolean)
                  .join(' · '),
            ]
              .filter(Boolean)
              .join('\n')}
            extra={
              <Chip tone={each.state === 'open' ? 'amber' : each.state === 'passed' ? 'jade' : 'neutral'}>
                {each.state === 'open' ? t(`steps.${each.step}`) : t(`states.${each.state}`)}
              </Chip>
            }
            label={[each.member, t(`kinds.${each.kind}`), t(`states.${each.state}`)].join('，')}
            onTap={() => go('credit/objection', { id: each.id })}
          />
        </Card>
      )}
      empty={{ icon: 'form', words: t('objection.empty') }}
    />
  );
}
