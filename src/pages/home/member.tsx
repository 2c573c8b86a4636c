import { View } from '@tarojs/components';
import type { HomeView } from '@/cloud/reads';
import { Columns } from '@/components/columns';
import { Section } from '@/components/section';
import { type Tile, Tiles } from '@/components/tiles';
import { to, type PageName } from '@/hooks/go';
import { useText } from '@/i18n/main';
import type { IconName } from '@/components/icon';
import { ChooseFirst } from '@/parts/identity/choose-first';
import { Applications } from './applications';
import { CardOfHome } from './card';
import { Duties } from './duties';
import { NextMeeting } from './next-meeting';
import { OpenMeetings } from './open-meetings';

/** A member's home: the card, what waits, the next meeting, four services. */
export const Member = ({ home }: { home: HomeView }) => {
  const t = useText();
  const tile = (page: PageName, icon: IconName, label: string, mark?: string): Tile[] => {
    const onTap = to(page);
    return onTap ? [{ icon, label, mark, onTap }] : [];
  };
  return (
    <Columns>
      <View>
        {home.card && <CardOfHome card={home.card} />}
        {home.mustChoose && <ChooseFirst />}
        <Duties home={home} />
      </View>
      <View>
        {home.nextMeeting && <NextMeeting meeting={home.nextMeeting} />}
        <Section title={t('home.pinned')} />
        <Tiles
          tiles={[
            ...tile('membership/directory', 'book', t('services.names.directory')),
            ...tile(
              'notices/inbox',
              'bell',
              t('services.names.inbox'),
              home.unread > 0 ? String(home.unread) : undefined,
            ),
            ...tile('workbench/started', 'clock', t('services.names.progress')),
            ...tile('membership/verify', 'shield', t('services.names.verify')),
          ]}
        />
        <Applications rows={home.applications} />
        <OpenMeetings title={t('home.toRegister')} rows={home.meetings} />
      </View>
    </Columns>
  );
};
