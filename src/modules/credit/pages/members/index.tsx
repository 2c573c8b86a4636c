import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { shownGrades, type ShownGrade } from '@contracts/credit-model';
import { cloud } from '@/cloud/client';
import { ChoiceChips } from '@/components/choice-chips';
import { go } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { points } from '../../figures';
import { useCreditText } from '../../text';

definePageConfig({ navigationBarTitleText: '会员信用台账', enablePullDownRefresh: true });

type Found = Awaited<ReturnType<typeof cloud.credit.members>>;
type Row = Found['rows'][number];
const onlies = ['rose', 'fell', 'near', 'noticed'] as const;
type Filter = 'all' | ShownGrade | (typeof onlies)[number];
const filters: readonly Filter[] = ['all', ...shownGrades, ...onlies];
const isGrade = (filter: Filter): filter is ShownGrade => (shownGrades as readonly string[]).includes(filter);

/** Members by their points, the highest first; `?grade=` or `?only=` to begin with. */
export default function MembersPage() {
  const t = useCreditText();
  const { params } = useRouter();
  const [filter, setFilter] = useState<Filter>(filters.find((each) => each === (params.grade ?? params.only)) ?? 'all');
  const asked = filter === 'all' ? {} : isGrade(filter) ? { grade: filter } : { only: filter };
  const label = (each: Filter) =>
    each === 'all' ? t('members.all') : isGrade(each) ? t(`grades.${each}`) : t(`overview.${each}`);
  const row = (each: Row) => (
    <FigureRow
      title={each.name}
      figure={points(each.total)}
      facts={[
        [
          t(`grades.${each.grade}`),
          each.totalBefore !== null &&
            each.totalBefore !== each.total &&
            t('members.moved', { points: points(each.totalBefore) }),
        ]
          .filter(Boolean)
          .join(' · '),
        each.near !== null &&
          (each.near > 0
            ? t('members.near', { points: points(each.near) })
            : t('members.nearFall', { points: points(-each.near) })),
        each.noticeGrade &&
          each.noticeUntil &&
          t('members.notice', { grade: each.noticeGrade, until: dateText(each.noticeUntil) }),
      ]}
      onTap={() => go('credit/file', { id: each.membershipId })}
    />
  );
  return (
    <ListPage<Found>
      columns
      title={t('members.title')}
      search={t('members.search')}
      filters={
        <ChoiceChips
          label={t('members.all')}
          choices={filters.map((value) => ({ value, label: label(value) }))}
          value={filter}
          onChange={setFilter}
        />
      }
      queryKey={['credit', 'members', filter]}
      read={(cursor, q) => cloud.credit.members({ ...asked, q, cursor })}
      keyOf={({ membershipId }) => membershipId}
      row={row}
      empty={{ icon: 'people', words: t('members.empty') }}
    />
  );
}
