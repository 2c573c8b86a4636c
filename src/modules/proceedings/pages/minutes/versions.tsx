import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { instantText } from '@/i18n/dates';
import { useProceedingsText } from '../../text';
import type { Minutes, MinutesRead } from './use-minutes';

interface VersionsProps {
  all: MinutesRead;
  shown: Minutes;
  onVersion: (version: number) => void;
}

/** Every version with why it was corrected; nothing that was locked disappears. */
export const Versions = ({ all, shown, onVersion }: VersionsProps) => {
  const t = useProceedingsText('minutes');
  const versions = [...(all.current ? [all.current] : []), ...all.earlier];
  if (versions.length < 2) return null;
  return (
    <View>
      <Section title={t('versions.title')} />
      <Card kind="list">
        {versions.map(({ version, state, correction, lockedAt }) => {
          const here = version === shown.version;
          const facts = [t(`states.${state}`), lockedAt ? instantText(lockedAt) : null, correction];
          return (
            <ListRow
              key={version}
              title={t('version', { version })}
              note={facts.filter(Boolean).join(' · ')}
              value={here ? t('versions.current') : undefined}
              label={here ? undefined : t('versions.see', { version })}
              onTap={here ? undefined : () => onVersion(version)}
            />
          );
        })}
      </Card>
    </View>
  );
};
