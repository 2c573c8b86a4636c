import { View } from '@tarojs/components';
import { holds, useWhoami } from '@/cloud/reads';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { PhraseChips } from '@/components/phrase-chips';
import { Section } from '@/components/section';
import { goTab, to } from '@/hooks/go';
import { useWorkbenchText } from '../../text';
import { recentWords } from './recent-words';

/** Before a word is typed: what was looked for lately, what can be found by what, and the way to all of it. */
export const Before = ({ onPick }: { onPick: (q: string) => void }) => {
  const t = useWorkbenchText('search');
  const me = useWhoami().data;
  const words = recentWords.read();
  const registrar = me && holds(me, ['clerk', 'director', 'president', 'supervisor']);
  return (
    <View>
      {words.length > 0 && (
        <View>
          <Section title={t('recent')} />
          <PhraseChips label={t('recent')} phrases={words} onPick={onPick} />
        </View>
      )}
      <Section title={t('by')} />
      <Card kind="list">
        <ListRow
          icon="building"
          title={t('members')}
          note={t('byOf.members')}
          onTap={registrar ? to('workbench/members') : undefined}
        />
        <ListRow icon="meeting" title={t('meetings')} note={t('byOf.meetings')} onTap={() => goTab('meetings')} />
        <ListRow icon="book" title={t('documents')} note={t('byOf.documents')} />
      </Card>
    </View>
  );
};
