import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { dateText, today } from '@/i18n/dates';
import { DateTimeField } from '@/kit/date-time-field';
import { ends, startingAt, starts } from '../../form/schedule';
import { templates } from '../../data/templates';
import { useMeetingsText } from '../../text';
import { PlaceFields } from './place-fields';
import type { Writing } from './use-draft';

export const WhenStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, at, keeper } = writing;
  const { id: meetingId, version } = keeper.at;
  const saved = writing.state.kind === 'saved' || writing.state.kind === 'none';
  // How long before the rule wants the notice depends on the kind and is the server's to say.
  const check = useRead(
    ['meetings', 'check', meetingId, version],
    () => cloud.meetings.check({ meetingId: meetingId ?? '' }),
    { enabled: meetingId !== null && saved && draft.startsAt !== null },
  );
  const noticeBy = check.data?.noticeBy ?? null;
  const late = noticeBy ? noticeBy < today() : false;
  return (
    <View>
      <Card kind="list">
        <DateTimeField
          label={t('edit.startsAt')}
          value={draft.startsAt}
          from={today()}
          time={templates[draft.kind].time}
          proposals={draft.startsAt ? [] : starts(draft.kind)}
          onChange={(startsAt) => patch((now) => startingAt(now, startsAt))}
          {...at('startsAt')}
        />
        <DateTimeField
          label={t('edit.endsAt')}
          value={draft.endsAt}
          from={draft.startsAt ? undefined : today()}
          after={draft.startsAt}
          time="17:00"
          proposals={ends(draft.startsAt)}
          onChange={(endsAt) => patch({ endsAt })}
          {...at('endsAt')}
        />
      </Card>
      {noticeBy && (
        <Notice
          tone={late ? 'cinnabar' : 'jade'}
          icon={late ? 'bang' : 'tick'}
          words={
            late ? t('edit.noticeLate', { day: dateText(noticeBy) }) : t('edit.noticeKept', { day: dateText(noticeBy) })
          }
        />
      )}
      {(late || draft.urgentReason !== '') && (
        <Card kind="list">
          <Field
            label={t('edit.urgent')}
            hint={t('edit.urgentHint')}
            value={draft.urgentReason}
            maxLength={200}
            multiline
            onChange={(urgentReason) => patch({ urgentReason })}
            {...at('urgentReason')}
          />
        </Card>
      )}
      <PlaceFields writing={writing} />
    </View>
  );
};
