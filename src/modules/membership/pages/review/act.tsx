import type { ReactNode } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Tick } from '@/components/tick';
import { useKeys } from '@/hooks/desk';
import { useKeptWords } from '@/hooks/kept-words';
import { settings } from '@/hooks/settings';
import { useMembershipText } from '../../text';
import { PassSheet, type PassExtras } from './pass-sheet';
import { ReasonSheet } from './reason-sheet';
import { type Case, type Decided, type Decision, stepAfterNow } from './use-case';

interface ActProps {
  application: Case;
  sheet: ActSheet | null;
  /** The bar that takes the last decision back. */
  above: ReactNode;
  onSheet: (sheet: ActSheet | null) => void;
  onDone: (decision: Decision, after: Decided) => void;
  /** Somebody was faster: what the page shows is old. */
  onHandled: (error: Error) => void;
}
export type ActSheet = Decision | 'more';

/** The decision at the thumb: return and pass in sight, refusal behind 更多. */
export const Act = ({ application, sheet, above, onSheet, onDone, onHandled }: ActProps) => {
  const t = useMembershipText('review');
  const { opensNext } = settings.use();
  const { id, version, step, content } = application;
  const note = useKeptWords(`${id}.pass`);
  const next = stepAfterNow(application);
  const refused = (error: Error) => {
    if (codeOf(error) === 'ALREADY_HANDLED') onHandled(error);
  };
  const pass = useWrite(cloud.membership.decide, {
    onDone: (after) => {
      note.forget();
      onDone('pass', after);
    },
    onRefused: refused,
  });
  const mayPass = content !== 'risky';
  useKeys({ t: () => onSheet('return'), ...(mayPass ? { p: () => onSheet('pass') } : {}) });
  const close = () => {
    pass.reset();
    onSheet(null);
  };
  const send = (extras: PassExtras) => {
    const reason = note.words.trim();
    pass.run({ membershipId: id, version, decision: 'pass', ...(reason ? { reason } : {}), ...extras });
  };
  const kept = pass.error && unanswered(pass.error) ? t('act.kept') : null;
  const error = pass.issues.reason ?? ([pass.sentence, kept].filter(Boolean).join('') || null);
  const sheetOf = (kind: 'return' | 'refuse') => (
    <ReasonSheet
      kind={kind}
      application={application}
      open={sheet === kind}
      onDone={(after) => onDone(kind, after)}
      onRefused={refused}
      onClose={close}
    />
  );
  return (
    <>
      <ActionBar
        above={
          <>
            {above}
            <Tick
              checked={opensNext}
              label={t('act.opensNext')}
              onChange={(checked) => settings.change({ opensNext: checked })}
            />
          </>
        }
      >
        <Button kind="plain" keyName="T" onTap={() => onSheet('return')}>
          {t('act.return')}
        </Button>
        <Button disabled={!mayPass} keyName="P" onTap={() => onSheet('pass')}>
          {next ? t(`act.passTo.${next}`) : t('act.admit')}
        </Button>
      </ActionBar>
      <PassSheet
        key={`${id}.${step}`}
        application={application}
        open={sheet === 'pass'}
        note={note.words}
        onNote={note.change}
        busy={pass.busy}
        error={error}
        onSend={send}
        onClose={close}
      />
      {sheetOf('return')}
      {sheetOf('refuse')}
    </>
  );
};
