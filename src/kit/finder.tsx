import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { ErrorState } from '@/components/error-state';
import { Icon, type IconName } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Notice } from '@/components/notice';
import { SearchBar } from '@/components/search-bar';
import { Skeleton } from '@/components/skeleton';
import { useWide } from '@/hooks/desk';
import { useSettled } from '@/hooks/settled';
import { useText } from '@/i18n/main';
import { useFinderKeys } from './finder-keys';
import { recentPicks } from './recent-picks';
import { useKitText } from './text';
import './finder.scss';

export interface Found {
  id: string;
  name: string;
  note?: string;
  /** What of the note may stay on the device with whom was chosen lately. */
  kept?: string;
}
export interface FinderProps {
  icon: IconName;
  /** What one may search by. */
  placeholder: string;
  /** Names the kind: what was found is cached, and what was chosen lately is kept, under it. */
  kind: string;
  /** Within the reach of whoever asks; the server sees to it. */
  find: (q: string) => Promise<Found[]>;
  /** Why nobody was found, and what to do. */
  none: (q: string) => string;
  /** Who is chosen already. */
  chosen?: readonly string[];
  onPick: (found: Found) => void;
  /** Why the one that was chosen cannot be. */
  error?: string | null;
}

/** One or several out of all: written, found by the server, chosen with the thumb or by ↑ ↓ and Enter. */
export const Finder = ({ icon, placeholder, kind, find, none, chosen = [], onPick, error }: FinderProps) => {
  const t = useKitText('find');
  const house = useText();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [recent, setRecent] = useState(() => recentPicks.read(kind));
  const q = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ['find', kind, q],
    queryFn: () => find(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const rows = q === '' ? recent : (found.data ?? []);
  const wide = useWide();
  const lit = Math.min(at, rows.length - 1);
  const pick = (row: Found) => {
    recentPicks.add(kind, row);
    setRecent(recentPicks.read(kind));
    onPick(row);
  };
  const keys = useFinderKeys({
    move: (step) => setAt(Math.max(0, Math.min(rows.length - 1, lit + step))),
    pick: () => {
      const row = rows[lit];
      // What is shown belongs to what was typed before, until the answer is here.
      if (row && q === typed.trim() && !found.isPlaceholderData) pick(row);
    },
  });
  return (
    <View id={keys} className="finder">
      <SearchBar value={typed} onChange={(next) => (setTyped(next), setAt(0))} placeholder={placeholder} />
      {error && <Notice tone="cinnabar" icon="bang" words={error} />}
      {q === '' && recent.length > 0 && <Text className="finder-quiet">{t('recent')}</Text>}
      {q !== '' && found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {q !== '' && found.isPending && !found.error && <Skeleton shapes={['rows']} />}
      {q !== '' && found.data?.length === 0 && (
        <View {...accessible('status')}>
          <Text className="finder-quiet">{none(q)}</Text>
        </View>
      )}
      {rows.map((row, index) => {
        const name = row.name || t('nameless');
        const on = chosen.includes(row.id);
        return (
          <View key={row.id} className={classes(wide && index === lit && 'finder-lit')}>
            <ListRow
              icon={icon}
              title={name}
              note={row.note}
              label={[name, row.note, on && house('states.chosen')].filter(Boolean).join('，')}
              extra={on && <Icon name="tick" />}
              onTap={() => pick({ ...row, name })}
            />
          </View>
        );
      })}
    </View>
  );
};
