import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useRegions } from '@/i18n/regions';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { goTab } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { ListPage } from '@/kit/list-page';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { mustChoose } from '@/parts/identity/choose-unit';
import { MembersOnly } from '../../components/members-only';
import { useMembershipText } from '../../text';
import { industryChoices, regionChoices } from './choices';
import { MemberRow } from './member-row';
import './directory.scss';

definePageConfig({ navigationBarTitleText: '会员名录', enablePullDownRefresh: true });

/** The members of the association, for the members: found by a piece of the name, by industry and by region. */
export default function Directory() {
  const t = useMembershipText('members');
  const me = useWhoami();
  const { language } = settings.use();
  const [industry, setIndustry] = useState('');
  const [region, setRegion] = useState('');
  const industries = useMemo(() => industryChoices(language, t), [language, t]);
  const { options } = useRegions();
  const regions = useMemo(() => regionChoices(options, t), [options, t]);
  const clear = () => {
    setIndustry('');
    setRegion('');
  };
  if (me.data && !me.data.units.some(({ status }) => status === 'active'))
    return (
      <Page title={t('directory.title')}>
        <MembersOnly />
      </Page>
    );
  if (me.data && me.data.offices.length === 0 && mustChoose(me.data))
    return (
      <Page title={t('directory.title')}>
        <ChooseFirst />
      </Page>
    );
  return (
    <ListPage
      title={t('directory.title')}
      search={t('directory.search')}
      filters={
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
            <PickerField
              label={t('directory.region')}
              options={regions}
              value={region}
              onChange={setRegion}
              searchable
            />
          </View>
        </Card>
      }
      queryKey={['membership', 'directory', industry, region]}
      read={(cursor, q) =>
        cloud.membership.directory({ q, industry: industry || undefined, region: region || undefined, cursor })
      }
      row={(member) => <MemberRow member={member} />}
      empty={
        industry || region
          ? { icon: 'search', words: t('directory.none'), action: t('directory.clear'), onAction: clear }
          : { icon: 'book', words: t('directory.empty'), action: t('directory.home'), onAction: () => goTab('home') }
      }
    />
  );
}
