import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go, goTab } from '@/hooks/go';
import { useStandingText } from '../../text';
import type { Own } from '../../types';
import { LeaveSheet } from './leave-sheet';
import '../standing.scss';

definePageConfig({ navigationBarTitleText: '我的会籍', enablePullDownRefresh: true });

const tones: Partial<Record<Own['status'], Tone>> = { active: 'jade', arrears: 'amber', suspended: 'cinnabar' };

/** 我的会籍: what I stand for, in whatever standing it is, what is decided against it, and the way out. */
export default function MinePage() {
  const t = useStandingText();
  const [leaving, setLeaving] = useState<Own | null>(null);
  const read = useRead(['standing', 'mine'], () => cloud.standing.mine({}));
  usePullToRefresh();
  return (
    <Page title={t('mine.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="building" action={t('mine.apply')} onAction={() => goTab('services')}>
              {t('mine.none')}
            </EmptyState>
          ) : (
            <View>
              {rows.map((row) => (
                <OwnCard key={row.membershipId} row={row} onLeave={() => setLeaving(row)} />
              ))}
            </View>
          )
        }
      </Loaded>
      {leaving && <LeaveSheet row={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

const OwnCard = ({ row, onLeave }: { row: Own; onLeave: () => void }) => {
  const t = useStandingText();
  const { name, memberNo, joinedOn, status, suspendedUntil, reapplyFrom, endedOn, cases } = row;
  const back = reapplyFrom ? t('mine.reapply', { day: reapplyFrom }) : status === 'withdrawn' ? t('mine.again') : null;
  return (
    <Card>
      <View className="standing-head">
        <Text className="standing-name">{name}</Text>
        <Chip tone={tones[status] ?? 'neutral'}>{t(`statuses.${status}`)}</Chip>
      </View>
      <Text className="standing-line">{t('mine.row', { no: memberNo, day: joinedOn })}</Text>
      {suspendedUntil && <Text className="standing-line">{t('mine.until', { day: suspendedUntil })}</Text>}
      {endedOn && <Text className="standing-line">{t('mine.ended', { day: endedOn })}</Text>}
      {back && <Text className="standing-line">{back}</Text>}
      {cases.map((each) => (
        <ListRow
          key={each.id}
          title={t('mine.case', { member: each.member })}
          note={`${t(`measures.${each.measure}`)} · ${each.state === 'open' ? t(`steps.${each.step}`) : t(`states.${each.state}`)}`}
          onTap={() => go('standing/case', { id: each.id })}
        />
      ))}
      {row.mayLeave && (
        <Button kind="quiet" onTap={onLeave}>
          {t('mine.leave')}
        </Button>
      )}
    </Card>
  );
};
