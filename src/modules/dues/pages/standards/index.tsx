import { cloud } from '@/cloud/client';
import { holds, useWhoami } from '@/cloud/reads';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { price } from '@/i18n/money';
import { ListPage } from '@/kit/list-page';
import { StateRow } from '../../components/state-row';
import { useDuesText } from '../../text';

definePageConfig({ navigationBarTitleText: '会费标准', enablePullDownRefresh: true });

type Found = Awaited<ReturnType<typeof cloud.dues.standards>>;
type Row = Found['rows'][number];

/** 会费标准: each version, what it is today, and what is to be looked at. */
export default function StandardsPage() {
  const t = useDuesText();
  const me = useWhoami().data;
  const keeps = me !== undefined && holds(me, ['finance', 'clerk', 'director']);
  const reads = me !== undefined && holds(me, ['finance', 'clerk', 'director', 'supervisor', 'president']);
  const row = ({ id, name, state, from, until, tiers, least, most, adoptedOn, findings }: Row) => (
    <StateRow
      title={name}
      state={t(`states.${state}`)}
      tone={state === 'current' ? 'jade' : state === 'superseded' ? 'neutral' : 'azure'}
      facts={[
        until ? t('standards.until', { from, until }) : t('standards.from', { from }),
        least === most
          ? t('standards.one', { tiers, least: price(least) })
          : t('standards.range', { tiers, least: price(least), most: price(most) }),
        adoptedOn && t('standards.adoptedOn', { day: adoptedOn }),
        findings > 0 && t('standards.findings', { count: findings }),
      ]}
      onTap={() => go('dues/standard', { id })}
    />
  );
  return (
    <ListPage<Found>
      title={t('standards.title')}
      queryKey={['dues', 'standards']}
      read={(cursor) => cloud.dues.standards({ cursor })}
      head={() =>
        reads && (
          <Card kind="list">
            <ListRow icon="money" title={t('standards.runs')} onTap={() => go('dues/runs')} />
            <ListRow icon="clock" title={t('standards.arrears')} onTap={() => go('dues/arrears')} />
          </Card>
        )
      }
      row={row}
      empty={{
        icon: 'money',
        words: t('standards.empty'),
        ...(keeps && { action: t('standards.begin'), onAction: () => go('dues/draft') }),
      }}
      action={
        keeps && (
          <ActionBar>
            <Button onTap={() => go('dues/draft')}>{t('standards.begin')}</Button>
          </ActionBar>
        )
      }
    />
  );
}
