import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useAssociation } from '@/cloud/reads';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { go, to } from '@/hooks/go';
import { askToSignIn } from '@/hooks/sign-in';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import type { Act } from './standing';

export type Asked = 'cancel' | 'leaveQueue' | 'declineSeat' | 'excuse' | null;

/** What each act does: some open a page, some ask once more, some are done at once. */
export const useActs = (meeting: Meeting | undefined) => {
  const t = useMeetingsText('meeting');
  const phone = useAssociation().data?.phone;
  const [asked, setAsked] = useState<Asked>(null);
  const say = (title: string) => void Taro.showToast({ icon: 'none', title });
  const sayRefusal = (error: Error) => say(sentenceOf(error));
  const close = () => setAsked(null);
  const cancel = useWrite(cloud.meetings.cancelRegistration, {
    onDone: () => {
      close();
      say(t('cancel.done'));
    },
  });
  const offer = useWrite(cloud.meetings.answerOffer, {
    onDone: (_, { accept }) => {
      close();
      say(accept ? t('confirmed') : t('decline.done'));
    },
    onRefused: sayRefusal,
  });
  const pay = useWrite(cloud.meetings.payRegistration, {
    onDone: ({ billId }) => go('payments/bill', { id: billId }),
    onRefused: sayRefusal,
  });
  const unexcuse = useWrite(cloud.proceedings.excuse, {
    onDone: () => say(t('excuseUndone')),
    onRefused: sayRefusal,
  });
  const id = meeting?.id ?? '';
  const registrationId = meeting?.registration?.id ?? '';
  const ways: Record<Act, (() => void) | undefined> = {
    register: () => go('meetings/register', { id }),
    queue: () => go('meetings/register', { id }),
    paySeat: () => pay.run({ registrationId }),
    confirmSeat: () => offer.run({ registrationId, accept: true }),
    declineSeat: () => setAsked('declineSeat'),
    cancel: () => setAsked('cancel'),
    leaveQueue: () => setAsked('leaveQueue'),
    ticket: to('attendance/ticket', { id }),
    checkIn: to('attendance/check-in', { id, scan: 'now' }),
    survey: to('proceedings/survey', { id }),
    floor: to('proceedings/floor', { id }),
    // Each vote is excused by itself, where they are listed.
    excuse: meeting?.roll?.several ? to('proceedings/floor', { id }) : () => setAsked('excuse'),
    unexcuse: meeting?.roll?.several
      ? to('proceedings/floor', { id })
      : () => unexcuse.run({ meetingId: id, reason: null }),
    signIn: process.env.TARO_ENV === 'h5' ? askToSignIn : undefined,
    call: phone ? () => void Taro.makePhoneCall({ phoneNumber: phone }) : undefined,
  };
  return {
    /** Undefined where this build or this device cannot do it. */
    wayOf: (act: Act | null) => (act ? ways[act] : undefined),
    asked,
    close: () => {
      cancel.reset();
      offer.reset();
      close();
    },
    busy: offer.busy || unexcuse.busy,
    sentence: cancel.sentence ?? offer.sentence,
    confirming: cancel.busy || offer.busy,
    confirm: () =>
      asked === 'declineSeat' ? offer.run({ registrationId, accept: false }) : cancel.run({ registrationId }),
  };
};
export type Acts = ReturnType<typeof useActs>;
