import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { emptyDraft, draftOf } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { EditForm, type Opened } from './edit-form';
import './edit.scss';

definePageConfig({ navigationBarTitleText: '新建会议' });

/** Writes a meeting. `?id=` a draft, or a published meeting to be changed; `?step=` where to begin. */
export default function Edit() {
  const t = useMeetingsText('run');
  const { id, step } = useRouter().params;
  const me = useWhoami();
  const read = useRead(['meetings', 'manage', id], () => cloud.meetings.manage({ meetingId: id ?? '' }), {
    enabled: Boolean(id),
  });
  const [reloaded, setReloaded] = useState(0);
  if (me.data?.signedIn === false) return <SignInFirst title={t('edit.title')} />;
  const found = read.data;
  const opened: Opened | null = !id
    ? { meetingId: null, version: null, draft: emptyDraft(), published: false, people: 0 }
    : found && !read.isFetching
      ? {
          meetingId: found.id,
          version: found.version,
          draft: draftOf(found.pending ?? found.form),
          published: found.status !== 'draft',
          people: found.counts.taken + found.counts.waiting,
        }
      : null;
  const reload = () => void read.refetch().then(() => setReloaded((count) => count + 1));
  if (opened)
    return <EditForm key={`${opened.meetingId ?? 'new'}.${reloaded}`} opened={opened} step={step} onReload={reload} />;
  return (
    <Page title={t('edit.editTitle')}>
      {read.error ? (
        <ErrorState error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <Skeleton shapes={['form', 'form']} />
      )}
    </Page>
  );
}
