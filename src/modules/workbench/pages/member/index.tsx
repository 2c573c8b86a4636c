import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { EmptyState } from '@/components/empty-state';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { useWorkbenchText } from '../../text';
import { FileView } from './file-view';
import './member.scss';

definePageConfig({ navigationBarTitleText: '会员档案', enablePullDownRefresh: true });

/** All that is known of one member (`?id=`), for who keeps the register. */
export default function MemberPage() {
  const t = useWorkbenchText('member');
  const id = useRouter().params.id ?? '';
  const read = useRead(['workbench', 'memberFile', id], () => cloud.workbench.memberFile({ membershipId: id }), {
    enabled: id !== '',
  });
  usePullToRefresh();
  return (
    <Page title={t('title')} className="member-file-page">
      {id ? (
        <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows', 'rows']} />}>
          {(file) => <FileView file={file} />}
        </Loaded>
      ) : (
        <EmptyState icon="people" action={t('toRegister')} onAction={() => goInstead('workbench/members')}>
          {t('notFound')}
        </EmptyState>
      )}
    </Page>
  );
}
