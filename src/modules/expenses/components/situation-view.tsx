import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { CheckItem } from '@/components/check-item';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { money } from '@/i18n/money';
import { useExpensesText } from '../text';
import type { Situation } from '../types';

type Step = keyof typeof import('../messages/zh-CN')['zhCN']['steps'];
const amounts = ['sum', 'over', 'budget', 'amount', 'each', 'gifts'];

/** Budget, what is alike, who approves, findings: the same for who asks while he types, and for who decides. */
export const SituationView = ({ situation, decided = false }: { situation: Situation; decided?: boolean }) => {
  const t = useExpensesText();
  // Which values a sentence has is said by its rule.
  const speak = t as (key: string, values: Record<string, string | number>) => string;
  const { line, alike, path, findings } = situation;
  const say = ({ rule, values }: Situation['findings'][number]) =>
    speak(
      `findings.${rule}`,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          key === 'reference'
            ? t(`paths.${value as Situation['path']['by']}`)
            : typeof value === 'number' && (amounts.includes(key) || (rule === 'perHead' && key === 'most'))
              ? money(value)
              : value,
        ]),
      ),
    );
  return (
    <View>
      <Section title={t(decided ? 'situation.noted' : 'situation.title')} />
      <Card>
        {findings.length === 0 ? (
          <CheckItem result="pass" title={t('situation.clean')} />
        ) : (
          findings.map((each) => (
            <CheckItem
              key={each.rule}
              result={each.level === 'alert' ? 'fail' : 'warn'}
              title={say(each)}
              note={t('situation.basis', { basis: each.basis })}
            />
          ))
        )}
      </Card>
      <Facts
        facts={[
          {
            key: 'line',
            label: line ? t('situation.line', { title: line.title }) : t('situation.budget'),
            value: line && `${t('situation.left')} ${money(line.left)} / ${money(line.budget)}`,
          },
          {
            key: 'asked',
            label: t('situation.asked'),
            value: line && line.asked > 0 ? money(line.asked) : null,
          },
          {
            key: 'alike',
            label: t('situation.alike', { days: alike.days }),
            value:
              alike.rows.length > 0
                ? [
                    t('situation.alikeSum', { sum: money(path.sum) }),
                    ...alike.rows.map(({ number, amount, day }) => `${number} ${day} ${money(amount)}`),
                  ].join('\n')
                : null,
          },
          {
            key: 'path',
            label: t('situation.path'),
            value: path.steps.map(({ name }) => t(`steps.${name as Step}`)).join(' → ') || null,
          },
        ]}
      />
    </View>
  );
};
