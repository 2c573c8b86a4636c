import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { namesText } from '@/i18n/names';
import { useInquiriesText } from '../../text';
import type { Shown } from '../../types';

interface Found {
  field: 'title' | 'question' | 'answer';
  words: string;
}
/** What says who somebody is, as the server has found it. */
const foundIn = (error: unknown): Found[] => {
  const { found } = detailOf(error);
  return Array.isArray(found) ? (found as Found[]) : [];
};

/** The question and its answer as everybody may read them: what names somebody is said beside its field. */
export const PublishSheet = ({ row, onClose }: { row: Shown; onClose: () => void }) => {
  const t = useInquiriesText('one');
  const title = useKeptWords(`${row.id}.publish.title`, row.title);
  const question = useKeptWords(`${row.id}.publish.question`, row.words);
  const answer = useKeptWords(`${row.id}.publish.answer`, row.reply ?? '');
  const fields = { title, question, answer };
  const write = useWrite(cloud.inquiries.publish, {
    refreshes: [['inquiries']],
    onDone: () => {
      for (const each of Object.values(fields)) each.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  const found = foundIn(write.error);
  const faultOf = (field: Found['field']) => {
    const words = found.flatMap((each) => (each.field === field ? [each.words] : []));
    return words.length > 0 ? t('found', { words: namesText([...new Set(words)]) }) : (write.issues[field] ?? null);
  };
  const written = { title: title.words.trim(), question: question.words.trim(), answer: answer.words.trim() };
  const ready = written.title.length > 1 && written.question.length > 4 && written.answer.length > 4;
  return (
    <Sheet
      open
      title={t('acts.publish')}
      onClose={() => (write.reset(), onClose())}
      footer={
        <Button
          busy={write.busy}
          disabled={!ready}
          onTap={() => write.run({ inquiryId: row.id, version: row.version, ...written })}
        >
          {t('verbs.publish')}
        </Button>
      }
    >
      <Text>{t('words.publish')}</Text>
      {(row.checked === 'review' || row.checked === 'risky') && (
        <NoticeBox tone="amber" icon="bang" title={t(`checked.${row.checked}`)} />
      )}
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
      <Field
        label={t('publishTitle')}
        maxLength={60}
        value={title.words}
        onChange={title.change}
        error={faultOf('title')}
      />
      <Field
        label={t('publishQuestion')}
        multiline
        maxLength={2000}
        value={question.words}
        onChange={question.change}
        error={faultOf('question')}
      />
      <Field
        label={t('publishAnswer')}
        multiline
        maxLength={5000}
        value={answer.words}
        onChange={answer.change}
        error={faultOf('answer')}
      />
    </Sheet>
  );
};
