import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { useParametersText } from '../../text';
import type { Shown } from '../../types';
import { Value } from './value';

/** Every version with its days: what held on a past day can be looked up. */
export const Versions = ({ parameter }: { parameter: Shown }) => {
  const t = useParametersText();
  const { versions, since, today, shape } = parameter;
  if (versions.length < 2) return null;
  return (
    <View>
      <Section title={t('one.versions')} />
      <Card kind="list">
        {versions.map((version) => (
          <View key={version.from} className="version">
            <View className="version-head">
              <Text className="version-days">
                {version.until
                  ? t('one.until', { from: version.from, until: version.until })
                  : t('one.onwards', { from: version.from })}
              </Text>
              {version.from === since && <Chip tone="jade">{t('one.current')}</Chip>}
              {version.from > today && <Chip tone="azure">{t('one.coming')}</Chip>}
            </View>
            <Value shape={shape} value={version.value} />
            <Text className="parameter-quiet">
              {version.own ? [version.resolution, version.reason].filter(Boolean).join('，') : t('one.fromSource')}
            </Text>
          </View>
        ))}
      </Card>
    </View>
  );
};
