import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { PickerField } from '@/components/picker-field';
import { Segments } from '@/components/segments';
import { StatTile } from '@/components/stat-tile';
import { go } from '@/hooks/go';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { useCharityText } from '../../text';
import './ledger.scss';

definePageConfig({ navigationBarTitleText: '公益台账', enablePullDownRefresh: true });

const kinds = ['all', 'grant', 'sponsorship'] as const;
const everyYear = '-';

/** 公益台账, for everybody: what was given, by year and kind; each line opens to its proof. */
export default function LedgerPage() {
  const t = useCharityText();
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const [year, setYear] = useState(everyYear);
  const filter = {
    ...(kind === 'all' ? {} : { kind }),
    ...(year === everyYear ? {} : { year: Number(year) }),
  };
  return (
    <ListPage
      title={t('ledger.title')}
      queryKey={['charity', 'received', kind, year]}
      read={(cursor) => cloud.charity.received({ ...filter, cursor })}
      action={
        <ActionBar>
          <Button onTap={() => go('ledger/verify')}>{t('ledger.verify')}</Button>
        </ActionBar>
      }
      filters={
        <Segments
          label={t('ledger.kind')}
          choices={kinds.map((value) => ({ value, label: value === 'all' ? t('ledger.all') : t(`kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      }
      head={({ total, count, years }) => (
        <>
          <Text className="ledger-words">{t('ledger.what')}</Text>
          <View className="stat-tiles">
            <StatTile figure={money(total ?? 0)} label={t('ledger.total')} />
            <StatTile figure={String(count ?? 0)} label={t('ledger.count')} />
          </View>
          {years.length > 1 && (
            <PickerField
              label={t('ledger.year')}
              options={[
                { value: everyYear, label: t('ledger.allYears') },
                ...years.map((each) => ({ value: String(each), label: String(each) })),
              ]}
              value={year}
              onChange={setYear}
            />
          )}
        </>
      )}
      row={(gift) => (
        <FigureRow
          title={t(`kinds.${gift.kind}`)}
          figure={t('yuan', { amount: money(gift.fen) })}
          tone={gift.returned ? 'struck' : undefined}
          facts={[
            [gift.day, gift.no, gift.returned && t('ledger.returned')].filter(Boolean).join(' · '),
            [
              t(gift.byMember ? 'ledger.member' : 'ledger.other'),
              t(gift.sealed ? 'ledger.sealed' : 'ledger.waiting'),
            ].join(' · '),
          ]}
          onTap={() => go('ledger/line', { seq: String(gift.seq) })}
        />
      )}
      empty={{ icon: 'money', words: t('ledger.empty') }}
    />
  );
}
