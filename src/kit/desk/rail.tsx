import { Text, View } from '@tarojs/components';
import { useAssociation, useBadge, useWhoami, type Whoami } from '@/cloud/reads';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { deskState } from '@/hooks/desk';
import { goTab } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { type Entry, follow, foot, groups, isAt, isReachable, mine } from './entries';
import { useDeskText } from './text';

/** Where one can go, at the left of everything: only what this person may open. */
export const Rail = ({ onBegin, onKeys }: { onBegin: () => void; onKeys: () => void }) => {
  const t = useDeskText();
  const me = useWhoami();
  const association = useAssociation();
  const who = me.data;
  const name = association.data?.shortName ?? '';
  if (!who) return <View className="desk-rail" />;
  const line = (entry: Entry) => <Line key={entry.word} entry={entry} me={who} />;
  return (
    <View className="desk-rail" aria-label={t('nav')} {...{ role: 'navigation' }}>
      <Tap className="desk-house" label={name} role="link" onTap={() => goTab('home')}>
        <Text>{name}</Text>
      </Tap>
      <Person me={who} />
      <Tap className="desk-begin" label={t('begin')} onTap={onBegin}>
        <Icon name="plus" size="small" />
        <Text>{t('begin')}</Text>
        <Text className="key">N</Text>
      </Tap>
      {groups.map(({ word, entries }) => {
        const open = entries.filter((entry) => isReachable(entry, who));
        if (open.length === 0) return null;
        return (
          <View key={word} className="desk-group">
            <Text className="desk-group-title">{t(`groups.${word}`)}</Text>
            {open.map(line)}
          </View>
        );
      })}
      <View className="desk-foot">
        {foot.filter((entry) => isReachable(entry, who)).map(line)}
        <Tap className="desk-line" label={t('keys.title')} onTap={onKeys}>
          <Icon name="question" />
          <Text className="desk-line-word">{t('keys.title')}</Text>
          <Text className="key">?</Text>
        </Tap>
      </View>
    </View>
  );
};

const Person = ({ me }: { me: Whoami }) => {
  const t = useDeskText();
  const house = useText();
  const offices = [...new Set(me.offices.map(({ office }) => house(`offices.${office}`)))];
  const name = me.signedIn ? me.person?.name || t('nameless') : t('guest');
  return (
    <Tap className="desk-person" label={t('account')} role="link" onTap={() => follow(mine)}>
      <Text className="desk-person-name">{[name, ...offices].join(' · ')}</Text>
      <Icon name="down" size="small" />
    </Tap>
  );
};

const Line = ({ entry, me }: { entry: Entry; me: Whoami }) => {
  const t = useDeskText();
  const { here } = deskState.use();
  const badge = useBadge().data;
  const counts: Partial<Record<Entry['word'], number>> = {
    duties: badge?.mine,
    overdue: badge?.overdue,
    others: badge?.others,
    started: badge?.started,
    notices: me.unread,
  };
  const count = counts[entry.word];
  const at = isAt(entry, here);
  const word = t(`rows.${entry.word}`);
  return (
    <Tap
      className={classes('desk-line', entry.inner && 'desk-line-inner', at && 'desk-line-at')}
      label={count ? `${word} ${count}` : word}
      role="link"
      onTap={() => follow(entry)}
    >
      {!entry.inner && <Icon name={entry.icon} />}
      <Text className="desk-line-word">{word}</Text>
      {count ? (
        <Text className={classes('desk-line-count', entry.urgent && 'desk-line-urgent')}>{String(count)}</Text>
      ) : null}
    </Tap>
  );
};
