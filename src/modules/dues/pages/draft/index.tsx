import { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { usePullToRefresh, useRead } from '@/cloud/use-read';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { useDuesText } from '../../text';
import { DraftForm } from './draft-form';
import { typedOf } from './typed-of';

definePageConfig({ navigationBarTitleText: '起草会费标准', enablePullDownRefresh: true });

/** Writes a standard, new or one that was drafted. */
export default function DraftPage() {
  const t = useDuesText('draft');
  const id = useRouter().params.id;
  const read = useRead(['dues', 'standard', id ?? 'new'], () => cloud.dues.standard({ id: id ?? '' }), {
    enabled: id !== undefined,
  });
  usePullToRefresh();
  if (id === undefined) return <DraftForm typed={typedOf()} />;
  if (read.data)
    return <DraftForm key={read.data.version} id={id} version={read.data.version} typed={typedOf(read.data)} />;
  return (
    <Page title={t('edit')}>
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {() => null}
      </Loaded>
    </Page>
  );
}
