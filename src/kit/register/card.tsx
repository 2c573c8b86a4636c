import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { unbroken } from '@/components/unbroken';
import { useOwnWords } from '@/components/own-words';
import type { CardManner } from './types';

interface RegisterCardProps {
  /** What a screen reader says where it does not read the words inside. */
  label: string;
  as: CardManner;
  className?: string;
}

/** A row of a register on a phone: a tap opens it, or chooses it while several are being chosen. */
export const RegisterCard = ({
  label,
  as: { onTap, onHold, picked },
  className,
  children,
}: PropsWithChildren<RegisterCardProps>) => {
  const said = useOwnWords(label, children);
  const choosing = picked !== undefined;
  return (
    <View
      className={classes(
        'register-card',
        choosing && 'register-card-choosing',
        picked && 'register-card-picked',
        className,
      )}
      hoverClass="pressed"
      hoverStayTime={80}
      onClick={onTap}
      {...(onHold ? { onLongPress: onHold } : {})}
      {...accessible(choosing ? 'checkbox' : 'button', said ? undefined : label, choosing ? { checked: picked } : {})}
      {...said}
    >
      {children}
    </View>
  );
};

interface FigureCardProps {
  title: string;
  /** Behind the figure, a line each; what does not apply is null. */
  facts: readonly (string | null | undefined | false)[];
  figure: string;
  /** It does not count. */
  off?: boolean;
  className?: string;
  as: CardManner;
}

/** A card whose point is an amount; four elements, for thirty of them are one screen. */
export const FigureCard = ({ title, facts, figure, off = false, className, as }: FigureCardProps) => {
  const said = facts.filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <RegisterCard
      className={classes('register-card-figured', className)}
      label={[title, ...said, figure].join('，')}
      as={as}
    >
      <View className="register-card-words">
        <Text className="register-card-title">{unbroken(title)}</Text>
        <Text className="register-card-facts">{unbroken(said.join('\n'))}</Text>
      </View>
      <Text className={classes('register-card-figure', off && 'register-card-off')}>{figure}</Text>
    </RegisterCard>
  );
};
