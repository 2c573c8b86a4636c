import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { to } from '@/hooks/go';
import { Passed } from '../../components/vote-result';
import { useProceedingsText } from '../../text';
import type { Report } from './use-report';

/** What was voted on, in a line each; the votes themselves are on the page of the meeting. */
export const Decided = ({ meetingId, motions }: { meetingId: string; motions: Report['motions'] }) => {
  const t = useProceedingsText('report');
  const terms = useProceedingsText('terms');
  if (motions.length === 0) return null;
  return (
    <View>
      <Section title={t('motions.title')} />
      <Card kind="list">
        {motions.map(({ id, title, result }) => {
          const note = result
            ? t('motions.votes', { yes: result.yes, no: result.no, abstain: result.abstain })
            : t('motions.withdrawn');
          const verdict = result ? terms(result.passed ? 'result.passed' : 'result.refused') : null;
          return (
            <ListRow
              key={id}
              title={title}
              note={note}
              extra={result && <Passed result={result} />}
              label={[title, verdict, note].filter(Boolean).join('，')}
              onTap={to('proceedings/floor', { id: meetingId })}
            />
          );
        })}
      </Card>
    </View>
  );
};
