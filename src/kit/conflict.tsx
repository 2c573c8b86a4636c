import { useState } from 'react';
import { sentenceOf } from '@/cloud/refusal';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { NoticeBox } from '@/components/notice-box';
import { useText } from '@/i18n/main';
import type { Keeper } from './keeper';

interface ConflictProps<C> {
  keeper: Keeper<C>;
  /** The version that the server has now. */
  latest: () => Promise<number>;
  /** One's own words are dropped; begins with the server's. */
  onAnew: () => void;
}

/** Somebody else saved meanwhile: one's words stay on the page until one has chosen. Nothing when nobody has. */
export const Conflict = <C,>({ keeper, latest, onAnew }: ConflictProps<C>) => {
  const house = useText();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (keeper.state.kind !== 'conflict') return null;
  const mine = async () => {
    setBusy(true);
    setFault(null);
    try {
      await keeper.overwrite(await latest());
    } catch (error) {
      setFault(sentenceOf(error));
    }
    setBusy(false);
  };
  const theirs = () => {
    keeper.drop();
    onAnew();
  };
  const words = [house('kept.conflict.words'), ...(fault ? [fault] : [])];
  return (
    <NoticeBox tone="cinnabar" icon="bang" title={house('kept.conflict.title')} words={words}>
      <Button kind="plain" small busy={busy} onTap={() => void mine()}>
        {house('kept.conflict.mine')}
      </Button>
      <Button kind="plain" small onTap={() => setAsked(true)}>
        {house('kept.conflict.theirs')}
      </Button>
      <Confirm
        open={asked}
        title={house('kept.conflict.theirs')}
        consequence={house('kept.conflict.consequence')}
        action={house('kept.conflict.theirs')}
        danger
        onConfirm={theirs}
        onCancel={() => setAsked(false)}
      />
    </NoticeBox>
  );
};
