import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { opener } from '@/hooks/go';
import { useDisclosureText } from '../text';
import type { Figure } from '../types';
import { useFigureValue } from './figure-value';
import { useSaid } from './said';
import './figures.scss';

/** Figures line by line; each opens the page with its rows, for those who may see them. `mark`: what is other than before. */
export const Figures = ({
  figures,
  opens,
  mark,
}: {
  figures: readonly Figure[];
  opens: boolean;
  mark?: (key: string) => string | null;
}) => {
  const t = useDisclosureText('duty');
  const said = useSaid();
  const valueOf = useFigureValue();
  return (
    <View>
      {figures.map((figure) => {
        const [label, value, marked] = [said(figure.label), valueOf(figure), mark?.(figure.key)];
        const open = opens ? opener(figure.opens) : undefined;
        return (
          <Tap
            key={figure.key}
            className={marked ? 'disclosed-figure disclosed-marked' : 'disclosed-figure'}
            label={open ? t('figureOpens', { label, value }) : [label, value, marked].filter(Boolean).join('，')}
            onTap={open}
          >
            <View className="disclosed-figure-words">
              <Text>{label}</Text>
              {marked && <Text className="disclosed-was">{marked}</Text>}
            </View>
            <Text className="disclosed-figure-value">{value}</Text>
            {open && <Icon name="forward" size="small" />}
          </Tap>
        );
      })}
    </View>
  );
};
