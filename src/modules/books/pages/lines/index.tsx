import { decoded } from '@/hooks/decoded';
import { useRouter } from '@tarojs/taro';
import { Text } from '@tarojs/components';
import type { LineQuestion } from '@contracts/books';
import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { ListPage } from '@/kit/list-page';
import { useBooksText } from '../../text';

definePageConfig({ navigationBarTitleText: '每一笔', enablePullDownRefresh: true });

/** What a figure of a statement is made of: its lines, the latest first, and their sum. */
export default function LinesPage() {
  const t = useBooksText('lines');
  const { name, account, cashItem, net, restricted, from, to } = useRouter().params;
  const question: LineQuestion = {
    account,
    cashItem: cashItem as LineQuestion['cashItem'],
    net: net ? true : undefined,
    restricted: restricted === undefined ? undefined : restricted === 'true',
    from,
    to: to ?? today(),
  };
  return (
    <ListPage
      title={name ? decoded(name) : t('title')}
      queryKey={['books', 'lines', question]}
      read={(cursor) => cloud.books.lines({ ...question, cursor })}
      keyOf={({ entryId, no }) => `${entryId}.${no}`}
      head={({ total }) => (
        <Card>
          <Text>{t('total', { amount: money(total ?? 0) })}</Text>
        </Card>
      )}
      row={({ entryId, day, summary, accountName, party, amount }) => (
        <FigureRow
          title={summary}
          figure={money(amount)}
          facts={[[day, accountName].join(' · '), party]}
          onTap={() => go('books/entry', { id: entryId })}
        />
      )}
      empty={{ icon: 'form', words: t('empty') }}
    />
  );
}
