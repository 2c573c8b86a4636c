import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { dateText } from '@/i18n/dates';
import { useCreditText } from '../../text';
import type { ModelShown } from '../../types';

/** What a version says, beside the one in force where it differs. */
export const Indicators = ({ model }: { model: ModelShown }) => {
  const t = useCreditText();
  const { language } = settings.use();
  const { body, before } = model;
  const was = (code: string) => before?.indicators.find((each) => each.code === code);
  const { A, B, C } = body.floors;
  return (
    <>
      <Facts
        facts={[
          { key: 'version', label: t('model.title'), value: t('model.version', { version: model.version }) },
          {
            key: 'state',
            label: t('model.state'),
            value: model.inForce ? t('models.inForce') : t(`models.states.${model.state}`),
          },
          { key: 'starts', label: t('draft.starts'), value: dateText(model.startsOn) },
          { key: 'resolution', label: t('model.resolution'), value: model.resolutionNo },
          { key: 'note', label: t('model.note'), value: model.note },
          { key: 'by', label: t('model.by'), value: model.madeBy },
        ]}
      />
      <Section title={t('model.indicators')} />
      <Card kind="list">
        {body.indicators.map(({ code, title, dimension, weight, runs }) => {
          const old = was(code);
          const changed = old && old.weight !== weight ? t('model.was', { weight: old.weight }) : null;
          return (
            <ListRow
              key={code}
              title={title[language]}
              note={[t(`dimensions.${dimension}`), !runs && t('model.off'), changed].filter(Boolean).join(' · ')}
              value={t('model.weight', { weight })}
            />
          );
        })}
      </Card>
      <Section title={t('model.floors')} />
      <Card>
        <Text className="credit-words">{t('model.floorsWords', { a: A / 100, b: B / 100, c: C / 100 })}</Text>
        <Text className="credit-quiet">
          {t('model.caps', { listed: body.listed, serious: body.listedSerious, coverage: body.coverage / 10 })}
        </Text>
      </Card>
    </>
  );
};
