import { useQueryClient } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { choices, type Choice } from '@contracts/vote-choices';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { useProceedingsText } from '../../text';
import { type FloorMotion, floorKey } from './use-floor';
import './ballot.scss';

interface BallotProps {
  motion: FloorMotion;
  meetingId: string;
  /** The member that votes; null: oneself. */
  onBehalf: string | null;
}
/** Three answers; a tap votes, another tap changes it. */
export const Ballot = ({ motion, meetingId, onBehalf }: BallotProps) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const client = useQueryClient();
  const [wish, setWish] = useState<Choice | null>(null);
  const vote = useWrite(cloud.proceedings.vote, {
    refreshes: [floorKey(meetingId)],
    onRefused: () => {
      setWish(null);
      void client.invalidateQueries({ queryKey: floorKey(meetingId) });
    },
  });
  const { id, mine } = motion;
  const { reset } = vote;
  // What was tapped is shown until the server's own word arrives; so is that a tap got no answer.
  useEffect(() => {
    setWish(null);
    reset();
  }, [mine, reset]);
  const chosen = wish ?? mine;
  const by = vote.error && codeOf(vote.error) === 'UNIT_VOTED' ? detailOf(vote.error).by : null;
  const wrong = typeof by === 'string' ? t('motions.unit', { name: by }) : vote.sentence;
  const take = (choice: Choice) => {
    if (vote.busy || choice === chosen) return;
    setWish(choice);
    vote.run({ motionId: id, choice });
  };
  return (
    <View>
      {onBehalf && <OnBehalf name={onBehalf} />}
      <View className="ballot">
        {choices.map((choice) => {
          const on = choice === chosen;
          return (
            <View
              key={choice}
              className={classes('ballot-choice', `ballot-${choice}`, on && 'ballot-on')}
              hoverClass="pressed"
              onClick={() => take(choice)}
              {...accessible('radio', terms(`choices.${choice}`), { checked: on, disabled: vote.busy })}
            >
              {on && <Icon name="tick" size="small" />}
              <Text>{terms(`choices.${choice}`)}</Text>
            </View>
          );
        })}
      </View>
      <Text className="ballot-note">
        {chosen ? t('motions.mine', { choice: terms(`choices.${chosen}`) }) : t('motions.ask')}
      </Text>
      {wrong && (
        <View className="floor-wrong" {...accessible('alert')}>
          {wrong}
        </View>
      )}
    </View>
  );
};
