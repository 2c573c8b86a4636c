import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ListRow } from '@/components/list-row';
import { go, goTab, opener } from '@/hooks/go';
import { instantText, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import type { FigureLine } from '@/kit/open-figure';
import { Years } from '@/kit/years';
import { usePointsText } from '../../text';

definePageConfig({ navigationBarTitleText: '积分一览', enablePullDownRefresh: true });

/** All entries of a member in a year: page after page, for they are to add up. */
const linesOf = async (membershipId: string, year: number, cursor?: string): Promise<FigureLine[]> => {
  const { rows, next } = await cloud.points.ledger({ membershipId, year, cursor });
  const lines = rows.map(({ id, title, at, delta, link }) => ({
    key: id,
    title,
    note: instantText(at),
    amount: delta,
    onTap: opener(link),
  }));
  return next ? [...lines, ...(await linesOf(membershipId, year, next))] : lines;
};

/** 积分一览: members by their points of a year, for the secretariat. */
export default function StandingsPage() {
  const t = usePointsText();
  const house = useText();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  return (
    <ListPage
      figures
      title={t('standings.title')}
      search={t('standings.search')}
      filters={<Years years={[thisYear, thisYear - 1, thisYear - 2]} value={year} onChange={setYear} />}
      queryKey={['points', 'standings', year]}
      read={(cursor, q) => cloud.points.standings({ year, q, cursor })}
      keyOf={({ membershipId }) => membershipId}
      row={({ membershipId, name, memberNo, balance, entries }) => (
        <FigureRow
          title={name}
          facts={[`${house('card.no', { no: memberNo })} · ${t('standings.entries', { count: entries })}`]}
          figure={t('standings.balance', { balance })}
          label={t('standings.row', { name, no: memberNo, balance, count: entries })}
          opens={{
            key: membershipId,
            title: name,
            total: balance,
            queryKey: ['points', 'ledger', membershipId, year, 'lines'],
            read: () => linesOf(membershipId, year),
            say: (points) => t('standings.balance', { balance: points }),
            foot: <ListRow title={t('standings.whole')} onTap={() => go('points/ledger', { id: membershipId })} />,
          }}
        />
      )}
      empty={{
        icon: 'star',
        words: t('standings.empty', { year }),
        action: t('standings.home'),
        onAction: () => goTab('home'),
      }}
    />
  );
}
