import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { passSentence } from '../../components/rule-words';
import { useProceedingsText } from '../../text';
import { Ballot } from './ballot';
import { CloseMotion } from './close-motion';
import type { Floor, FloorMotion } from './use-floor';
import './motion.scss';

/** What is voted on now: the sentence largest, the three answers at the thumb. */
export const OpenMotion = ({ motion, floor }: { motion: FloorMotion; floor: Floor }) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const { id, title, matterType, rule, voted, ballots, barred, offAgenda } = motion;
  const several = ballots.length > 1;
  const present = floor.quorum?.present;
  return (
    <Card className="motion motion-open">
      <View className="motion-head">
        <Text className="motion-title">{title}</Text>
        <Chip>{terms(`matters.${matterType}`)}</Chip>
        {offAgenda && <Chip tone="amber">{terms('offAgenda')}</Chip>}
      </View>
      {barred && !several && <Text className="motion-barred">{t(`motions.barred.${barred}`)}</Text>}
      {several && <Text className="floor-quiet">{t('motions.several', { count: ballots.length })}</Text>}
      {(several || !barred) &&
        ballots.map((ballot) => (
          <Ballot key={ballot.entryId} motionId={id} ballot={ballot} meetingId={floor.meetingId} several={several} />
        ))}
      <Text className="floor-quiet">
        {present === undefined ? t('motions.votedPlain', { voted }) : t('motions.voted', { voted, present })}
      </Text>
      <Text className="floor-quiet">{passSentence(rule, terms)}</Text>
      {floor.runs && <CloseMotion motion={motion} floor={floor} />}
    </Card>
  );
};
