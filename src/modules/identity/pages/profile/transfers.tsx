import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { Card } from '@/components/card';
import { ListRow } from '@/components/list-row';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useIdentityText } from '../../text';
import { stateWords } from '../transfer/state';

/** What one has asked for, and what was asked for one's own account; nothing where there is none. */
export const Transfers = () => {
  const t = useIdentityText('account');
  const { data } = useRead(['identity', 'transfers'], () => cloud.identity.transfers({}));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card kind="list">
      {data.rows.map((row) => (
        <ListRow
          key={row.transferId}
          icon="phone"
          title={t(row.as === 'asker' ? 'transfer.mine' : 'transfer.ofMine')}
          note={`${instantText(row.askedAt)} · ${stateWords(row, t)}`}
          onTap={() => go('identity/transfer', { id: row.transferId })}
        />
      ))}
    </Card>
  );
};
