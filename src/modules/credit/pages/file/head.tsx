import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { dateText } from '@/i18n/dates';
import { points } from '../../figures';
import { useCreditText } from '../../text';
import type { File } from '../../types';

const above = { D: 'C', C: 'B', B: 'A' } as const;

/** Score and grade on their scale: whose, by which version, how far it is to the next grade, and who made it. */
export const Head = ({ file }: { file: File }) => {
  const t = useCreditText();
  const { score, standing, model } = file;
  if (!score || !model) return null;
  const grade = standing?.grade ?? score.grade;
  const next = grade === 'A' || grade === 'NR' ? null : above[grade];
  const gap = next ? model.floors[next] - score.total : 0;
  const said = [
    next && gap > 0 ? t('file.gap', { points: points(gap), grade: t(`grades.${next}`) }) : '',
    t('file.coverage', { percent: score.coverage / 10 }),
  ].filter(Boolean);
  const floors = [
    { key: 'C', at: model.floors.C },
    { key: 'B', at: model.floors.B },
    { key: 'A', at: model.floors.A },
  ];
  const spoken = `${points(score.total)} ${t('file.unit')}，${t(`grades.${grade}`)}，${floors.map(({ key, at }) => `${key} ${points(at)}`).join('，')}`;
  return (
    <Card>
      <View className="credit-head">
        <Text className="credit-name">{file.name}</Text>
        <Text className="credit-version">{t('file.model', { version: model.version })}</Text>
      </View>
      <View className="credit-head">
        <View className="credit-total">
          <Text className="credit-figure">{points(score.total)}</Text>
          <Text>{t('file.unit')}</Text>
        </View>
        <View className="credit-side">
          <Text className={classes('credit-grade', `credit-grade-${grade}`)}>{t(`grades.${grade}`)}</Text>
          {said.map((words) => (
            <Text key={words} className="credit-quiet">
              {words}
            </Text>
          ))}
        </View>
      </View>
      <View className="credit-scale" {...accessible('img', spoken)}>
        <View className="credit-track">
          <View className="credit-fill" style={{ width: `${score.total / 100}%` }} />
        </View>
        <Text className="credit-mark credit-mark-first">D</Text>
        {floors.map(({ key, at }) => (
          <View key={key}>
            <View className="credit-tick" style={{ left: `${at / 100}%` }} />
            <Text className="credit-mark" style={{ left: `${at / 100}%` }}>{`${key} ${at / 100}`}</Text>
          </View>
        ))}
      </View>
      <Text className="credit-quiet">
        {[
          standing && t('file.since', { day: dateText(standing.since) }),
          standing && score.grade !== standing.grade && t('file.scored', { grade: t(`grades.${score.grade}`) }),
          score.capped && t(`file.capped.${score.capped}`),
          standing?.rising && t('file.rising', { grade: t(`grades.${standing.rising.grade}`) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text className="credit-quiet">{t('file.range')}</Text>
      <Text className="credit-quiet">
        {t('file.by', { day: dateText(file.today), resolution: model.resolutionNo })}
      </Text>
    </Card>
  );
};
