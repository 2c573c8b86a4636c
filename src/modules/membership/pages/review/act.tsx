import { type ReactNode, useRef } from 'react';
import { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { codeOf, unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { useKeys, useWide } from '@/hooks/desk';
import { useKeptWords } from '@/hooks/kept-words';
import { useMembershipText } from '../../text';
import { DeskBar } from './desk-bar';
import { PassSheet, type PassExtras } from './pass-sheet';
import { PhoneBar } from './phone-bar';
import { ReasonSheet } from './reason-sheet';
import { type Case, type Decided, type Decision, stepAfterNow } from './use-case';

interface ActProps {
  application: Case;
  sheet: ActSheet | null;
  /** What is opened next, in words, where that is known. */
  next: string | null;
  /** The bar that takes the last decision back. */
  above: ReactNode;
  onSheet: (sheet: ActSheet | null) => void;
  onDone: (decision: Decision, after: Decided) => void;
  /** Somebody was faster: what the page shows is old. */
  onHandled: (error: Error) => void;
}
export type ActSheet = Decision | 'more';
/** Milliseconds: a double stroke must not decide the case that has just opened. */
const unseen = 600;

/**
 * The decision: return and pass in sight, refusal behind 更多. A phone looks once more in a sheet; on a desk the reason is
 * written in the bar and decides at once, but where nothing can be taken back or votes are to be entered.
 */
export const Act = ({ application, sheet, next, above, onSheet, onDone, onHandled }: ActProps) => {
  const t = useMembershipText('review');
  const wide = useWide();
  const { id, version, step, content, returnTo } = application;
  // On a desk one field serves both decisions.
  const note = useKeptWords(wide ? `${id}.return` : `${id}.pass`);
  const reason = note.words.trim();
  const refused = (error: Error) => {
    if (codeOf(error) === 'ALREADY_HANDLED') onHandled(error);
  };
  const write = useWrite(cloud.membership.decide, {
    onDone: (after, { decision }) => {
      note.forget();
      onDone(decision, after);
    },
    onRefused: refused,
  });
  const decide = (decision: Decision, extras: PassExtras = {}) =>
    write.run({ membershipId: id, version, decision, ...(reason ? { reason } : {}), ...extras });
  const mayPass = content !== 'risky';
  const looksAgain = !wide || step === 'councilDecision' || stepAfterNow(application) === null;
  const pass = () => (looksAgain ? onSheet('pass') : decide('pass'));
  // Whom it goes back to is chosen where there is a choice; without a word it goes to nobody.
  const sendBack = () => (!wide || returnTo.length > 0 || !reason ? onSheet('return') : decide('return'));
  const shownAt = useRef(now());
  const seen = (act: () => void) => () => {
    if (now() - shownAt.current >= unseen) act();
  };
  useKeys({ t: seen(sendBack), ...(mayPass ? { p: seen(pass) } : {}) });
  const close = () => {
    write.reset();
    note.reread();
    onSheet(null);
  };
  const kept = write.error && unanswered(write.error) ? t('act.kept') : null;
  const error = write.issues.reason ?? ([write.sentence, kept].filter(Boolean).join('') || null);
  const Bar = wide ? DeskBar : PhoneBar;
  return (
    <>
      <Bar
        application={application}
        next={next}
        above={above}
        words={note.words}
        onWords={note.change}
        error={sheet ? null : error}
        busy={write.busy}
        onReturn={sendBack}
        onPass={mayPass ? pass : undefined}
      />
      <PassSheet
        key={`${id}.${step}`}
        application={application}
        open={sheet === 'pass'}
        note={note.words}
        onNote={note.change}
        busy={write.busy}
        error={error}
        onSend={(extras) => decide('pass', extras)}
        onClose={close}
      />
      {(sheet === 'return' || sheet === 'refuse') && (
        <ReasonSheet
          key={sheet}
          kind={sheet}
          application={application}
          open
          onDone={(after) => onDone(sheet, after)}
          onRefused={refused}
          onClose={close}
        />
      )}
    </>
  );
};
