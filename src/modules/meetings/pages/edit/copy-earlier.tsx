import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { ListRow } from '@/components/list-row';
import { SearchBar } from '@/components/search-bar';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { sentenceOf } from '@/cloud/refusal';
import { useSettled } from '@/hooks/settled';
import { dateText, partsOf } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { copied } from '../../form/begin';
import { type Draft, draftOf } from '../../form/draft';
import { useMeetingsText } from '../../text';

/** Begins a new meeting as an earlier one was. */
export const CopyEarlier = ({ onCopied }: { onCopied: (draft: Draft) => void }) => {
  const t = useMeetingsText('run');
  const house = useText();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim()) || undefined;
  const read = useRead(['meetings', 'list', 'runs', q ?? ''], () => cloud.meetings.list({ scope: 'runs', q }), {
    enabled: open,
  });
  const take = async (meetingId: string) => {
    try {
      const { form } = await cloud.meetings.manage({ meetingId });
      setOpen(false);
      onCopied(copied(draftOf(form)));
      void Taro.showToast({ icon: 'none', title: t('edit.copied') });
    } catch (error) {
      void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
    }
  };
  return (
    <Card kind="list">
      <ListRow icon="form" title={t('edit.copy')} note={t('edit.copyNote')} onTap={() => setOpen(true)} />
      <Sheet open={open} title={t('edit.copyTitle')} onClose={() => setOpen(false)}>
        <SearchBar value={typed} onChange={setTyped} placeholder={t('edit.copySearch')} />
        {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {!read.data && !read.error && <Skeleton shapes={['rows']} />}
        {read.data?.rows.length === 0 && <ListRow title={q ? house('states.noneFound', { q }) : t('edit.copyNone')} />}
        {read.data?.rows.map(({ id, title, kind, startsAt }) => (
          <ListRow
            key={id}
            title={title || house('meetings.noTitle')}
            note={[house(`meetingKinds.${kind}`), startsAt && dateText(partsOf(startsAt).day)]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => void take(id)}
          />
        ))}
      </Sheet>
    </Card>
  );
};
