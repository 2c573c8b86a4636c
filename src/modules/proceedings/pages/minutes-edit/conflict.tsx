import { useState } from 'react';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { NoticeBox } from '@/components/notice-box';
import { useProceedingsText } from '../../text';
import type { MinutesKeeper } from './minutes-keeper';

interface ConflictProps {
  keeper: MinutesKeeper;
  latest: () => Promise<number>;
  onAnew: () => void;
}

/** Somebody else saved meanwhile: one's words stay on the page until one has chosen. */
export const Conflict = ({ keeper, latest, onAnew }: ConflictProps) => {
  const t = useProceedingsText('minutes');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const mine = async () => {
    setBusy(true);
    await keeper.rebase(await latest());
    setBusy(false);
  };
  const theirs = () => {
    keeper.drop();
    onAnew();
  };
  return (
    <NoticeBox tone="cinnabar" icon="bang" title={t('conflict.title')} words={[t('conflict.words')]}>
      <Button kind="plain" small busy={busy} onTap={() => void mine()}>
        {t('conflict.mine')}
      </Button>
      <Button kind="plain" small onTap={() => setAsked(true)}>
        {t('conflict.theirs')}
      </Button>
      <Confirm
        open={asked}
        title={t('conflict.theirs')}
        consequence={t('conflict.theirsConsequence')}
        action={t('conflict.theirs')}
        danger
        onConfirm={theirs}
        onCancel={() => setAsked(false)}
      />
    </NoticeBox>
  );
};
