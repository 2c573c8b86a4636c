import { View } from '@tarojs/components';
import { useAssociation } from '@/cloud/reads';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { price } from '@/i18n/money';
import { tierText } from '@/parts/membership/tier-text';
import { namesText } from '@/i18n/names';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';

/** Who may come, what it costs, how many seats, until when. */
export const Particulars = ({ meeting }: { meeting: Meeting }) => {
  const t = useMeetingsText('meeting');
  const house = useText();
  const committees = useAssociation().data?.committees ?? [];
  const { form, capacity, taken, waiting } = meeting;
  const { audience, fee } = form;
  const named = audience.committees.map((id) => committees.find((each) => each.id === id)?.name ?? '').filter(Boolean);
  const members = audience.members && audience.tiers.length === 0 && named.length === 0;
  const who = [
    members && t('whoMembers'),
    audience.tiers.length > 0 && t('whoTiers', { names: namesText(audience.tiers.map(tierText)) }),
    named.length > 0 && t('whoCommittees', { names: namesText(named) }),
    audience.offices.length > 0 &&
      t('whoOffices', { names: namesText(audience.offices.map((office) => house(`offices.${office}`))) }),
    audience.guests && t('whoGuests'),
  ].filter(Boolean);
  const seats = [
    capacity === null ? t('seatsFree') : t('seatsOf', { capacity, taken }),
    waiting > 0 && t('seatsWaiting', { count: waiting }),
    form.companyQuota !== null && t('quota', { count: form.companyQuota }),
    form.companions > 0 && t('companions', { count: form.companions }),
  ].filter(Boolean);
  const feeWords =
    fee.fen === 0
      ? t('feeFree')
      : [t('feeOf', { yuan: price(fee.fen) }), fee.basis && t('feeBasis', { basis: fee.basis })]
          .filter(Boolean)
          .join('\n');
  const { registrationOpensAt: opens, registrationClosesAt: closes, cancelUntil } = form;
  return (
    <View>
      <Section title={t('about')} />
      <Facts
        facts={[
          { key: 'who', label: t('who'), value: who.length > 0 ? who.join('\n') : t('whoNone') },
          { key: 'fee', label: t('fee'), value: feeWords },
          { key: 'seats', label: t('seats'), value: seats.join('\n') },
          {
            key: 'window',
            label: t('window'),
            value: opens && closes && t('windowOf', { from: instantText(opens), until: instantText(closes) }),
          },
          { key: 'cancel', label: t('cancelUntil'), value: cancelUntil && instantText(cancelUntil) },
        ]}
      />
    </View>
  );
};
