import type { ReactNode } from 'react';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Tick } from '@/components/tick';
import { settings } from '@/hooks/settings';
import { useMembershipText } from '../../text';
import { type Case, stepAfterNow } from './use-case';

export interface BarProps {
  application: Case;
  /** What is opened next, in words, where that is known. */
  next: string | null;
  /** The bar that takes the last decision back. */
  above: ReactNode;
  words: string;
  onWords: (words: string) => void;
  error: string | null;
  busy: boolean;
  onReturn: () => void;
  /** Left out: it may not be passed now. */
  onPass: (() => void) | undefined;
}

/** Whether the next case opens by itself, with its name where it is known. */
export const OpensNext = ({ next }: Pick<BarProps, 'next'>) => {
  const t = useMembershipText('review');
  const { opensNext } = settings.use();
  return (
    <Tick
      checked={opensNext}
      label={next ? t('act.opensNamed', { next }) : t('act.opensNext')}
      onChange={(checked) => settings.change({ opensNext: checked })}
    />
  );
};

export const usePassWord = (application: Case) => {
  const t = useMembershipText('review');
  const after = stepAfterNow(application);
  return after ? t(`act.passTo.${after}`) : t('act.admit');
};

/** Two buttons at the thumb; each looks once more in a sheet. */
export const PhoneBar = ({ application, next, above, onReturn, onPass }: BarProps) => {
  const t = useMembershipText('review');
  const pass = usePassWord(application);
  return (
    <ActionBar
      above={
        <>
          {above}
          <OpensNext next={next} />
        </>
      }
    >
      <Button kind="plain" onTap={onReturn}>
        {t('act.return')}
      </Button>
      <Button disabled={!onPass} onTap={onPass}>
        {pass}
      </Button>
    </ActionBar>
  );
};
