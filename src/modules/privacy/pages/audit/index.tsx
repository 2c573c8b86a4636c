import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { today } from '@/i18n/dates';
import { usePrivacyText } from '../../text';
import { Checklist } from './checklist';
import '../mine/mine.scss';

definePageConfig({ navigationBarTitleText: '年度自查', enablePullDownRefresh: true });

/** The self-audit of one year: what the house says of each item, and the verdict of who signs it. `?year=` */
export default function Audit() {
  const t = usePrivacyText();
  const { params } = useRouter();
  const year = Number(params.year ?? today().slice(0, 4));
  const read = useRead(['privacy', 'audit', year], () => cloud.privacy.audit({ year }));
  usePullToRefresh();
  if (read.data) return <Checklist key={read.data.version} audit={read.data} />;
  return (
    <Page title={t('audit.title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {() => null}
      </Loaded>
    </Page>
  );
}
