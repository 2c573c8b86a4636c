import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { NoticeBox } from '@/components/notice-box';
import { dateText } from '@/i18n/dates';
import { stageTone } from './tone';
import { useStars } from './stars';
import { WordsCard } from './words-card';
import { useInquiriesText } from '../text';
import type { ByCode, Shown } from '../types';
import './inquiries.scss';

/** Which question it is, where it stands and until when. */
export const InquiryHead = ({ row, late, children }: { row: ByCode | Shown; late?: boolean; children?: ReactNode }) => {
  const t = useInquiriesText();
  const { stage, number, title, dueOn, provisional, repliedOn } = row;
  const when = repliedOn
    ? t('repliedOn', { day: dateText(repliedOn) })
    : t('due', { day: dateText(dueOn) }) + (provisional ? t('provisional') : '');
  return (
    <Card>
      <View className="inquiry-head">
        <Text className="inquiry-name">{title || number}</Text>
        <Chip tone={late ? 'cinnabar' : stageTone(stage)}>{t(`stages.${stage}`)}</Chip>
      </View>
      <Text className="inquiry-line">
        {[title && number, t(`topics.${row.topic}`), when].filter(Boolean).join(' · ')}
      </Text>
      {row.extendedWhy && <Text className="inquiry-line">{t('one.extended', { reason: row.extendedWhy })}</Text>}
      {children}
    </Card>
  );
};

/** The answer, or until when it comes; and what the asker thinks of it. */
export const Answered = ({ row, code }: { row: ByCode | Shown; code?: boolean }) => {
  const t = useInquiriesText('one');
  const stars = useStars();
  const { reply, stage, rating, rateUntil, may, dueOn } = row;
  const changing = rating && may.rate && rateUntil;
  return (
    <>
      {reply === null ? (
        <NoticeBox
          tone="azure"
          icon="clock"
          title={t('waits')}
          words={[t(code ? 'waitsCode' : 'waitsWords', { day: dateText(dueOn) })]}
        />
      ) : (
        <WordsCard title={t(stage === 'transferred' ? 'transferred' : 'reply')} words={reply} />
      )}
      {rating && (
        <WordsCard
          title={t('rating')}
          words={
            changing
              ? t('rated', { stars: stars(rating.stars), day: dateText(rateUntil) })
              : t('ratedFixed', { stars: stars(rating.stars) })
          }
          note={rating.words}
        />
      )}
    </>
  );
};
