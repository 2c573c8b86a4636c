import { cloud } from '@/cloud/client';
import { codeOf, unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { useKeptWords } from '@/hooks/kept-words';
import { useMembershipText } from '../../text';
import type { Outcome } from './done';
import { MoreSheet } from './more-sheet';
import { PassSheet, type PassExtras } from './pass-sheet';
import { ReasonSheet } from './reason-sheet';
import { type Case, type Decision, stepAfterNow } from './use-case';

interface ActProps {
  application: Case;
  sheet: ActSheet | null;
  onSheet: (sheet: ActSheet | null) => void;
  onDone: (outcome: Outcome) => void;
  /** Somebody was faster: what the page shows is old. */
  onHandled: (error: Error) => void;
}
export type ActSheet = Decision | 'more';

/** The decision at the thumb: return and pass in sight, refusal behind 更多. */
export const Act = ({ application, sheet, onSheet, onDone, onHandled }: ActProps) => {
  const t = useMembershipText('review');
  const { id, version, step, content } = application;
  const note = useKeptWords(`${id}.pass`);
  const next = stepAfterNow(application);
  const decided = (decision: Decision) => (after: { name: string; memberNo: string | null }) =>
    onDone({ decision, next, id, name: after.name, memberNo: after.memberNo });
  const refused = (error: Error) => {
    if (codeOf(error) === 'ALREADY_HANDLED') onHandled(error);
  };
  const pass = useWrite(cloud.membership.decide, {
    onDone: (after) => {
      note.forget();
      decided('pass')(after);
    },
    onRefused: refused,
  });
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
      onDone={decided(kind)}
      onRefused={refused}
      onClose={close}
    />
  );
  return (
    <>
      <ActionBar>
        <Button kind="plain" onTap={() => onSheet('return')}>
          {t('act.return')}
        </Button>
        <Button disabled={content === 'risky'} onTap={() => onSheet('pass')}>
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
      <MoreSheet open={sheet === 'more'} onRefuse={() => onSheet('refuse')} onClose={close} />
    </>
  );
};
