import { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWhoami } from '@/cloud/reads';
import { useRead } from '@/cloud/use-read';
import { ErrorState } from '@/components/error-state';
import { Page } from '@/components/page';
import { Skeleton } from '@/components/skeleton';
import { goInstead } from '@/hooks/go';
import { SignInFirst } from '@/parts/identity/sign-in-first';
import { begun } from '../../form/begin';
import { type Draft, draftOf, emptyDraft, steps } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { EditForm, type Opened } from './edit-form';
import './edit.scss';

definePageConfig({ navigationBarTitleText: '新建会议' });

type Managed = Awaited<ReturnType<typeof cloud.meetings.manage>>;
const openNew = (draft: Draft): Opened => ({ meetingId: null, version: null, draft, published: false, people: 0 });
const openedOf = ({ id, version, form, pending, status, counts }: Managed): Opened => ({
  meetingId: id,
  version,
  draft: draftOf(pending ?? form),
  published: status !== 'draft',
  people: counts.taken + counts.waiting,
});

/** Writes a meeting. `?id=` a draft, or a published meeting to be changed; `?step=`, `?field=` where to begin. */
export default function Edit() {
  const t = useMeetingsText('run');
  const { id, step, field } = useRouter().params;
  const me = useWhoami();
  const read = useRead(['meetings', 'manage', id], () => cloud.meetings.manage({ meetingId: id ?? '' }), {
    enabled: Boolean(id),
  });
  const [round, setRound] = useState(0);
  const held = useRef<{ round: number; opened: Opened }>();
  if (me.data?.signedIn === false) return <SignInFirst title={t('edit.title')} />;
  const found = read.isFetching ? null : read.data;
  // Said once a round: what is written no longer follows what the page reads.
  if (held.current?.round !== round) {
    const opened = id ? found && openedOf(found) : openNew(begun(emptyDraft(), t));
    held.current = opened ? { round, opened } : undefined;
  }
  const anew = (meetingId: string | null) => {
    if (!id) return goInstead('meetings/edit', { id: meetingId ?? undefined });
    void read.refetch().then(() => setRound(round + 1));
  };
  const begin = { step: steps.find((each) => each === step), field };
  if (held.current) return <EditForm key={round} opened={held.current.opened} begin={begin} onAnew={anew} />;
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
