import { Text, View } from '@tarojs/components';
import type { HomeView } from '@/cloud/reads';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { Icon } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { Tiles } from '@/components/tiles';
import { to } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { NextMeeting } from './next-meeting';
import { Queue } from './queue';
import { beginnings, rooms, tilesOf } from './rooms';
import './home.scss';

/** 工作台: what waits, what can be begun, what is kept by what one comes for. */
export const Office = ({ home }: { home: HomeView }) => {
  const t = useText();
  const begin = tilesOf(beginnings, home, t);
  const kept = rooms
    .map((group) => ({ intent: group.intent, tiles: tilesOf(group.rooms, home, t) }))
    .filter(({ tiles }) => tiles.length > 0);
  return (
    <Columns>
      <View>
        <Tap className="home-search" label={t('home.search')} onTap={to('workbench/search')}>
          <Icon name="search" />
          <Text>{t('home.search')}</Text>
        </Tap>
        <Queue home={home} />
      </View>
      <View>
        {home.nextMeeting && <NextMeeting meeting={home.nextMeeting} />}
        {begin.length > 0 && <Section title={t('home.begin')} />}
        {begin.length > 0 && <Tiles tiles={begin} begins />}
        {kept.map(({ intent, tiles }) => (
          <View key={intent}>
            <Section title={t(`home.intents.${intent}`)} />
            <Tiles tiles={tiles} flat />
          </View>
        ))}
        {home.card && (
          <View>
            <Section title={t('home.represents')} />
            <Card kind="list">
              <ListRow icon="qr" title={home.card.name} note={t('card.code')} onTap={to('membership/card')} />
            </Card>
          </View>
        )}
      </View>
    </Columns>
  );
};
