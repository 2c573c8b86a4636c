import { Text, View } from '@tarojs/components';
import { namesIn, valueLines } from '@contracts/parameter-words';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { dayText } from '@/i18n/dates';
import { moduleName, useParametersText, useSpoken } from '../../text';
import type { Parameter } from '../../types';

/** Lines of a value that a row shows; the page of the parameter has all of them. */
const most = 3;
const moduleOf = (id: string) => id.split('.')[0] ?? id;

/** One parameter with its value in words, where it comes from and how it stands. */
export const ParameterRow = ({ parameter, before }: { parameter: Parameter; before: Parameter | undefined }) => {
  const t = useParametersText();
  const spoken = useSpoken();
  const { id, shape, value } = parameter;
  const module = moduleOf(id);
  const title = spoken === 'en' ? parameter.titleEn : parameter.title;
  const source = spoken === 'en' ? parameter.sourceEn : parameter.source;
  const lines =
    shape.kind === 'names'
      ? [{ label: '', words: t('one.names', { count: namesIn(value).length }) }]
      : valueLines(shape, value, spoken);
  const shown = lines.slice(0, most);
  return (
    <View>
      {module !== (before && moduleOf(before.id)) && <Section title={moduleName(module)} />}
      <Card
        className="parameter-row"
        label={[title, ...shown.map(({ label, words }) => `${label}${words}`)].join('，')}
        onTap={() => go('parameters/parameter', { id })}
      >
        <View className="parameter-row-words">
          <Text className="parameter-row-title">{title}</Text>
          {shown.map(({ label, words }) => (
            <View key={`${label}${words}`} className="parameter-row-line">
              {label && <Text className="parameter-row-label">{label}</Text>}
              <Text className={label ? 'parameter-row-part' : 'parameter-row-value'}>{words}</Text>
            </View>
          ))}
          {lines.length > most && <Text className="parameter-row-quiet">…</Text>}
          <Text className="parameter-row-quiet">{parameter.own ? t('one.own') : source}</Text>
          <View className="parameter-row-chips">
            {parameter.waiting && <Chip tone="cinnabar">{t('list.isWaiting')}</Chip>}
            {parameter.needsHumanCheck && <Chip tone="amber">{t('list.isUnchecked')}</Chip>}
            {parameter.own && <Chip tone="azure">{t('list.isOwn')}</Chip>}
            {parameter.nextFrom && <Chip tone="jade">{t('list.next', { day: dayText(parameter.nextFrom) })}</Chip>}
          </View>
        </View>
        <Icon name="forward" size="small" className="parameter-row-forward" />
      </Card>
    </View>
  );
};
