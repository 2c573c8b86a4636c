import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { Icon, type IconName } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Notice } from '@/components/notice';
import { SearchBar } from '@/components/search-bar';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { holdsWords } from '@/i18n/fold-words';
import { useText } from '@/i18n/main';

export interface Choosable {
  id: string;
  name: string;
  note?: string;
}
interface PickOneProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What follows from the choice, before it is made. */
  consequence: string;
  icon: IconName;
  /** Undefined while they are being read. */
  among: readonly Choosable[] | undefined;
  /** Why they could not be read. */
  fault?: { error: Error; onRetry: () => void } | false | null;
  /** Who or what it is now; cannot be chosen. */
  now?: string;
  /** Why there is nobody to choose. */
  none: string;
  verb: string;
  busy: boolean;
  error: string | null;
  onPick: (id: string) => void;
  /** What else is asked, once somebody is chosen. */
  children?: ReactNode;
}
/** From so many on, one searches rather than looks. */
const many = 8;

/** One person or one company out of those that it can be: chosen first, done by the button. */
export const PickOne = ({ among, fault, now, icon, none, onPick, children, ...props }: PickOneProps) => {
  const house = useText();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => {
    setChosen(null);
    props.onClose();
  };
  const q = typed.trim();
  const found = (among ?? []).filter(({ name, note }) => holdsWords(name, q) || holdsWords(note, q));
  return (
    <Sheet
      open={props.open}
      title={props.title}
      onClose={close}
      footer={
        <Button busy={props.busy} disabled={!chosen} onTap={() => chosen && onPick(chosen)}>
          {props.verb}
        </Button>
      }
    >
      <Text>{props.consequence}</Text>
      {!among && (fault ? <ErrorState {...fault} /> : <Skeleton shapes={['rows']} />)}
      {among && among.length > many && <SearchBar value={typed} onChange={setTyped} />}
      {among?.length === 0 && <EmptyState icon={icon}>{none}</EmptyState>}
      {among && among.length > 0 && found.length === 0 && (
        <EmptyState icon="search">{house('states.noneFound', { q })}</EmptyState>
      )}
      {found.map(({ id, name, note }) => (
        <ListRow
          key={id}
          icon={icon}
          title={name}
          note={note}
          extra={(id === chosen || (id === now && !chosen)) && <Icon name="tick" label={house('states.chosen')} />}
          onTap={id === now ? undefined : () => setChosen(id)}
        />
      ))}
      {chosen && children}
      {props.error && <Notice tone="cinnabar" icon="bang" words={props.error} />}
    </Sheet>
  );
};
