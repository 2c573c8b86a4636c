import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ApplicationForm } from '@contracts/application';
import type { CheckItem } from '@contracts/membership';
import type { CallContext } from '@/cloud/client';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf, fieldIssues } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { goInstead } from '@/hooks/go';
import type { Opened } from '../../form/opened';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { recordProgressGrant, useAskProgress } from './ask-progress';

interface Sent {
  form: ApplicationForm;
  draftId: string | null;
}
const answerOrSubmit =
  (answering: Opened['answering']) =>
  ({ form, draftId }: Sent, options: { context: CallContext }) => {
    const draft = draftId ? { draftId } : {};
    if (!answering) return cloud.membership.submit({ form, ...draft }, options);
    const { membershipId, version } = answering;
    return cloud.membership.resubmit({ membershipId, version, form, ...draft }, options);
  };

/** Issues of the whole input as issues of the form. */
const ofForm = (issues: Record<string, string>) =>
  Object.fromEntries(Object.entries(issues).map(([path, words]) => [path.replace(/^form\./, ''), words]));
const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Sends the application, and brings each refusal to the place where it can be mended. */
export const useSending = (writing: Writing, opened: Opened) => {
  const t = useMembershipText('apply');
  const askProgress = useAskProgress();
  const [lost, setLost] = useState<readonly string[]>([]);
  const [starting, setStarting] = useState(false);
  const { keeper } = writing.saved;
  const send = useWrite(answerOrSubmit(opened.answering), {
    onDone: ({ id }) => {
      keeper.drop();
      void Taro.showToast({ icon: 'success', title: t('sent') });
      goInstead('membership/application', { id });
    },
    onRefused: (error) => {
      keeper.release();
      const issues = ofForm(fieldIssues(error));
      const detail = detailOf(error);
      const [first] = Object.keys(issues);
      if (first) {
        writing.setAnswered(issues);
        writing.jumpTo(first);
      } else if (codeOf(error) === 'FILE_NOT_FOUND') {
        setLost(listed(detail.fileIds));
        writing.jumpTo('materials');
      } else if (codeOf(error) === 'COMMITTEE_NOT_FOUND') {
        writing.setAnswered({ committeeId: error.message });
        writing.jumpTo('committeeId');
      } else void Taro.pageScrollTo({ scrollTop: 0, duration: 160 });
    },
  });
  const check = send.error ? detailOf(send.error).check : undefined;
  return {
    busy: starting || send.busy,
    error: send.error,
    lost,
    /** What the server found when it refused; newer than the check before. */
    check: Array.isArray(check) ? (check as CheckItem[]) : undefined,
    reset: send.reset,
    /** From the tap on the button: WeChat lets it ask for the message only there. */
    start: async (form: ApplicationForm) => {
      setStarting(true);
      const granted = await askProgress();
      await keeper.hold();
      setStarting(false);
      send.run({ form, draftId: keeper.at.id });
      if (granted) recordProgressGrant();
    },
  };
};
