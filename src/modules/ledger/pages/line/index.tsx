import { Text } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { Skeleton } from '@/components/skeleton';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { useLedgerText } from '../../text';
import '../verify/verify.scss';

definePageConfig({ navigationBarTitleText: '台账的一行' });

/** A line as it is hashed; of one that is not sealed yet there is no proof. */
async function readLine(seq: number) {
  try {
    const { line, proof } = await cloud.ledger.proof({ seq });
    return { line, proof };
  } catch (error) {
    if (codeOf(error) !== 'NOT_SEALED') throw error;
    const [line] = (await cloud.ledger.lines({ from: seq, size: seq + 1 })).rows;
    if (!line) throw error;
    return { line, proof: null };
  }
}

/** One line of the ledger and its proof, for anybody. */
export default function LinePage() {
  const t = useLedgerText('line');
  const seq = Number(useRouter().params.seq ?? 0);
  const read = useRead(['ledger', 'line', seq], () => readLine(seq));
  const proof = read.data?.proof;
  const copy = (data: string) =>
    void Taro.setClipboardData({ data }).then(() => Taro.showToast({ icon: 'none', title: t('copied') }));
  return (
    <Page
      title={t('title', { n: seq + 1 })}
      action={
        <ActionBar>
          <Button kind="plain" onTap={() => go('ledger/verify')}>
            {t('toVerify')}
          </Button>
          {proof && <Button onTap={() => copy(proof)}>{t('copyProof')}</Button>}
        </ActionBar>
      }
    >
      <Loaded read={read} skeleton={<Skeleton shapes={['text', 'rows']} />}>
        {({ line }) => (
          <>
            <Facts
              facts={[
                { key: 'at', label: t('at'), value: instantText(line.at) },
                { key: 'seal', label: t('seal'), value: proof ? t('isSealed') : t('notSealed') },
              ]}
            />
            <Section title={t('body')} />
            <Text className="verify-words">{t('bodyHint')}</Text>
            <Text className="verify-code" selectable>
              {line.body}
            </Text>
            <Section title={t('proof')} />
            <Text className="verify-words">{proof ? t('proofHint') : t('proofLater')}</Text>
            {proof && (
              <Text className="verify-code" selectable>
                {proof}
              </Text>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
