import { Text, View } from '@tarojs/components';
import { Fold } from '@/kit/fold';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { opener } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { File } from '../../types';
import { useDeedTitle } from './deed-title';

type Change = File['possible'][number];

/** The fewest things that lift the grade, each with what it comes to alone; what else could be done is folded below. */
export const Lift = ({ file }: { file: File }) => {
  const t = useCreditText();
  const { lift, possible, score } = file;
  if (!score || !file.own) return null;
  const others = possible.filter(
    ({ id, total }) => total > score.total && !lift?.changes.some((each) => each.id === id),
  );
  return (
    <View>
      {lift && lift.changes.length > 0 && (
        <View className="credit-lift">
          <Text className="credit-lift-title">
            {t(lift.by === 'keep' ? 'file.liftKeep' : 'file.lift', {
              grade: t(`grades.${lift.to}`),
              count: lift.changes.length,
            })}
          </Text>
          {lift.changes.map((change) => (
            <Row key={change.id} change={change} from={score.total} />
          ))}
          <Text className="credit-quiet">
            {[
              lift.changes.length > 1 && t('file.liftAll', { total: points(lift.total) }),
              t(`file.liftBefore.${lift.by}`, { day: dateText(lift.notBefore) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </View>
      )}
      {others.length > 0 && (
        <Fold title={t('file.possible')} note={t('file.possibleMore')}>
          {others.slice(0, 12).map((change) => (
            <Row key={change.id} change={change} from={score.total} />
          ))}
        </Fold>
      )}
      {!lift && others.length === 0 && score.reasons.length > 0 && (
        <Text className="credit-quiet">{t('file.nothing')}</Text>
      )}
    </View>
  );
};

const Row = ({ change, from }: { change: Change; from: number }) => {
  const t = useCreditText();
  const titleOf = useDeedTitle();
  const said = t(`acts.${change.act}`, { title: titleOf(change.title) });
  const gain = t('file.liftAlone', { gain: signedPoints(change.total - from), total: points(change.total) });
  return (
    <Tap className="credit-lift-row" label={`${said}，${gain}`} onTap={opener(change.page)}>
      <Text className="credit-lift-words">{said}</Text>
      <Text className="credit-lift-gain">{gain}</Text>
      {change.page && <Icon name="forward" size="small" />}
    </Tap>
  );
};
