import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { ChoiceChips } from '@/components/choice-chips';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { ListPage } from '@/kit/list-page';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { useMeetingsText } from '../../text';
import { ExportList } from './export-list';
import { asked, type Filter, filterOf, filters, type List, type Row } from './filters';
import { Person } from './person';
import { PersonSheet } from './person-sheet';
import './registrations.scss';

definePageConfig({ navigationBarTitleText: '报名名单', enablePullDownRefresh: true });

const howMany = ({ counts }: List, filter: Filter): number | null => {
  switch (filter) {
    case 'confirmed':
    case 'waiting':
    case 'offered':
    case 'cancelled':
      return counts[filter];
    case 'walk_in':
      return counts.walkIns;
    case 'inside':
      return counts.present;
    case 'all':
    case 'outside':
    case 'lapsed':
    case 'unjudged':
      return null;
  }
};

/** Who has registered, who waits, who is here. `?id=`, `?state=`, `?present=`. */
export default function Registrations() {
  const t = useMeetingsText('run');
  const { params } = useRouter();
  const id = params.id ?? '';
  const me = useWhoami();
  const [filter, setFilter] = useState<Filter>(filterOf(params));
  const [choosing, setChoosing] = useState(false);
  const [opened, setOpened] = useState<Row | null>(null);
  if (me.data?.signedIn === false) return <SignInFirst title={t('list.title')} />;
  const name = (each: Filter) =>
    each === 'all' || each === 'inside' || each === 'outside' || each === 'unjudged'
      ? t(`list.${each}`)
      : t(`list.states.${each}`);
  return (
    <ListPage
      columns
      title={t('list.title')}
      action={<ExportList meetingId={id} />}
      search={t('list.search')}
      queryKey={['meetings', 'registrations', id, filter]}
      read={(cursor, q) => cloud.meetings.registrations({ meetingId: id, ...asked(filter), q, cursor })}
      head={(first, q) => {
        const count = howMany(first, filter);
        const title = count === null || q ? name(filter) : `${name(filter)} · ${t('list.count', { count })}`;
        return <Section title={title} note={t('list.filter')} onTap={() => setChoosing(true)} />;
      }}
      row={(row) => <Person row={row} onTap={() => setOpened(row)} />}
      empty={{
        icon: 'people',
        words: t('list.empty'),
        action: filter === 'all' ? undefined : t('list.clear'),
        onAction: () => setFilter('all'),
      }}
    >
      <Sheet open={choosing} title={t('list.title')} onClose={() => setChoosing(false)}>
        <View>
          <ChoiceChips
            label={t('list.filter')}
            choices={filters.map((value) => ({ value, label: name(value) }))}
            value={filter}
            onChange={(value) => {
              setFilter(value);
              setChoosing(false);
            }}
          />
        </View>
      </Sheet>
      <PersonSheet meetingId={id} row={opened} onClose={() => setOpened(null)} />
    </ListPage>
  );
}
