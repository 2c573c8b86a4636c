import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useComplaintsText } from '../../text';

definePageConfig({ navigationBarTitleText: '投诉建议', enablePullDownRefresh: true });

/** 投诉建议: what I have complained of, what I am asked about, and the way to a new one. */
export default function MinePage() {
  const t = useComplaintsText();
  const known = useWhoami().data?.signedIn ?? false;
  return (
    <ListPage
      title={t('mine.title')}
      queryKey={['complaints', 'mine', known]}
      read={(cursor) => (known ? cloud.complaints.mine({ cursor }) : Promise.resolve({ rows: [], next: null }))}
      row={(row) => (
        <Card kind="list">
          <ListRow
            title={`${t(`kinds.${row.kind}`)}${row.about ? `：${row.about}` : ''}`}
            note={[
              row.as === 'other' ? t('mine.asOther') : t(`manners.${row.manner}`),
              row.number,
              row.outcome ? t(`outcomes.${row.outcome}`) : row.dueOn && t('due', { day: row.dueOn }),
            ]
              .filter(Boolean)
              .join(' · ')}
            value={t(`states.${row.state}`)}
            onTap={() => go('complaints/complaint', { id: row.id })}
          />
        </Card>
      )}
      empty={{ icon: 'form', words: t('mine.empty') }}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('complaints/code')}>
            {t('mine.byCode')}
          </Button>
          <Button onTap={() => go('complaints/make')}>{t('mine.make')}</Button>
        </ActionBar>
      }
    />
  );
}
