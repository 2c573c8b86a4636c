import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf, fieldIssues } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { goInstead } from '@/hooks/go';
import { formOf } from '../../form/draft';
import { useMeetingsText } from '../../text';
import { formPaths, type Opened, type Writing } from './use-draft';

type ChangeInput = Parameters<typeof cloud.meetings.change>[0];

/** Sends the change of a meeting that people know of, and brings each refusal to its field. */
export const useChange = (opened: Opened, writing: Writing) => {
  const t = useMeetingsText('run');
  const id = opened.meetingId ?? '';
  const change = useWrite(cloud.meetings.change, {
    onDone: ({ applied, told }) => {
      writing.keeper.drop();
      void Taro.showToast({
        icon: 'none',
        title: !applied ? t('edit.changeHeld') : told ? t('edit.changedTold') : t('edit.changed'),
        duration: 3000,
      });
      goInstead(applied ? 'meetings/manage' : 'meetings/check', { id });
    },
    onRefused: (error) => {
      const issues = formPaths(fieldIssues(error));
      const code = codeOf(error);
      const faults =
        code === 'NOTICE_TOO_SHORT'
          ? { startsAt: error.message }
          : code === 'BELOW_TAKEN'
            ? { capacity: error.message }
            : issues;
      writing.form.refuse(faults);
    },
  });
  return {
    busy: change.busy,
    // What is about one field is said there.
    sentence: writing.form.refused ? null : change.sentence,
    send: () => {
      if (!writing.form.complete()) return;
      const { form } = formOf(writing.draft);
      // Complete, as just looked at; the server looks again.
      change.run({
        meetingId: id,
        version: writing.keeper.at.version ?? opened.version ?? 0,
        form: form as ChangeInput['form'],
      });
    },
  };
};
