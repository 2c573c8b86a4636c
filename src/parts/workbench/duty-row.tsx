import { Text, View } from '@tarojs/components';
import type { Duty } from '@contracts/workbench';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useIsHere } from '@/hooks/desk';
import { opener } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { dueWords } from './due-words';
import './duty-row.scss';

interface DutyRowProps {
  duty: Duty;
  /** The reader is the one who acts, not somebody else. */
  mine?: boolean;
  /** Says which of many sources it comes from; who has few does not ask. */
  sourced?: boolean;
}

/** Something to be done: the verb, to what, until when, and one tap to the page that does it. */
export const DutyRow = ({ duty, mine = true, sourced = true }: DutyRowProps) => {
  const t = useText();
  const { verb, object, sourceTitle, waitsFor, provisional, page } = duty;
  const { tone, strong, quiet } = dueWords(duty, mine);
  const who = waitsFor.map((office) => t(`offices.${office}`)).join(t('duty.and'));
  const rest = [quiet, provisional && t('duty.provisional')].filter(Boolean).join(' ');
  const waits = who && t('duty.waitsFor', { who });
  const when = [strong, rest, waits].filter(Boolean).join(' ');
  const said = t('duty.row', { verb, object, when });
  return (
    <Tap
      className={classes('duty-row', useIsHere(page) && 'row-here')}
      onTap={opener(page)}
      label={sourced ? said + t('duty.from', { source: sourceTitle }) : said}
    >
      <View className={classes('duty-row-verb', `tone-${tone}`, verb.length > 2 && 'duty-row-verb-long')}>
        <Text>{verb}</Text>
      </View>
      <View className="duty-row-words">
        <Text className="duty-row-object">{object.charAt(0).toUpperCase() + object.slice(1)}</Text>
        <View className="duty-row-line">
          <View className="duty-row-when">
            {strong && <Text className={`duty-row-${tone}`}>{strong}</Text>}
            {rest && <Text>{rest}</Text>}
          </View>
          {sourced && <Chip>{sourceTitle}</Chip>}
        </View>
        {waits && <Text className="duty-row-waits">{waits}</Text>}
      </View>
      {!sourced && <Icon name="forward" size="small" className="duty-row-forward" />}
    </Tap>
  );
};
