import { type ReactNode, useState } from 'react';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { goTab } from '@/hooks/go';
import { ListPage } from '@/kit/list-page';
import { useNoticesText } from '../../text';
import { NoticeCard } from './notice-card';
import { UnreadLine } from './unread-line';

/** 通知: what one was told, the newest first; what was read long ago waits behind one button. */
export const Told = ({ parts }: { parts: ReactNode }) => {
  const t = useNoticesText('inbox');
  const [unfolded, setUnfolded] = useState(false);
  return (
    <ListPage
      title={t('title')}
      search={t('search')}
      filters={parts}
      queryKey={['notices', 'inbox', unfolded]}
      read={(cursor, q) => cloud.notices.inbox({ q, cursor, fold: unfolded ? undefined : 'old' })}
      head={({ unread }) => <UnreadLine unread={unread} />}
      row={(notice) => <NoticeCard notice={notice} />}
      foot={({ folded }) =>
        folded > 0 && (
          <Button kind="quiet" onTap={() => setUnfolded(true)}>
            {t('older', { count: folded })}
          </Button>
        )
      }
      empty={{ icon: 'bell', words: t('empty'), action: t('home'), onAction: () => goTab('home') }}
    />
  );
};
