import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { ListRow } from '@/components/list-row';
import { to } from '@/hooks/go';
import { FigureTiles } from '@/kit/figure-tiles';
import type { FigureLine } from '@/kit/open-figure';
import { DayCounts } from '@/parts/meetings/day-counts';
import { useProceedingsText } from '../../text';
import type { Report } from './use-report';

type Registration = Awaited<ReturnType<typeof cloud.meetings.registrations>>['rows'][number];
type Part = { state?: Registration['state']; present?: boolean };
const seats = ({ companions }: Registration) => 1 + companions.length;

/** Of each figure: which registrations it is made of, how many heads of each, and how the list names them. */
const figures = {
  registered: { part: { state: 'confirmed' }, heads: seats, list: {} },
  present: { part: { present: true }, heads: ({ checkedIn }) => checkedIn.length, list: { present: 'true' } },
  noShow: {
    part: { state: 'confirmed' },
    heads: (row) => seats(row) - row.checkedIn.length,
    list: { present: 'false' },
  },
  walkIns: { part: { state: 'walk_in' }, heads: () => 1, list: { state: 'walk_in' } },
} as const satisfies Record<string, { part: Part; heads: (row: Registration) => number; list: Record<string, string> }>;
const names = ['registered', 'present', 'noShow', 'walkIns'] as const;
/** A hall of more is looked through in its own list. */
const mostPages = 10;

const linesOf = async (meetingId: string, name: (typeof names)[number]): Promise<FigureLine[]> => {
  const { part, heads } = figures[name];
  const lines: FigureLine[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { rows, next } = await cloud.meetings.registrations({ meetingId, ...part, cursor });
    for (const row of rows) {
      const amount = heads(row);
      if (amount > 0) lines.push({ key: row.id, title: row.name, note: row.unitName, amount });
    }
    if (!next) break;
    cursor = next;
  }
  return lines;
};

/** Four numbers, each of which opens to the people who make it. */
export const Figures = ({ meetingId, report }: { meetingId: string; report: Report }) => {
  const t = useProceedingsText('report');
  const terms = useProceedingsText('terms');
  const { registered, noShow, over, days } = report;
  const nameOf = (name: (typeof names)[number]) => t(name === 'noShow' && !over ? 'figures.notYet' : `figures.${name}`);
  return (
    <View>
      <FigureTiles
        className="report-figures"
        tiles={names.map((name) => ({
          label: nameOf(name),
          figure: {
            key: name,
            title: nameOf(name),
            total: report[name],
            queryKey: ['proceedings', 'report', meetingId, name, report[name]],
            read: async () => (report[name] === 0 ? [] : linesOf(meetingId, name)),
            say: (count) => terms('people.count', { count }),
            foot: (
              <ListRow
                title={t('figures.list')}
                onTap={to('meetings/registrations', { id: meetingId, ...figures[name].list })}
              />
            ),
          },
        }))}
      />
      <DayCounts days={days} />
      {registered > 0 && (
        <Text className="report-quiet report-rate">
          {t(over ? 'rate' : 'rateSoFar', { percent: Math.round(((registered - noShow) / registered) * 100) })}
        </Text>
      )}
    </View>
  );
};
