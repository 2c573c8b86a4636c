import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Timeline } from '@/components/timeline';
import { dateText, instantText } from '@/i18n/dates';
import { useIdentityText } from '../../text';
import { stateWords, type Transfer } from './state';

const order = ['transferCheck', 'transferConsent', 'transferObjection'] as const;

/** What it means for the reader, and the way it goes. */
export const Standing = ({ transfer }: { transfer: Transfer }) => {
  const t = useIdentityText('account');
  const { as, state, step, dueOn, provisional, phone, reason, stop, askedAt } = transfer;
  const open = state === 'open';
  const day = dueOn ? `${dateText(dueOn)}${provisional ? t('transfer.provisional') : ''}` : '';
  const tone = state === 'done' ? 'jade' : open ? (as === 'holder' ? 'cinnabar' : 'azure') : 'amber';
  const waits = step === 'transferObjection' && open;
  const at = order.indexOf(step);
  return (
    <View>
      <NoticeBox
        tone={tone}
        icon={state === 'done' ? 'tick' : open && as !== 'holder' ? 'clock' : 'bang'}
        title={open && as === 'holder' ? t('transfer.holderTitle') : stateWords(transfer, t)}
        words={[
          t(`transfer.lead.${as}`, { phone, at: instantText(askedAt) }),
          waits && t(`transfer.waits.${as}`, { day }),
          stop && t(`transfer.stops.${stop}`),
          reason && t('transfer.reason', { reason }),
          state === 'done' && t('transfer.doneNote'),
        ]}
      />
      {open && as !== 'holder' && (
        <Card>
          <Timeline
            moments={order.map((each, place) => ({
              key: each,
              title: t(`transfer.steps.${each}`),
              when: each === step && day ? t('transfer.due', { day }) : undefined,
              note: t(`transfer.stepNotes.${each}`),
              state: place < at ? 'done' : place === at ? 'now' : 'later',
            }))}
          />
        </Card>
      )}
    </View>
  );
};
