import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useWorkbenchText } from '../text';
import './reveal.scss';

interface Asked {
  membershipId: string;
  id: string;
  name: string;
}

/** Phones of representatives that were revealed on this page, and how to ask for another one, with a reason. */
export const useReveal = () => {
  const t = useWorkbenchText('member');
  const [asked, setAsked] = useState<Asked>();
  const [shown, setShown] = useState<Record<string, string>>({});
  const sheet = asked && (
    <ReasonSheet
      open
      onClose={() => setAsked(undefined)}
      title={t('reveal.title')}
      consequence={t('reveal.logged')}
      label={t('reveal.reason')}
      placeholder={t('reveal.placeholder')}
      phrases={[t('reveal.reasons.call'), t('reveal.reasons.meeting'), t('reveal.reasons.licence')]}
      min={2}
      max={100}
      verb={t('reveal.show')}
      kept={`${asked.membershipId}.reveal.${asked.id}`}
      write={cloud.membership.reveal}
      input={(reason) => ({
        membershipId: asked.membershipId,
        field: { kind: 'phone' as const, representativeId: asked.id },
        reason,
      })}
      refreshes={[]}
      onDone={({ value }) => setShown((before) => ({ ...before, [asked.id]: value }))}
    />
  );
  return { shown, ask: setAsked, sheet };
};

/** The eye beside a masked number. */
export const RevealEye = ({ name, onTap }: { name: string; onTap: () => void }) => {
  const t = useWorkbenchText('member');
  return (
    <Tap className="reveal-eye" label={t('reveal.action', { name })} onTap={onTap}>
      <Icon name="eye" size="small" />
    </Tap>
  );
};
