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
  motionId: string;
  ballot: FloorMotion['ballots'][number];
  meetingId: string;
  /** Whether he has others besides: then even his own says whose it is. */
  several: boolean;
}
/** One vote: whose it is, by which right, and three answers; a tap votes, another tap changes it. */
export const Ballot = ({ motionId, ballot, meetingId, several }: BallotProps) => {
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
  const { entryId, name, right, choice: mine, barred } = ballot;
  const { reset } = vote;
  // What was tapped is shown until the server's own word arrives; so is that a tap got no answer.
  useEffect(() => {
    setWish(null);
    reset();
  }, [mine, reset]);
  const chosen = wish ?? mine;
  const by = vote.error && codeOf(vote.error) === 'UNIT_VOTED' ? detailOf(vote.error).by : null;
  const wrong = typeof by === 'string' ? t('motions.unit', { name: by }) : vote.sentence;
  // Three answers to each of several votes: a screen reader hears whose it is.
  const saidOf = (choice: Choice) =>
    several ? `${terms(`choices.${choice}`)}，${t(`motions.rights.${right}`, { name })}` : terms(`choices.${choice}`);
  const take = (choice: Choice) => {
    if (vote.busy || choice === chosen) return;
    setWish(choice);
    vote.run({ motionId, choice, entryId });
  };
  return (
    <View>
      {right === 'unit' && <OnBehalf name={name} />}
      {(right === 'proxy' || (several && right === 'own')) && (
        <Text className="ballot-right">{t(`motions.rights.${right}`, { name })}</Text>
      )}
      {barred ? (
        <Text className="motion-barred">{t(`motions.barred.${barred}`)}</Text>
      ) : (
        <View>
          <View className="ballot">
            {choices.map((choice) => {
              const on = choice === chosen;
              return (
                <View
                  key={choice}
                  className={classes('ballot-choice', `ballot-${choice}`, on && 'ballot-on')}
                  hoverClass="pressed"
                  onClick={() => take(choice)}
                  {...accessible('radio', saidOf(choice), { checked: on, disabled: vote.busy })}
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
        </View>
      )}
      {wrong && (
        <View className="floor-wrong" {...accessible('alert')}>
          {wrong}
        </View>
      )}
    </View>
  );
};
