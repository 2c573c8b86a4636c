import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { useInquiriesText } from '../text';
import './inquiries.scss';

/** What somebody wrote, under its name; what is kept no longer says so. */
export const WordsCard = ({ title, words, note }: { title: string; words: string; note?: string | null }) => {
  const t = useInquiriesText();
  return (
    <>
      <Section title={title} />
      <Card>
        <Text className="inquiry-words" selectable>
          {words || t('empty')}
        </Text>
        {note && <Text className="inquiry-line">{note}</Text>}
      </Card>
    </>
  );
};
