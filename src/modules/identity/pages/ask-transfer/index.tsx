import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useKeptWords } from '@/hooks/kept-words';
import { FileField, type GivenFile } from '@/kit/file-field';
import { transferClaim } from '@/parts/identity/transfer-claim';
import { useIdentityText } from '../../text';

definePageConfig({ navigationBarTitleText: '申请换绑' });

const shortest = 4;

/** The proof that an account is one's own, after WeChat has said that its number is. */
export default function AskTransfer() {
  const t = useIdentityText('account');
  const claim = transferClaim.get();
  const words = useKeptWords('transfer.ask', '');
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const open = (id: string) => goInstead('identity/transfer', { id });
  const request = useWrite(cloud.identity.requestTransfer, {
    onDone: ({ transferId }) => {
      words.forget();
      transferClaim.drop();
      open(transferId);
    },
    onRefused: (error) => {
      const { transferId } = detailOf(error);
      if (codeOf(error) === 'TRANSFER_UNDER_WAY' && typeof transferId === 'string') open(transferId);
    },
  });
  if (!claim || codeOf(request.error) === 'CLAIM_EXPIRED')
    return (
      <Page title={t('transfer.ask')}>
        <EmptyState icon="phone" action={t('transfer.verifyFirst')} onAction={() => goInstead('identity/profile')}>
          {request.sentence ?? t('transfer.noClaim')}
        </EmptyState>
      </Page>
    );
  const written = words.words.trim();
  const send = () => {
    setTried(true);
    if (written.length < shortest || files.length === 0 || busy) return;
    request.run({ claim, words: written, files: files.map(({ fileId }) => fileId) });
  };
  return (
    <Page
      title={t('transfer.ask')}
      action={
        <ActionBar note={t('transfer.sendNote')}>
          <Button busy={request.busy} disabled={busy} onTap={send}>
            {t('transfer.send')}
          </Button>
        </ActionBar>
      }
    >
      <View>
        <NoticeBox
          tone="azure"
          icon="phone"
          title={t('transfer.askTitle')}
          words={[t('transfer.askLead'), t('transfer.askWho'), t('transfer.askMoves')]}
        />
        <Card>
          <Field
            label={t('transfer.words')}
            hint={t('transfer.wordsHint')}
            multiline
            maxLength={500}
            value={words.words}
            onChange={words.change}
            error={request.issues.words ?? (tried && written.length < shortest ? t('transfer.wordsMissing') : null)}
          />
          <FileField
            label={t('transfer.files')}
            hint={t('transfer.filesHint')}
            purpose="transfer"
            files={files}
            most={6}
            onFile={(file) => setFiles((known) => [...known, file])}
            onRemove={(id) => setFiles((known) => known.filter(({ fileId }) => fileId !== id))}
            onBusy={setBusy}
            error={tried && files.length === 0 ? t('transfer.filesMissing') : null}
          />
          {request.sentence && Object.keys(request.issues).length === 0 && (
            <NoticeBox tone="cinnabar" icon="bang" title={request.sentence} />
          )}
        </Card>
      </View>
    </Page>
  );
}
