import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { useStandingText } from '../../text';

definePageConfig({ navigationBarTitleText: '处分台账', enablePullDownRefresh: true });

/** 处分台账: what is under way, and what became of the rest. */
export default function CasesPage() {
  const t = useStandingText();
  const [filter, setFilter] = useState<'open' | 'closed'>('open');
  return (
    <ListPage
      title={t('cases.title')}
      filters={
        <Segments
          label={t('cases.show')}
          choices={[
            { value: 'open', label: t('cases.open') },
            { value: 'closed', label: t('cases.closed') },
          ]}
          value={filter}
          onChange={setFilter}
        />
      }
      queryKey={['standing', 'cases', filter]}
      read={(cursor) => cloud.standing.cases({ filter, cursor })}
      row={({ id, member, measure, step, state, dueOn, proposedAt }) => (
        <Card kind="list">
          <ListRow
            title={member}
            note={[
              t('cases.row', {
                measure: t(`measures.${measure}`),
                step: state === 'open' ? t(`steps.${step}`) : t(`states.${state}`),
              }),
              dueOn ? t('case.due', { day: dueOn }) : instantText(proposedAt),
            ].join(' · ')}
            onTap={() => go('standing/case', { id })}
          />
        </Card>
      )}
      empty={{
        icon: 'stamp',
        words: t(filter === 'open' ? 'cases.empty' : 'cases.emptyClosed'),
        action: t('cases.members'),
        onAction: () => go('workbench/members'),
      }}
    />
  );
}
