import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { Segments } from '@/components/segments';
import { go, goTab } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { usePositionsText } from '../../text';
import type { Position, Term } from '../../types';
import { PositionSheet } from './position-sheet';
import { Terms } from './terms';
import '../positions.scss';

definePageConfig({ navigationBarTitleText: '职务与任期', enablePullDownRefresh: true });

/** 职务与任期: who is what, until when, and what the rules find. */
export default function PositionsPage() {
  const t = usePositionsText();
  const [filter, setFilter] = useState<'current' | 'past'>('current');
  const [chosen, setChosen] = useState<Position | null>(null);
  const [known, setKnown] = useState<{ terms: Term[]; mayAct: boolean }>({ terms: [], mayAct: false });
  return (
    <ListPage
      title={t('list.title')}
      search={t('list.search')}
      filters={
        <View>
          <Terms {...known} />
          <Segments
            label={t('list.show')}
            choices={[
              { value: 'current', label: t('list.current') },
              { value: 'past', label: t('list.past') },
            ]}
            value={filter}
            onChange={setFilter}
          />
        </View>
      }
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('positions/election')}>
            {t('list.election')}
          </Button>
          {known.mayAct && <Button onTap={() => go('positions/edit')}>{t('list.add')}</Button>}
        </ActionBar>
      }
      queryKey={['positions', 'list', filter]}
      read={async (cursor, q) => {
        const page = await cloud.positions.list({ filter, cursor, ...(q ? { q } : {}) });
        setKnown({ terms: page.terms, mayAct: page.mayAct });
        return page;
      }}
      row={(row) => <PositionRow row={row} onTap={() => setChosen(row)} />}
      empty={{
        icon: 'shield',
        words: t(filter === 'current' ? 'list.empty' : 'list.emptyPast'),
        action: t('list.home'),
        onAction: () => goTab('home'),
      }}
    >
      {chosen && <PositionSheet row={chosen} mayAct={known.mayAct} onClose={() => setChosen(null)} />}
    </ListPage>
  );
}

const PositionRow = ({ row, onTap }: { row: Position; onTap: () => void }) => {
  const t = usePositionsText();
  const { personName, member, post, committee, termNo, startsOn, endsOn, endedOn, endedReason, how, findings } = row;
  const who = personName ?? `${member?.name ?? ''}${t('list.unit')}`;
  const found = findings.length > 0 ? t('list.found', { count: findings.length }) : null;
  const note = [
    termNo !== null && t('list.termNo', { no: termNo }),
    t('list.row', { from: startsOn, until: endsOn, how: t(`hows.${how}`) }),
    personName && member?.name,
    endedOn && t('list.ended', { day: endedOn, reason: endedReason ?? '' }),
  ]
    .filter(Boolean)
    .join(' · ');
  const title = `${[t(`posts.${post}`), committee].filter(Boolean).join(' · ')} ${who}`;
  return (
    <Card kind="list">
      <ListRow
        title={title}
        note={note}
        extra={found && <Chip tone="amber">{found}</Chip>}
        label={[title, note, found].filter(Boolean).join('，')}
        onTap={onTap}
      />
    </Card>
  );
};
