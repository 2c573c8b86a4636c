import { Text, View } from '@tarojs/components';
import { partsOf } from '@/i18n/dates';
import { ceasedNames, proxyNames, stamp } from '../../components/ceased-words';
import { useProceedingsText } from '../../text';
import type { Minutes } from './use-minutes';

const span = (from: string, until: string) => {
  const [start, end] = [partsOf(from), partsOf(until)];
  return start.day === end.day ? [stamp(from), end.time] : [stamp(from), stamp(until)];
};

/** What the house knows by itself: when, where, who came and who did not. Days in full, as on paper. */
export const MinutesFactList = ({ minutes }: { minutes: Minutes }) => {
  const t = useProceedingsText('minutes');
  const terms = useProceedingsText('terms');
  const { words, facts } = minutes;
  const { startsAt, endsAt, entitled, present, quorumMet } = facts;
  const [from = '', until = ''] = span(startsAt, endsAt);
  const people = (names: readonly string[]) =>
    names.length > 0 ? names.join(terms('people.separator')) : t('facts.none');
  const lines = [
    ['body', facts.body],
    ['sessionNo', facts.sessionNo],
    ['time', t('facts.span', { from, until })],
    ['place', facts.place],
    ['host', words.host || t('item.unwritten')],
    ['recorder', words.recorder || t('item.unwritten')],
    ['count', t('facts.counted', { entitled, present })],
    ['quorum', quorumMet === null ? '' : t(quorumMet ? 'facts.quorumMet' : 'facts.quorumShort')],
    ['excused', people(facts.excused)],
    ['absent', people(facts.absent)],
    ['observers', people(facts.observers)],
    ['proxies', facts.proxies ? proxyNames(facts.proxies, terms) : ''],
    ['ceased', facts.ceased ? ceasedNames(facts.ceased, terms) : ''],
  ] as const;
  return (
    <View className="minutes-facts">
      {lines.map(
        ([name, value]) =>
          value && (
            <View key={name} className="minutes-fact">
              <Text className="minutes-label">{t(`facts.${name}`)}</Text>
              <Text className="minutes-value">{value}</Text>
            </View>
          ),
      )}
    </View>
  );
};
