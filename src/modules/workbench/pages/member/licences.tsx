import { View } from '@tarojs/components';
import { Chip } from '@/components/chip';
import { ListRow } from '@/components/list-row';
import { expiryTone } from '../../components/expiry-tone';
import { useWorkbenchText } from '../../text';
import { daysUntil } from '@/i18n/dates';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

const codes = ['businessLicense', 'industryCert', 'professionalCert'] as const;

/** Its licences, the first to end first. */
export const Licences = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  if (file.licences.length === 0) return <Nothing>{t('noLicences')}</Nothing>;
  return (
    <View>
      {file.licences.map(({ id, code, title, number, validTo, unlimited }) => {
        const known = codes.find((each) => each === code);
        const kind = known ? t(`licence.${known}`) : code;
        const end = validTo && t(daysUntil(validTo) < 0 ? 'expired' : 'expires', { day: validTo });
        return (
          <ListRow
            key={id}
            title={kind}
            note={[title !== file.name && title, number, end ? null : t(unlimited ? 'unlimited' : 'noEnd')]
              .filter(Boolean)
              .join(' · ')}
            extra={end && <Chip tone={expiryTone(validTo)}>{end}</Chip>}
            label={[kind, title, number, end].filter(Boolean).join('，')}
          />
        );
      })}
    </View>
  );
};
