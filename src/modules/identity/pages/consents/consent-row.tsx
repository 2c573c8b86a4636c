import { Chip, type Tone } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { instantText } from '@/i18n/dates';
import { useConsentText } from '@/parts/identity/consent-text';
import { useIdentityText } from '../../text';
import type { Standing } from './standing';

const tones = { given: 'jade', outdated: 'amber', withdrawn: 'neutral', none: 'neutral' } as const satisfies Record<
  Standing['state'],
  Tone
>;

export const ConsentListRow = ({ standing, onOpen }: { standing: Standing; onOpen: () => void }) => {
  const t = useIdentityText('account');
  const words = useConsentText();
  const { code, state, latest } = standing;
  const note = !latest
    ? t('consents.noneRow')
    : latest.withdrawnAt
      ? t('consents.withdrawnRow', { at: instantText(latest.withdrawnAt) })
      : t('consents.row', { at: instantText(latest.grantedAt), version: latest.version });
  return (
    <ListRow
      title={words(`${code}.name`)}
      note={note}
      label={[words(`${code}.name`), t(`consents.state.${state}`), note].join('，')}
      extra={<Chip tone={tones[state]}>{t(`consents.state.${state}`)}</Chip>}
      onTap={onOpen}
    />
  );
};
