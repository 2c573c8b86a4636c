import { useState } from 'react';
import { codeOf } from '@/cloud/refusal';
import { usePullToRefresh } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goTab, to } from '@/hooks/go';
import { asksForUnit, ChooseFirst } from '@/parts/identity/choose-first';
import { useMembershipText } from '../../text';
import { Left } from './left';
import { UnitView } from './unit-view';
import { useUnit } from './use-unit';

definePageConfig({ navigationBarTitleText: '我的单位', enablePullDownRefresh: true });

/** 我的单位: its data, its people, its licences, and the way out. */
export default function MyUnit() {
  const t = useMembershipText('members');
  const read = useUnit();
  const [left, setLeft] = useState<string | null>(null);
  usePullToRefresh();
  const apply = to('membership/apply');
  // One that is suspended or in arrears is found there, with its way out.
  const standing = to('standing/mine');
  const unchosen = !read.data && asksForUnit(read.error);
  const stranger = !read.data && read.error && codeOf(read.error) === 'FORBIDDEN';
  return (
    <Page title={t('unit.title')}>
      {left !== null && <Left name={left} />}
      {left === null && stranger && (
        <>
          <EmptyState icon="building" action={apply && t('unit.apply')} onAction={apply}>
            {t('unit.none')}
          </EmptyState>
          {standing && (
            <Button kind="quiet" onTap={standing}>
              {t('unit.standingElsewhere')}
            </Button>
          )}
        </>
      )}
      {left === null && unchosen && <ChooseFirst />}
      {left === null && !stranger && !unchosen && (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'rows']} />}>
          {(unit) => <UnitView unit={unit} onLeft={setLeft} onOut={() => goTab('mine')} />}
        </Loaded>
      )}
    </Page>
  );
}
