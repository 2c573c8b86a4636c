import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useComplaintsText } from '../text';
import type { Shown } from '../types';
import './complaints.scss';

/** What was decided, with its reasons; both sides read the same. */
export const DecisionCard = ({ title, decision }: { title: string; decision: Shown['decision'] }) => {
  const t = useComplaintsText();
  if (!decision) return null;
  const { outcome, on, resolutionNo, words } = decision;
  return (
    <View>
      <Section title={title} />
      <Card>
        <Text className="complaint-name">{t(`outcomes.${outcome}`)}</Text>
        <Text className="complaint-line">
          {[t('one.on', { day: on }), resolutionNo && t('one.resolution', { no: resolutionNo })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text className="complaint-words" selectable>
          {words}
        </Text>
      </Card>
    </View>
  );
};
