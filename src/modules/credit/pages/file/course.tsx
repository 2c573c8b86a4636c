import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { dateText } from '@/i18n/dates';
import { LineChart } from '@/kit/line-chart';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { File } from '../../types';

/** Hundredths of a point from which a month is worth a line of its own, and how many there are. */
const worth = 100;
const most = 4;

/** From today into the future, if nothing changes; the months that move it most say why. */
export const Course = ({ file }: { file: File }) => {
  const t = useCreditText();
  const { language } = settings.use();
  const { course, score, today } = file;
  if (!score) return null;
  const why = (code: string | null, by: number) => {
    const title = score.items.find((item) => item.code === code)?.title[language];
    return title && t('file.courseWhy', { title, points: signedPoints(by) });
  };
  const turns = [...course]
    .filter(({ by }) => Math.abs(by) >= worth)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, most)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <>
      <Section title={t('file.course')} />
      <Card>
        <LineChart
          title={t('file.courseOf')}
          points={[
            { key: today, label: t('file.courseToday'), value: score.total / 100, figure: points(score.total) },
            ...course.map(({ day, total, code, by }) => ({
              ...{ key: day, label: day.slice(2, 7), value: total / 100 },
              figure: [points(total), why(code, by)].filter(Boolean).join(' '),
            })),
          ]}
        />
        <Text className="credit-quiet">{t('file.courseNote')}</Text>
      </Card>
      {turns.length > 0 && (
        <Card kind="list">
          {turns.map(({ day, total, code, by }) => (
            <ListRow key={day} title={dateText(day)} note={why(code, by)} value={points(total)} />
          ))}
        </Card>
      )}
    </>
  );
};
