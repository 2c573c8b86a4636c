import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { isStaff, useWhoami } from '@/cloud/reads';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { useNoticesText } from '../../text';
import { Group, type GroupName, groups, type Row } from './group';
import './reminders.scss';

definePageConfig({ navigationBarTitleText: '微信提醒', enablePullDownRefresh: true });

const inWeChat = process.env.TARO_ENV === 'weapp';
const names = Object.keys(groups) as GroupName[];
const inGroup = (name: GroupName, { template }: Row) => (groups[name] as readonly Row['template'][]).includes(template);

/** How many messages WeChat may still send of each kind, and the taps that allow one more. */
export default function Reminders() {
  const t = useNoticesText('reminders');
  const me = useWhoami();
  const read = useRead(['notices', 'templates'], () => cloud.notices.templates({}));
  usePullToRefresh();
  const wanted = (rows: readonly Row[]) =>
    rows.filter(({ template }) => template !== 'reviewWaiting' || (me.data && isStaff(me.data)));
  return (
    <Page title={t('title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows', 'rows']} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="bell" action={t('toInbox')} onAction={() => go('notices/inbox')}>
              {t('empty')}
            </EmptyState>
          ) : (
            <View>
              <Text className="reminders-lead">{inWeChat ? t('lead') : t('elsewhere')}</Text>
              {names.map((name) => {
                const own = wanted(rows).filter((row) => inGroup(name, row));
                return own.length > 0 && <Group key={name} name={name} rows={own} />;
              })}
              <Text className="reminders-note">{t('always')}</Text>
            </View>
          )
        }
      </Loaded>
    </Page>
  );
}
