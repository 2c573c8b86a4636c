import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { go, goTab } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { Years } from '@/kit/years';
import { usePointsText } from '../../text';

definePageConfig({ navigationBarTitleText: '积分一览', enablePullDownRefresh: true });

/** 积分一览: members by their points of a year, for the secretariat. */
export default function StandingsPage() {
  const t = usePointsText();
  const house = useText();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  return (
    <ListPage
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
          onTap={() => go('points/ledger', { id: membershipId })}
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
