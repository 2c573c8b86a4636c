import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { usePullToRefresh } from '@/cloud/use-read';
import { useRegions } from '@/i18n/regions';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { SearchBar } from '@/components/search-bar';
import { goTab } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { useSettled } from '@/hooks/settled';
import { InfiniteList } from '@/kit/infinite-list';
import { MembersOnly } from '../../components/members-only';
import { useMembershipText } from '../../text';
import { industryChoices, regionChoices } from './choices';
import { MemberRow } from './member-row';
import './directory.scss';

definePageConfig({ navigationBarTitleText: '会员名录', enablePullDownRefresh: true });

/** The members of the association, for the members. */
export default function Directory() {
  const t = useMembershipText('members');
  const me = useWhoami();
  usePullToRefresh();
  const stranger = me.data !== undefined && !me.data.units.some(({ status }) => status === 'active');
  return <Page title={t('directory.title')}>{stranger ? <MembersOnly /> : <Search />}</Page>;
}

/** Found by a piece of the name, by industry and by region. */
const Search = () => {
  const t = useMembershipText('members');
  const { language } = settings.use();
  const [typed, setTyped] = useState('');
  const [industry, setIndustry] = useState('');
  const [region, setRegion] = useState('');
  const q = useSettled(typed.trim());
  const industries = useMemo(() => industryChoices(language, t), [language, t]);
  const { options } = useRegions();
  const regions = useMemo(() => regionChoices(options, t), [options, t]);
  const filtered = Boolean(q || industry || region);
  const clear = () => {
    setTyped('');
    setIndustry('');
    setRegion('');
  };
  return (
    <View>
      <SearchBar value={typed} onChange={setTyped} placeholder={t('directory.search')} />
      <Card kind="list" className="directory-filters">
        <View className="directory-filter">
          <PickerField
            label={t('directory.industry')}
            options={industries}
            value={industry}
            onChange={setIndustry}
            searchable
          />
        </View>
        <View className="directory-filter">
          <PickerField label={t('directory.region')} options={regions} value={region} onChange={setRegion} searchable />
        </View>
      </Card>
      <InfiniteList
        queryKey={['membership', 'directory', q, industry, region]}
        read={(cursor) =>
          cloud.membership.directory({
            q: q || undefined,
            industry: industry || undefined,
            region: region || undefined,
            cursor,
          })
        }
        row={(member) => <MemberRow member={member} />}
        empty={
          filtered ? (
            <EmptyState icon="search" action={t('directory.clear')} onAction={clear}>
              {t('directory.none')}
            </EmptyState>
          ) : (
            <EmptyState icon="book" action={t('directory.home')} onAction={() => goTab('home')}>
              {t('directory.empty')}
            </EmptyState>
          )
        }
      />
    </View>
  );
};
