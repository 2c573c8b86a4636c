import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { choices } from '@contracts/vote-choices';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Passed, VoteResult } from '../../components/vote-result';
import { useProceedingsText } from '../../text';
import type { FloorMotion } from './use-floor';
import './motion.scss';

const first = 2;

/** What has been decided, the last one first; earlier ones on request. */
export const ClosedMotions = ({ motions }: { motions: readonly FloorMotion[] }) => {
  const t = useProceedingsText('floor');
  const [all, setAll] = useState(false);
  if (motions.length === 0) return null;
  const ordered = [...motions].sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  const shown = all ? ordered : ordered.slice(0, first);
  const rest = ordered.length - shown.length;
  return (
    <View>
      <Section title={t('motions.closed')} />
      {shown.map((motion) => (
        <ClosedMotion key={motion.id} motion={motion} />
      ))}
      {rest > 0 && (
        <Button kind="quiet" onTap={() => setAll(true)}>
          {t('motions.earlier', { count: rest })}
        </Button>
      )}
    </View>
  );
};

const ClosedMotion = ({ motion }: { motion: FloorMotion }) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const [named, setNamed] = useState(false);
  const { title, result, votes, rule, offAgenda } = motion;
  return (
    <Card className="motion">
      <View className="motion-head">
        <Text className="floor-strong">{title}</Text>
        {result && <Passed result={result} />}
      </View>
      {result ? (
        <VoteResult result={result} base={rule.passBase} />
      ) : (
        <Text className="floor-quiet">{t('motions.withdrawn')}</Text>
      )}
      {offAgenda && <Text className="floor-quiet">{terms('offAgendaNote')}</Text>}
      {named &&
        choices.map((choice) => {
          const names = (votes ?? []).filter((vote) => vote.choice === choice).map(({ name }) => name);
          if (names.length === 0) return null;
          return (
            <View key={choice} className="motion-names">
              <Text className="floor-quiet">{`${terms(`choices.${choice}`)} ${names.length}`}</Text>
              <Text>{names.join(terms('people.separator'))}</Text>
            </View>
          );
        })}
      {votes && votes.length > 0 && (
        <View className="motion-more">
          <Button kind="quiet" small onTap={() => setNamed(!named)} label={`${t('motions.who')}，${title}`}>
            {t(named ? 'motions.whoHide' : 'motions.who')}
          </Button>
        </View>
      )}
    </Card>
  );
};
