import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dimensions } from '@contracts/credit-model';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { File, Item } from '../../types';
import { ItemRow, Lines, Toggle } from './item-row';

type Score = NonNullable<File['score']>;
const sum = (items: readonly Item[], of: 'points' | 'most') => items.reduce((all, each) => all + each[of], 0);
/** The principal reasons first; all of them on request. */
const firstReasons = 4;

/** What cost most, in points, each open to its facts; the largest loss is always the first. */
export const Lost = ({ score, member }: { score: Score; member: string | undefined }) => {
  const t = useCreditText();
  const { language } = settings.use();
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const items = score.reasons.flatMap((code) => score.items.find((item) => item.code === code) ?? []);
  if (items.length === 0) return <Text className="credit-quiet">{t('file.full')}</Text>;
  return (
    <View>
      <Section title={t('file.lost')} />
      <Card kind="list">
        {(all ? items : items.slice(0, firstReasons)).map((item) => (
          <View key={item.code}>
            <Toggle
              title={item.title[language]}
              figure={signedPoints(item.points - item.most)}
              open={opened === item.code}
              onTap={() => setOpened(opened === item.code ? null : item.code)}
            />
            {opened === item.code && <Lines item={item} member={member} />}
          </View>
        ))}
        {!all && items.length > firstReasons && (
          <ListRow title={t('file.lostAll', { count: items.length })} icon="list" onTap={() => setAll(true)} />
        )}
      </Card>
    </View>
  );
};

/** Every point by dimension; what is whole is one line until it is asked for. */
export const Parts = ({ score, member }: { score: Score; member?: string | undefined }) => {
  const t = useCreditText();
  const off = score.items.filter(({ runs }) => !runs);
  return (
    <View>
      <Section title={t('file.parts')} note={t('file.sum', { total: points(score.total) })} />
      <Card>
        {dimensions.map((dimension) => (
          <Group
            key={dimension}
            title={t(`dimensions.${dimension}`)}
            items={score.items.filter((item) => item.dimension === dimension && item.runs)}
            member={member}
          />
        ))}
        {off.length > 0 && (
          <Text className="credit-quiet">{`${t('file.off', { count: off.length })} · ${t('file.offNote')}`}</Text>
        )}
      </Card>
    </View>
  );
};

interface GroupProps {
  title: string;
  items: readonly Item[];
  member: string | undefined;
}
const Group = ({ title, items, member }: GroupProps) => {
  const t = useCreditText();
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  const [wanting, whole] = [
    items.filter((item) => item.points < item.most),
    items.filter((item) => item.points === item.most),
  ];
  const [got, most] = [sum(items, 'points'), sum(items, 'most')];
  return (
    <View>
      <View className="credit-group">
        <Text>{title}</Text>
        <View className="credit-group-track">
          <View className="credit-group-fill" style={{ width: `${most === 0 ? 0 : (got / most) * 100}%` }} />
        </View>
        <Text className="credit-points">
          {points(got)}
          <Text className="credit-of">{` / ${points(most)}`}</Text>
        </Text>
      </View>
      {[...wanting, ...(open ? whole : [])].map((item) => (
        <ItemRow key={item.code} item={item} member={member} />
      ))}
      {!open && whole.length > 0 && (
        <ListRow
          title={t('file.whole', { count: whole.length })}
          value={points(sum(whole, 'points'))}
          onTap={() => setOpen(true)}
        />
      )}
    </View>
  );
};
