import type { Tone } from '@/components/chip';
import type { IconName } from '@/components/icon';
import { instantText, partsOf, untilText } from '@/i18n/dates';
import { price } from '@/i18n/money';
import type { Translate } from '@/i18n/typed';
import { seatsLeft, startsWithin } from '@/parts/meetings/meeting-state';
import { namesText } from '@/i18n/names';
import type { zhCN } from '../../messages/zh-CN';
import type { Meeting } from '../../use-meeting';

export type Act =
  | 'register'
  | 'queue'
  | 'confirmSeat'
  | 'paySeat'
  | 'declineSeat'
  | 'cancel'
  | 'leaveQueue'
  | 'ticket'
  | 'checkIn'
  | 'survey'
  | 'excuse'
  | 'unexcuse'
  | 'signIn'
  | 'call'
  | 'floor';
/** Where one stands, in words, and what can be done: one thing at the thumb, one beside it, the rest in the page. */
export interface Standing {
  tone: Exclude<Tone, 'neutral'>;
  icon: IconName;
  title: string;
  notes: string[];
  primary: Act | null;
  secondary: Act | null;
  more: Act[];
}
type Text = Translate<(typeof zhCN)['meeting']>;

const said = (tone: Standing['tone'], icon: IconName, title: string, part: Partial<Standing> = {}): Standing => ({
  tone,
  icon,
  title,
  notes: [],
  primary: null,
  secondary: null,
  more: [],
  ...part,
});
const isOver = ({ status, endsAt }: Meeting, now: number) =>
  status === 'ended' ||
  status === 'minutes_confirmed' ||
  status === 'archived' ||
  (status === 'noticed' && endsAt !== null && Date.parse(endsAt) <= now);

const seatNames = (meeting: Meeting, t: Text) => {
  const { registration } = meeting;
  if (!registration || registration.companions.length === 0) return [];
  const names = [registration.name, ...registration.companions.map(({ name }) => name)];
  return [t('state.party', { count: names.length, names: namesText(names) })];
};

const dayAt = (instant: string | number) => partsOf(new Date(instant).toISOString()).day;
const severalDays = ({ startsAt, endsAt }: Meeting) =>
  startsAt !== null && endsAt !== null && dayAt(startsAt) !== dayAt(endsAt);

const afterwards = (meeting: Meeting, t: Text): Standing => {
  const came = (meeting.registration?.checkedIn.length ?? 0) > 0;
  return said('azure', 'clock', t('state.over'), { primary: meeting.surveyOpen && came ? 'survey' : null });
};

const seated = (meeting: Meeting, now: number, t: Text): Standing => {
  const { registration, form, status } = meeting;
  // Each day of several is signed in anew.
  const today =
    registration?.checkedIn.filter(({ latest }) => !severalDays(meeting) || dayAt(latest) === dayAt(now)) ?? [];
  const inside = today.find(({ seat }) => seat === 0);
  const cameBefore = registration?.checkedIn.find(({ seat }) => seat === 0);
  const allInside = registration && today.length > registration.companions.length;
  if (inside)
    return said('jade', 'tick', t('state.present'), {
      notes: [t('state.presentAt', { time: instantText(inside.latest) }), ...seatNames(meeting, t)],
      primary: 'floor',
      secondary: allInside ? null : 'ticket',
    });
  const mayCancel =
    registration?.state === 'confirmed' && form.cancelUntil !== null && now < Date.parse(form.cancelUntil);
  const near = status === 'in_session' || startsWithin(meeting, 24);
  const deadline = form.cancelUntil && registration?.state === 'confirmed';
  return said('jade', 'tick', registration?.state === 'walk_in' ? t('state.walkIn') : t('state.confirmed'), {
    notes: [
      ...seatNames(meeting, t),
      ...(cameBefore ? [t('state.cameBefore', { time: instantText(cameBefore.latest) })] : []),
      t(near ? 'state.nearNote' : mayCancel ? 'state.confirmedNote' : 'state.enterNote'),
      ...(deadline
        ? [
            mayCancel
              ? t('state.cancelDeadline', { time: instantText(form.cancelUntil ?? '') })
              : t('state.cancelClosed'),
          ]
        : []),
    ],
    primary: near ? 'checkIn' : 'ticket',
    secondary: near ? 'ticket' : mayCancel ? 'cancel' : null,
    more: near && mayCancel ? ['cancel'] : [],
  });
};

const waits = ({ registration, waiting }: Meeting, t: Text): Standing => {
  const no = registration?.waitingNo;
  const ahead = registration?.ahead ?? Math.max(0, waiting - 1);
  return said('amber', 'clock', no ? t('state.waiting', { no }) : t('state.waitingPlain'), {
    notes: [ahead > 0 ? t('state.ahead', { count: ahead }) : t('state.aheadNone')],
    secondary: 'leaveQueue',
  });
};

const outside = (meeting: Meeting, t: Text): Standing => {
  const { barred, form, waiting } = meeting;
  switch (barred) {
    case null: {
      const left = seatsLeft(meeting);
      if (left === 0)
        return said('amber', 'people', t('state.full'), {
          notes: [waiting > 0 ? t('state.fullNote', { count: waiting }) : t('state.fullNobody')],
          primary: 'queue',
        });
      const closes = form.registrationClosesAt;
      return said('azure', 'edit', left ? t('state.openLeft', { count: left }) : t('state.open'), {
        notes: [
          ...(form.fee.fen > 0 ? [t('feeOf', { yuan: price(form.fee.fen) })] : []),
          ...(closes ? [t('state.openUntil', { time: instantText(closes) })] : []),
        ],
        primary: 'register',
      });
    }
    case 'signIn':
      return said('azure', 'phone', t('state.signIn'), { notes: [t('state.signInNote')], primary: 'signIn' });
    case 'notOpenYet':
      return said('azure', 'clock', t('state.notOpenYet', { time: instantText(form.registrationOpensAt ?? '') }));
    case 'notInvited':
      return said('amber', 'shield', t('state.notInvited'), { notes: [t('state.notInvitedNote')], secondary: 'call' });
    case 'already':
    case 'closed':
      return said('amber', 'clock', t('state.closed'), {
        notes: form.registrationClosesAt
          ? [t('state.closedNote', { time: instantText(form.registrationClosesAt) })]
          : [],
        secondary: 'call',
      });
    case 'over':
      return said('azure', 'clock', t('state.over'));
  }
};

const onRoll = (meeting: Meeting, standing: Standing): Standing => {
  const { roll, registration, status } = meeting;
  if (!roll || (registration?.checkedIn.length ?? 0) > 0) return standing;
  if (status !== 'noticed' && status !== 'in_session') return standing;
  return { ...standing, more: [...standing.more, roll.excused ? 'unexcuse' : 'excuse'] };
};

/** Where the caller stands towards a meeting at `now` (milliseconds). */
export const standingOf = (meeting: Meeting, now: number, t: Text): Standing => {
  const { status, registration, endedReason } = meeting;
  const reason = endedReason ? [t('state.reason', { reason: endedReason })] : [];
  if (status === 'draft') return said('azure', 'edit', t('state.draft'));
  if (status === 'cancelled') return said('cinnabar', 'cross', t('state.cancelled'), { notes: reason });
  if (status === 'postponed') return said('amber', 'clock', t('state.postponed'), { notes: reason });
  if (status === 'quorum_failed') return said('amber', 'people', t('state.quorumFailed'));
  if (isOver(meeting, now)) return afterwards(meeting, t);
  if (registration?.state === 'offered' && registration.offerUntil) {
    const left = untilText(registration.offerUntil);
    const { owes } = registration;
    if (left && owes > 0)
      return onRoll(
        meeting,
        said('cinnabar', 'money', t('state.unpaid', { yuan: price(owes) }), {
          notes: [t('state.unpaidNote', { time: left, until: instantText(registration.offerUntil) })],
          primary: 'paySeat',
          secondary: 'declineSeat',
        }),
      );
    const standing = left
      ? said('cinnabar', 'clock', t('state.offered'), {
          notes: [t('state.offeredNote', { time: left, until: instantText(registration.offerUntil) })],
          primary: 'confirmSeat',
          secondary: 'declineSeat',
        })
      : said('amber', 'clock', t('state.offerOver'));
    return onRoll(meeting, standing);
  }
  if (registration?.state === 'confirmed' || registration?.state === 'walk_in')
    return onRoll(meeting, seated(meeting, now, t));
  if (registration?.state === 'waiting') return onRoll(meeting, waits(meeting, t));
  return onRoll(meeting, outside(meeting, t));
};
