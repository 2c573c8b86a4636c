import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useDuesText } from '../../text';
import { BallotForm } from './ballot-form';

definePageConfig({ navigationBarTitleText: '记下表决结果', enablePullDownRefresh: true });

/** The ballot by which a draft was adopted, off the paper that the tellers signed. */
export default function AdoptPage() {
  const t = useDuesText('adopt');
  const id = useRouter().params.id ?? '';
  const read = useRead(['dues', 'standard', id], () => cloud.dues.standard({ id }));
  usePullToRefresh();
  if (read.data) return <BallotForm standard={read.data} />;
  return (
    <Page title={t('title')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {() => null}
      </Loaded>
    </Page>
  );
}
