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
  const words = {
    pass: useKeptWords(`${id}.pass`),
    return: useKeptWords(`${id}.return`),
    refuse: useKeptWords(`${id}.refuse`),
  };
  const next = stepAfterNow(application);
  const decide = useWrite(cloud.membership.decide, {
    onDone: (after, { decision }) => {
      for (const each of Object.values(words)) each.forget();
      onDone({ decision, next, id, name: after.name, memberNo: after.memberNo });
    },
    onRefused: (error) => {
      if (codeOf(error) === 'ALREADY_HANDLED') onHandled(error);
    },
  });
  const close = () => {
    decide.reset();
    onSheet(null);
  };
  const send = (decision: Decision, extras: PassExtras = {}) => {
    const reason = words[decision].words.trim();
    decide.run({ membershipId: id, version, decision, ...(reason ? { reason } : {}), ...extras });
  };
  const kept = decide.error && unanswered(decide.error) ? t('act.kept') : null;
  const error = decide.issues.reason ?? ([decide.sentence, kept].filter(Boolean).join('') || null);
  const sheetOf = (kind: 'return' | 'refuse') => (
    <ReasonSheet
      kind={kind}
      open={sheet === kind}
      reason={words[kind].words}
      onReason={words[kind].change}
      busy={decide.busy}
      error={error}
      onSend={() => send(kind)}
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
        note={words.pass.words}
        onNote={words.pass.change}
        busy={decide.busy}
        error={error}
        onSend={(extras) => send('pass', extras)}
        onClose={close}
      />
      {sheetOf('return')}
      {sheetOf('refuse')}
      <MoreSheet open={sheet === 'more'} onRefuse={() => onSheet('refuse')} onClose={close} />
    </>
  );
};
