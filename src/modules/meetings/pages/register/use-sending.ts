import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf, fieldIssues } from '@/cloud/refusal';
import { recordGrants, useAskReminders } from '@/cloud/use-reminders';
import { useWrite } from '@/cloud/use-write';
import { goInstead } from '@/hooks/go';
import type { Meeting } from '../../use-meeting';
import { wireEntry } from './entry';
import type { Writing } from './use-entry';
import type { ForWhom } from './use-whom';

export type Seated = Awaited<ReturnType<typeof cloud.meetings.register>>;
const reminders = ['meetingReminder', 'seatOffered', 'meetingChanged'] as const;

const answerIssues = (error: unknown): Record<string, string> => {
  const { issues } = detailOf(error);
  const rows: unknown[] = Array.isArray(issues) ? issues : [];
  return Object.fromEntries(
    rows.flatMap((row) => {
      const { questionId, message } = row as { questionId?: unknown; message?: unknown };
      return typeof questionId === 'string' && typeof message === 'string' ? [[`answers.${questionId}`, message]] : [];
    }),
  );
};

/** Registers, and brings each refusal to the field where it can be mended. */
export const useSending = (
  meeting: Meeting,
  writing: Writing,
  { unit, colleague }: ForWhom,
  onDone: (seated: Seated) => void,
) => {
  const ask = useAskReminders(reminders);
  const [starting, setStarting] = useState(false);
  const register = useWrite(cloud.meetings.register, {
    onDone: (seated) => {
      writing.forget();
      // A seat that is held while it is paid for: paying stands there.
      if (seated.state === 'offered') return goInstead('meetings/meeting', { id: meeting.id });
      onDone(seated);
    },
    onRefused: (error) => {
      const code = codeOf(error);
      if (code === 'ALREADY_REGISTERED') {
        writing.forget();
        return goInstead('meetings/meeting', { id: meeting.id });
      }
      const faults =
        code === 'ANSWERS_WRONG'
          ? answerIssues(error)
          : code === 'TOO_MANY_COMPANIONS'
            ? { companions: error.message }
            : code === 'CHOOSE_UNIT'
              ? { unit: error.message }
              : fieldIssues(error);
      if (Object.keys(faults).length > 0) writing.form.refuse(faults);
      else writing.form.jumpTo('refused');
    },
  });
  const pointed = register.error ? writing.form.refused : false;
  return {
    busy: starting || register.busy,
    /** What is not about one field. */
    sentence: pointed ? null : register.sentence,
    /** From the tap itself: WeChat lets it ask for the reminders only there. */
    start: async () => {
      setStarting(true);
      const granted = await ask();
      setStarting(false);
      register.run({
        ...wireEntry(meeting.id, writing.entry, meeting.form.questions),
        ...(unit !== undefined && { membershipId: unit, colleague }),
      });
      recordGrants(granted);
    },
  };
};
