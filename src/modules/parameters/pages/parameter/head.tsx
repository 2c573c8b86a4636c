import { Text, View } from '@tarojs/components';
import { valueWords } from '@contracts/parameter-words';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { dateText } from '@/i18n/dates';
import { useParametersText, useSpoken } from '../../text';
import type { Shown } from '../../types';
import { Value } from './value';

/** What is in force today, largest, and what it rests on. */
export const Head = ({ parameter }: { parameter: Shown }) => {
  const t = useParametersText();
  const spoken = useSpoken();
  const { shape, value, standard, own, since } = parameter;
  const title = spoken === 'en' ? parameter.titleEn : parameter.title;
  const version = parameter.versions.find(({ from }) => from === since);
  return (
    <View>
      <Card className="parameter-head">
        <Text className="parameter-title" {...accessible('heading', title)}>
          {title}
        </Text>
        <Value shape={shape} value={value} large />
        <Text className="parameter-quiet">{`${t(own ? 'one.own' : 'one.fromSource')} · ${t('one.since', { day: dateText(since) })}`}</Text>
      </Card>
      <Facts
        facts={[
          { key: 'resolution', label: t('one.resolution'), value: version?.resolution },
          { key: 'reason', label: t('one.reason'), value: version?.reason },
          { key: 'standard', label: t('one.standard'), value: own ? valueWords(shape, standard, spoken) : null },
          { key: 'source', label: t('one.source'), value: spoken === 'en' ? parameter.sourceEn : parameter.source },
          { key: 'article', label: t('one.article'), value: parameter.article },
          { key: 'kind', label: t('one.kind'), value: t(`tags.${parameter.tag}`) },
        ]}
      />
    </View>
  );
};
