import type { Verdict } from '@contracts/attendance';
import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import './outcome-panel.scss';

export type Outcome = Verdict['outcome'];
export const signs = { checkedIn: 'tick', already: 'bang', refused: 'cross' } as const;

/** What a scan came to, across the whole width: colour, sign and word say the same. */
export const OutcomePanel = ({
  outcome,
  title,
  name,
  notes = [],
  arriving,
  tall,
  children,
}: PropsWithChildren<{
  outcome: Outcome;
  title: string;
  /** In the largest letters, read from an arm's length. */
  name?: string | null;
  notes?: readonly (string | null | undefined | false)[];
  /** It has just happened: the sign arrives with a small movement. */
  arriving?: boolean;
  /** It is all that the page has to say. */
  tall?: boolean;
}>) => (
  <View
    className={classes('outcome', `outcome-${outcome}`, arriving && 'outcome-arriving', tall && 'outcome-tall')}
    {...accessible('alert', [title, name, ...notes].filter(Boolean).join('，'))}
  >
    <View className="outcome-ring" aria-hidden />
    <View className="outcome-mark">
      <Icon name={signs[outcome]} size="large" />
    </View>
    <Text className="outcome-title">{title}</Text>
    {name && <Text className="outcome-name">{name}</Text>}
    {notes.map(
      (note) =>
        note && (
          <Text key={note} className="outcome-note">
            {note}
          </Text>
        ),
    )}
    {children}
  </View>
);
