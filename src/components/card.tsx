import type { PropsWithChildren } from 'react';
import { classes } from './classes';
import { Tap } from './tap';
import './card.scss';

type CardProps = PropsWithChildren<{
  className?: string;
  /** `list` for rows that bring their own padding. */
  kind?: 'plain' | 'list';
  label?: string;
  onTap?: () => void;
}>;

export const Card = ({ className, kind = 'plain', label, onTap, children }: CardProps) => (
  <Tap className={classes('card', `card-${kind}`, className)} label={label} onTap={onTap}>
    {children}
  </Tap>
);
