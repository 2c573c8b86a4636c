import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { useIsHere } from '@/hooks/desk';
import { go, urlOf } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { useMembershipText } from '../../text';
import type { QueueRow } from './filters';
import './review-queue.scss';

/** One application: who, where it stands, how long it waits, what to know before opening it. */
export const QueueCard = ({ application }: { application: QueueRow }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const house = useText();
  const { id, name, kind, status, step, waitedWorkdays, overdueWorkdays, materials, warnings, barred } = application;
  const waiting = status === 'under_review';
  const age = waitedWorkdays > 0 ? t('queue.waited', { count: waitedWorkdays }) : t('queue.arrived');
  const late = overdueWorkdays > 0 ? t('queue.overdue', { count: overdueWorkdays }) : null;
  const standing = [
    house(`memberKinds.${kind}`),
    waiting && step ? house(`admission.${step}`) : terms(`statuses.${status}`),
    late && waitedWorkdays > 0 ? t('queue.waitedLong', { count: waitedWorkdays }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  const facts = [
    t('queue.materials', { count: materials }),
    warnings > 0 ? t('queue.warnings', { count: warnings }) : null,
    barred ? t(`queue.barred.${barred}`) : null,
  ].filter(Boolean);
  return (
    <Card
      className={classes('queue-card', useIsHere(urlOf('membership/review', { id })) && 'row-here')}
      label={[name, late ?? (waiting ? age : null), standing, ...facts].filter(Boolean).join('，')}
      onTap={() => go('membership/review', { id })}
    >
      <View className="queue-card-head">
        <Text className="queue-card-name">{name}</Text>
        {late ? (
          <Chip tone={barred ? 'neutral' : 'cinnabar'}>{late}</Chip>
        ) : (
          waiting && <Text className="queue-card-age">{age}</Text>
        )}
      </View>
      <Text className="queue-card-standing">{standing}</Text>
      <View className="queue-card-chips">
        <Chip tone={materials > 0 ? 'jade' : 'amber'}>{t('queue.materials', { count: materials })}</Chip>
        {warnings > 0 && <Chip tone="amber">{t('queue.warnings', { count: warnings })}</Chip>}
        {barred && <Chip>{t(`queue.barred.${barred}`)}</Chip>}
      </View>
    </Card>
  );
};
