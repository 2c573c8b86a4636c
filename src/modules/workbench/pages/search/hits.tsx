import { View } from '@tarojs/components';
import type { Hit } from '@contracts/workbench';
import { Card } from '@/components/card';
import type { IconName } from '@/components/icon';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { opener } from '@/hooks/go';
import { dayOfInstant, instantText } from '@/i18n/dates';

const icons = { member: 'building', meeting: 'meeting', minutes: 'book', file: 'form' } as const satisfies Record<
  Hit['kind'],
  IconName
>;
const noteOf = ({ kind, detail, at }: Hit) =>
  [detail, at && (kind === 'meeting' ? instantText(at) : dayOfInstant(at))].filter(Boolean).join(' · ') || undefined;

/** One group of what was found; nothing where nothing was. */
export const Hits = ({ title, rows, onOpen }: { title: string; rows: readonly Hit[]; onOpen: () => void }) =>
  rows.length > 0 && (
    <View>
      <Section title={title} note={String(rows.length)} />
      <Card kind="list">
        {rows.map((hit) => {
          const open = opener(hit.page);
          return (
            <ListRow
              key={`${hit.kind}${hit.id}`}
              icon={icons[hit.kind]}
              title={hit.title}
              note={noteOf(hit)}
              onTap={
                open &&
                (() => {
                  onOpen();
                  open();
                })
              }
            />
          );
        })}
      </Card>
    </View>
  );
