import { View } from '@tarojs/components';
import { meetingKinds } from '@contracts/meeting-kinds';
import { monthText, today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { PickChip } from '@/kit/pick-chip';
import type { Segment } from './segments';

export interface Filter {
  kind: (typeof meetingKinds)[number] | null;
  /** `YYYY-MM`. */
  month: string | null;
}
export const unfiltered: Filter = { kind: null, month: null };

const reach: Record<Segment, readonly [number, number]> = {
  upcoming: [0, 11],
  mine: [-23, 11],
  past: [-35, 0],
  running: [-2, 11],
};
/** The months that a segment may hold, the nearest first. */
const monthsOf = (segment: Segment) => {
  const [year = 0, month = 1] = today().split('-').map(Number);
  const [from, until] = reach[segment];
  const offsets = Array.from({ length: until - from + 1 }, (_, i) => (segment === 'past' ? until - i : from + i));
  return offsets.map((offset) => {
    const at = year * 12 + month - 1 + offset;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
};

interface FiltersProps {
  segment: Segment;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export const Filters = ({ segment, filter, onChange }: FiltersProps) => {
  const t = useText();
  return (
    <View className="pick-chips">
      <PickChip
        label={t('meetings.kind')}
        choices={meetingKinds.map((value) => ({ value, label: t(`meetingKinds.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <PickChip
        label={t('meetings.month')}
        choices={monthsOf(segment).map(({ year, month }) => ({
          value: `${year}-${String(month).padStart(2, '0')}`,
          label: t('meetings.monthOf', { year, month: monthText(month) }),
        }))}
        value={filter.month}
        onChange={(month) => onChange({ ...filter, month })}
      />
    </View>
  );
};
