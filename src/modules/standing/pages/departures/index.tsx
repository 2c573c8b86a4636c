import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { goTab } from '@/hooks/go';
import { dayOfInstant, instantText } from '@/i18n/dates';
import { ListPage } from '@/kit/list-page';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useStandingText } from '../../text';
import type { Departure } from '../../types';

definePageConfig({ navigationBarTitleText: '离会手续', enablePullDownRefresh: true });

/** 离会手续: who has left, and what of it is to be settled. `?id=` opens one. */
export default function DeparturesPage() {
  const t = useStandingText();
  const { params } = useRouter();
  const [filter, setFilter] = useState<'open' | 'settled'>('open');
  const [chosen, setChosen] = useState<Departure | null>(null);
  const [wanted, setWanted] = useState(params.id);
  const open = filter === 'open';
  return (
    <ListPage
      title={t('departures.title')}
      filters={
        <Segments
          label={t('departures.show')}
          choices={[
            { value: 'open', label: t('departures.open') },
            { value: 'settled', label: t('departures.settled') },
          ]}
          value={filter}
          onChange={setFilter}
        />
      }
      queryKey={['standing', 'departures', filter]}
      read={async (cursor) => {
        const page = await cloud.standing.departures({ filter, cursor });
        const named = page.rows.find(({ membershipId }) => membershipId === wanted);
        if (named && open) setChosen(named);
        setWanted(undefined);
        return page;
      }}
      keyOf={({ membershipId }) => membershipId}
      row={(row) => (
        <Card kind="list">
          <ListRow
            title={`${row.name} ${row.memberNo}`}
            note={[
              t('departures.row', { status: t(`statuses.${row.status}`), at: dayOfInstant(row.leftAt) }),
              row.card &&
                row.settledAt &&
                t('departures.settledRow', {
                  ...{ card: t(`cards.${row.card}`), by: row.settledBy ?? '', at: instantText(row.settledAt) },
                }),
              row.note,
            ]
              .filter(Boolean)
              .join(' · ')}
            onTap={open ? () => setChosen(row) : undefined}
          />
        </Card>
      )}
      empty={{
        icon: 'tick',
        words: t(open ? 'departures.empty' : 'departures.emptySettled'),
        action: t('departures.home'),
        onAction: () => goTab('home'),
      }}
    >
      {chosen && <SettleSheet row={chosen} onClose={() => setChosen(null)} />}
    </ListPage>
  );
}

const SettleSheet = ({ row, onClose }: { row: Departure; onClose: () => void }) => {
  const t = useStandingText();
  const [card, setCard] = useState<'returned' | 'lost' | 'none' | null>(null);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={`${t('departures.settle')} · ${row.name}`}
      consequence={t('departures.settleWords')}
      label={t('departures.note')}
      min={0}
      max={300}
      field="note"
      ready={card !== null}
      verb={t('departures.settle')}
      kept={`${row.membershipId}.settle`}
      write={cloud.standing.settle}
      input={(note) => ({ membershipId: row.membershipId, card: card ?? 'none', note })}
      refreshes={[['standing']]}
      done={() => t('departures.done')}
    >
      <ChoiceChips
        label={t('departures.card')}
        choices={(['returned', 'lost', 'none'] as const).map((value) => ({ value, label: t(`cards.${value}`) }))}
        value={card}
        onChange={setCard}
      />
    </ReasonSheet>
  );
};
