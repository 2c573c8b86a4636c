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
import { rooms, tilesOf } from './rooms';
import './home.scss';

/** 工作台: what waits, what can be begun, what is kept. */
export const Office = ({ home }: { home: HomeView }) => {
  const t = useText();
  const begin = tilesOf(rooms.begin, home, t);
  const ledgers = tilesOf(rooms.ledgers, home, t);
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
        {ledgers.length > 0 && <Section title={t('home.ledgers')} />}
        {ledgers.length > 0 && <Tiles tiles={ledgers} flat />}
        <Section title={t('home.rules')} />
        <Tiles tiles={tilesOf(rooms.rules, home, t)} flat />
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
