import { View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { NoticeBox } from '@/components/notice-box';
import { dayText, instantText } from '@/i18n/dates';
import { usePrivacyText } from '../../text';

type Found = Awaited<ReturnType<typeof cloud.privacy.receipt>>;

/** What was erased and what is kept, in counts and days. */
export const Proof = ({ proof: { askedAt, carriedOutAt, entries, intact, nextOn } }: { proof: Found }) => {
  const t = usePrivacyText();
  const at = instantText(askedAt);
  const when = carriedOutAt
    ? t('receipt.carriedOut', { at, done: instantText(carriedOutAt) })
    : t('receipt.waiting', { at });
  const next = nextOn ? t('receipt.next', { day: dayText(nextOn) }) : t('receipt.over');
  return (
    <View>
      <NoticeBox
        tone={intact ? 'jade' : 'cinnabar'}
        icon={intact ? 'tick' : 'bang'}
        title={t(intact ? 'receipt.intact' : 'receipt.broken')}
        words={[when, carriedOutAt && next]}
      />
      {entries.length > 0 && (
        <Card kind="list">
          {entries.map(({ holding, done, rows, until, at: then }) => (
            <ListRow
              key={`${holding} ${done} ${then}`}
              title={holding}
              note={[
                t(`receipt.done.${done}`),
                done === 'kept' && (until ? t('receipt.until', { day: dayText(until) }) : t('receipt.forGood')),
                instantText(then),
              ]
                .filter(Boolean)
                .join(' · ')}
              value={t('receipt.rows', { count: rows })}
            />
          ))}
        </Card>
      )}
    </View>
  );
};
