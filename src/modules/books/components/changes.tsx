import { useState } from 'react';
import type { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { useBooksText } from '../text';

type Proposal = Awaited<ReturnType<typeof cloud.books.proposal>>;
/** A phone's page has room for so many. */
const atOnce = 40;

/** What would change of the chart, one below the other. */
export const Changes = ({ changes }: Pick<Proposal, 'changes'>) => {
  const t = useBooksText('proposal');
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <Section title={t('changes')} />
      <Card kind="list">
        {changes.slice(0, most).map(({ do: what, code, words }, i) => (
          <ListRow key={`${i}.${what}.${code}`} title={code} note={words} />
        ))}
      </Card>
      {changes.length > most && (
        <Button kind="plain" small onTap={() => setMost(most + atOnce)}>
          {t('more', { count: changes.length - most })}
        </Button>
      )}
    </>
  );
};
