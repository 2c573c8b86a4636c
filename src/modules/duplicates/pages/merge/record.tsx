import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useDuplicatesText } from '../../text';
import type { Merge } from '../../types';

const places = [
  'registration',
  'point_entry',
  'tagged',
  'attachment',
  'membership_material',
  'person',
  'bill',
  'payment',
  'dues_charge',
  'discipline',
  'position',
  'care_note',
] as const;
const placeOf = (place: string) => places.find((each) => place.startsWith(`${each}.`)) ?? 'other';

/** What a merge did, line by line. */
export const Record = ({ merge }: { merge: Merge }) => {
  const t = useDuplicatesText();
  const { kept, merged, bar, undoneAt, undoneBy, undoneReason, took, moved, people } = merge;
  const who = (name: string | null) => name ?? t('someone');
  return (
    <>
      {undoneAt ? (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t('merge.undone', { by: who(undoneBy), at: instantText(undoneAt) })}
          words={[undoneReason]}
        />
      ) : (
        bar && <NoticeBox tone="azure" icon="bang" title={t(`merge.bars.${bar}`)} />
      )}
      <Card kind="list">
        <ListRow title={kept.name} note={t('merge.kept')} onTap={() => go('workbench/member', { id: kept.id })} />
        <ListRow title={merged.name} note={t('merge.merged')} onTap={() => go('workbench/member', { id: merged.id })} />
      </Card>
      <Section title={t('merge.facts')} />
      <Facts
        facts={[
          { key: 'by', label: t('merge.by'), value: who(merge.by) },
          { key: 'at', label: t('merge.at'), value: instantText(merge.at) },
          { key: 'reason', label: t('merge.reason'), value: merge.reason },
          {
            key: 'took',
            label: t('merge.took'),
            value: took.map((each) => t(`fields.${each}`)).join(t('and')) || t('merge.tookNone'),
          },
        ]}
      />
      <Section title={t('merge.moved')} note={moved.length === 0 ? t('merge.movedNone') : undefined} />
      <Facts
        facts={moved.map(({ place, rows }) => ({
          key: place,
          label: t(`merge.places.${placeOf(place)}`),
          value: t('merge.rows', { count: rows }),
        }))}
      />
      {people.length > 0 && (
        <>
          <Section title={t('merge.people')} />
          <Card kind="list">
            {people.map(({ id, name, title, atKept }) => (
              <ListRow
                key={id}
                title={name}
                note={[title, t(atKept ? 'merge.atKept' : 'merge.notAtKept')].filter(Boolean).join(' · ')}
              />
            ))}
          </Card>
        </>
      )}
    </>
  );
};
