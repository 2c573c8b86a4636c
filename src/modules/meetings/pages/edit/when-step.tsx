import { View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { DateTimeField } from '@/components/date-time-field';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { dateText, instantOf, partsOf, today } from '@/i18n/dates';
import { useMeetingsText } from '../../text';
import { PlaceFields } from './place-fields';
import type { Writing } from './use-draft';

/** Two hours after the start, when nothing else has been said. */
const usualEnd = (startsAt: string) => new Date(Date.parse(startsAt) + 2 * 3_600_000).toISOString();

export const WhenStep = ({ writing }: { writing: Writing }) => {
  const t = useMeetingsText('run');
  const { draft, patch, wrong, keeper } = writing;
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
  const start = (startsAt: string) => {
    const { day } = partsOf(startsAt);
    patch({
      startsAt,
      // What has not been chosen follows from the start and can be changed.
      endsAt: draft.endsAt && Date.parse(draft.endsAt) > Date.parse(startsAt) ? draft.endsAt : usualEnd(startsAt),
      registrationOpensAt: draft.registrationOpensAt ?? instantOf(today(), '09:00'),
      registrationClosesAt: draft.registrationClosesAt ?? startsAt,
      cancelUntil: draft.cancelUntil ?? instantOf(day, '00:00'),
    });
  };
  return (
    <View>
      <Card kind="list">
        <DateTimeField
          label={t('edit.startsAt')}
          value={draft.startsAt}
          from={today()}
          onChange={start}
          error={wrong('startsAt')}
        />
        <DateTimeField
          label={t('edit.endsAt')}
          value={draft.endsAt}
          from={draft.startsAt ? partsOf(draft.startsAt).day : today()}
          time="17:00"
          onChange={(endsAt) => patch({ endsAt })}
          error={wrong('endsAt')}
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
            error={wrong('urgentReason')}
          />
        </Card>
      )}
      <PlaceFields writing={writing} />
    </View>
  );
};
