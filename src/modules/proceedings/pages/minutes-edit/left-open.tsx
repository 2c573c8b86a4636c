import { Button } from '@/components/button';
import { NoticeBox } from '@/components/notice-box';
import { to } from '@/hooks/go';
import { useProceedingsText } from '../../text';

/** Votes that nobody ended before the meeting was over: they are counted by themselves; only a withdrawal needs a hand. */
export const LeftOpen = ({ meetingId, titles }: { meetingId: string; titles: readonly string[] }) => {
  const t = useProceedingsText('minutes');
  const terms = useProceedingsText('terms');
  return (
    <NoticeBox
      tone="amber"
      icon="bang"
      title={t('leftOpen.title', { count: titles.length })}
      words={[titles.join(terms('people.separator')), t('leftOpen.words')]}
    >
      <Button kind="plain" small onTap={to('proceedings/floor', { id: meetingId })}>
        {t('leftOpen.see')}
      </Button>
    </NoticeBox>
  );
};
