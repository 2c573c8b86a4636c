import { useState } from 'react';
import { useBadge, useWhoami } from '@/cloud/reads';
import { Segments } from '@/components/segments';
import { useNoticesText } from '../../text';
import { Duties } from './duties';
import { Told } from './told';

definePageConfig({ navigationBarTitleText: '消息', enablePullDownRefresh: true });

/** 消息: what is to be done, as the queue has it, and what one was told. */
export default function Inbox() {
  const t = useNoticesText('inbox');
  const [chosen, setPart] = useState<'told' | 'duties' | null>(null);
  const waiting = useBadge().data?.mine ?? 0;
  const unread = useWhoami().data?.unread ?? 0;
  // What is new first; where nothing is, what waits.
  const part = chosen ?? (waiting > 0 && unread === 0 ? 'duties' : 'told');
  const parts = (
    <Segments
      label={t('parts')}
      choices={[
        { value: 'duties', label: waiting > 0 ? t('dutiesCount', { waiting }) : t('duties') },
        { value: 'told', label: t('told') },
      ]}
      value={part}
      onChange={setPart}
    />
  );
  return part === 'duties' ? <Duties parts={parts} /> : <Told parts={parts} />;
}
