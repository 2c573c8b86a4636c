import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { dateText } from '@/i18n/dates';
import { points, signedPoints } from '../../figures';
import { useCreditText } from '../../text';
import type { Grade, ModelShown } from '../../types';

/** As many as one looks at; the counts above speak of all. */
const shown = 20;

/** Who moves under this version, and by what: counted, then one by one. */
export const Preview = ({ model }: { model: ModelShown }) => {
  const t = useCreditText();
  const { language } = settings.use();
  const { preview, body } = model;
  const gradeWords = (grade: string) => (grade === '' ? t('model.unrated') : t(`grades.${grade as Grade}`));
  const titleOf = (code: string) => body.indicators.find((each) => each.code === code)?.title[language] ?? code;
  if (!preview)
    return (
      <>
        <Section title={t('model.preview')} />
        <Text className="credit-quiet">{t('model.previewNone')}</Text>
      </>
    );
  const moved = Object.entries(preview.counts).filter(([key]) => key.split('>')[0] !== key.split('>')[1]);
  return (
    <>
      <Section title={t('model.preview')} />
      {preview.stale && <NoticeBox tone="amber" icon="bang" title={t('model.previewStale')} />}
      <Text className="credit-quiet">
        {preview.state === 'running'
          ? t('model.previewRunning', { count: preview.done })
          : t('model.previewDone', { count: preview.done, day: dateText(preview.asOf) })}
      </Text>
      {moved.length > 0 && (
        <Card kind="list">
          {moved.map(([key, count]) => {
            const [from = '', to = ''] = key.split('>');
            return (
              <ListRow key={key} title={t('model.movedCount', { from: gradeWords(from), to: gradeWords(to), count })} />
            );
          })}
        </Card>
      )}
      {preview.state === 'done' && moved.length === 0 && <Text className="credit-quiet">{t('model.noMovers')}</Text>}
      {preview.moves.length > 0 && (
        <>
          <Section title={t('model.movers')} />
          <Card kind="list">
            {preview.moves.slice(0, shown).map((move) => (
              <ListRow
                key={move.membershipId}
                title={move.name}
                note={[
                  `${gradeWords(move.gradeBefore ?? '')} → ${gradeWords(move.grade)}`,
                  move.code &&
                    move.byPoints !== null &&
                    t('model.because', { title: titleOf(move.code), points: signedPoints(move.byPoints) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                value={points(move.total)}
                onTap={() => go('credit/file', { id: move.membershipId })}
              />
            ))}
          </Card>
        </>
      )}
    </>
  );
};
