import { Text, View } from '@tarojs/components';
import { Fragment, useEffect, useState } from 'react';
import { useWhoami } from '@/cloud/reads';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { EmptyState } from '@/components/empty-state';
import { ListRow } from '@/components/list-row';
import { Sheet } from '@/components/sheet';
import { deskState } from '@/hooks/desk';
import { useLook } from '@/hooks/look';
import { beginnings, isReachable, open as begin } from './entries';
import { Rail } from './rail';
import { useDeskText } from './text';
import { useDeskKeys } from './use-desk-keys';
import './desk.scss';

/** What stands at the left of the pages on a desk: where to go, and the list that the page was opened in. */
export const Frame = () => {
  const t = useDeskText();
  const look = useLook();
  const { pane, alone } = deskState.use();
  const [dialog, setDialog] = useState<'begin' | 'keys' | null>(null);
  useDeskKeys({ onBegin: () => setDialog('begin'), onKeys: () => setDialog('keys') });
  useEffect(() => {
    if (alone) return;
    const { classList } = window.document.documentElement;
    classList.add('desk');
    classList.toggle('desk-with-pane', pane !== null);
    return () => classList.remove('desk', 'desk-with-pane');
  }, [pane, alone]);
  useEffect(() => {
    // Before the row itself hears of the click: Taro's elements know no capturing.
    const inPane = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.desk-pane-list')) deskState.clickInPane();
    };
    window.addEventListener('click', inPane, true);
    return () => window.removeEventListener('click', inPane, true);
  }, []);
  if (alone) return null;
  return (
    <View className={classes('desk-frame', look)}>
      <Rail onBegin={() => setDialog('begin')} onKeys={() => setDialog('keys')} />
      {pane && (
        <View className="desk-pane">
          <View className="desk-pane-title">
            <Text {...accessible('heading')}>{pane.title()}</Text>
            {pane.note && <View className="desk-pane-note">{pane.note}</View>}
          </View>
          <View className="desk-pane-list">
            <Fragment key={pane.key}>{pane.list}</Fragment>
          </View>
          <View className="desk-pane-foot">
            <Hint keys={['↑', '↓']} words={t('hints.move')} />
            <Hint keys={['Enter']} words={t('hints.open')} />
            <Hint keys={['Esc']} words={t('hints.back')} />
          </View>
        </View>
      )}
      <Begin open={dialog === 'begin'} onClose={() => setDialog(null)} />
      <KeyTable open={dialog === 'keys'} onClose={() => setDialog(null)} />
    </View>
  );
};

const Hint = ({ keys, words }: { keys: readonly string[]; words: string }) => (
  <View className="desk-hint">
    {keys.map((key) => (
      <Text key={key} className="key">
        {key}
      </Text>
    ))}
    <Text>{words}</Text>
  </View>
);

/** ＋新建: what this person can begin. */
const Begin = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useDeskText();
  const me = useWhoami().data;
  const rows = me ? beginnings.filter((each) => isReachable(each, me)) : [];
  return (
    <Sheet open={open} title={t('beginTitle')} onClose={onClose}>
      {rows.length === 0 && <EmptyState icon="plus">{t('nothing')}</EmptyState>}
      {rows.map((row) => (
        <ListRow
          key={row.word}
          icon={row.icon}
          title={t(`begins.${row.word}`)}
          onTap={() => {
            onClose();
            begin(row);
          }}
        />
      ))}
    </Sheet>
  );
};

const table = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['/', 'search'],
  ['N', 'begin'],
  ['[ ]', 'walk'],
  ['P', 'pass'],
  ['T', 'return'],
  ['Space', 'pick'],
  ['?', 'help'],
] as const;

const KeyTable = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const t = useDeskText();
  return (
    <Sheet open={open} title={t('keys.title')} onClose={onClose}>
      {table.map(([keys, word]) => (
        <View key={word} className="desk-key-line">
          <View className="desk-key-names">
            {keys.split(' ').map((key) => (
              <Text key={key} className="key">
                {key}
              </Text>
            ))}
          </View>
          <Text>{t(`keys.${word}`)}</Text>
        </View>
      ))}
    </Sheet>
  );
};
