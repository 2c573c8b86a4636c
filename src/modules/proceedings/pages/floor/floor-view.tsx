import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Section } from '@/components/section';
import { QuorumBar } from '../../components/quorum-bar';
import { useProceedingsText } from '../../text';
import { Afterwards } from './afterwards';
import { ClosedMotions } from './closed-motions';
import { Mine } from './mine';
import { OpenMotion } from './open-motion';
import { Questions } from './questions';
import { StaffLinks } from './staff-links';
import type { Floor } from './use-floor';
import './floor.scss';

const tones = { in_session: 'jade', noticed: 'azure', cancelled: 'cinnabar', postponed: 'amber' } as const;
const toneOf = (status: Floor['status']) => (status in tones ? tones[status as keyof typeof tones] : 'neutral');

export const FloorView = ({ floor }: { floor: Floor }) => {
  const t = useProceedingsText('floor');
  const terms = useProceedingsText('terms');
  const { title, status, quorum, present, motions } = floor;
  const open = motions.filter(({ state }) => state === 'open');
  return (
    <View>
      <View className="floor-head">
        <Text className="floor-title">{title}</Text>
        <Chip tone={toneOf(status)}>{terms(`status.${status}`)}</Chip>
      </View>
      {open.length > 0 && <Section title={t('motions.open')} />}
      {open.map((motion) => (
        <OpenMotion key={motion.id} motion={motion} floor={floor} />
      ))}
      <Card>
        {quorum ? (
          <QuorumBar quorum={quorum} />
        ) : (
          <Text className="floor-present">{t('head.present', { count: present })}</Text>
        )}
      </Card>
      <Mine floor={floor} />
      <Afterwards floor={floor} />
      <ClosedMotions motions={motions.filter(({ state }) => state !== 'open')} />
      <Questions floor={floor} />
      <StaffLinks floor={floor} />
    </View>
  );
};
