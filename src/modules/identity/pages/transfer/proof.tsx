import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Attachments } from '@/kit/attachments';
import { useIdentityText } from '../../text';
import type { Transfer } from './state';

/** What was said and shown; its holder does not read it. */
export const Proof = ({ transfer: { transferId, words, files } }: { transfer: Transfer }) => {
  const t = useIdentityText('account');
  if (words === null) return null;
  return (
    <View>
      <Section title={t('transfer.proof')} />
      <Card>
        <Text className="transfer-words" selectable>
          {words}
        </Text>
        <Attachments
          files={files.map(({ fileId, name, type, bytes }) => ({
            key: fileId,
            title: name,
            notes: [t('transfer.size', { size: megabytes(bytes) })],
            type,
            address: () => cloud.identity.transferFile({ transferId, fileId }),
          }))}
        />
      </Card>
    </View>
  );
};
