import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Section } from '@/components/section';
import { useNoticesText } from '../../text';

/** How many wait to be read, and one button for all of them. */
export const UnreadLine = ({ unread }: { unread: number }) => {
  const t = useNoticesText('inbox');
  const mark = useWrite(cloud.notices.markRead);
  if (unread === 0) return null;
  return <Section title={t('unread', { count: unread })} note={t('readAll')} onTap={() => mark.run({ all: true })} />;
};
