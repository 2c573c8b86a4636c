import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { instantText } from '@/i18n/dates';
import { usePointsText } from '../../text';
import { type Entry, signed } from './ledger-types';

/** What, when, under which version of which rule, and what became of it; in few elements, for thirty are one screen. */
export const EntryCard = ({ entry, onReverse }: { entry: Entry; onReverse: (() => void) | undefined }) => {
  const t = usePointsText();
  const { title, link, delta, ruleTitle, ruleFrom, capped, at, personName, reverses, reversedBy, reason } = entry;
  const open = link ? () => void Taro.navigateTo({ url: link }) : undefined;
  const taken = reverses !== null || reversedBy !== null;
  const facts = [
    [instantText(at), personName].filter(Boolean).join(' · '),
    t('ledger.version', { title: ruleTitle, day: ruleFrom }),
    capped ? t('ledger.capped') : null,
    reversedBy ? t('ledger.reversed') : null,
    reverses ? t('ledger.reversal') : null,
    reason ? t('ledger.reason', { reason }) : null,
  ].filter(Boolean);
  return (
    <View className="entry">
      <Tap className="entry-line" label={[title, signed(delta), ...facts].join('，')} onTap={open}>
        <View className="entry-words">
          <Text className="entry-title">{title}</Text>
          <Text className="ledger-quiet">{facts.join('\n')}</Text>
        </View>
        <Text
          className={classes(
            'entry-delta',
            taken && 'entry-taken',
            !taken && delta > 0 && 'entry-earned',
            reversedBy && 'entry-struck',
          )}
        >
          {signed(delta)}
        </Text>
        {open && <Icon name="forward" size="small" className="entry-forward" />}
      </Tap>
      {onReverse && !taken && delta > 0 && (
        <Tap className="entry-way" label={`${t('reverse.action')}，${title}`} onTap={onReverse}>
          {t('reverse.action')}
        </Tap>
      )}
    </View>
  );
};
