import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ReasonSheet } from '@/kit/reason-sheet';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { ExcuseSheet } from '@/parts/proceedings/excuse-sheet';
import { useProceedingsText } from '../../text';
import { GiveProxySheet } from './give-proxy-sheet';
import { type Floor, floorKey } from './use-floor';

interface OwnEntryProps {
  floor: Floor;
  entry: Floor['entries'][number];
  /** Whether he has others besides: then each says whose it is. */
  several: boolean;
}
/** What who is not there can do about one of his votes: be excused, or give it to somebody in writing. */
export const OwnEntry = ({ floor, entry, several }: OwnEntryProps) => {
  const t = useProceedingsText('floor');
  const [open, setOpen] = useState<'excuse' | 'proxy' | 'revoke' | null>(null);
  const { meetingId, proxies } = floor;
  const { id: entryId, name, right, voter, excused, proxy } = entry;
  const undo = useWrite(cloud.proceedings.excuse, {
    refreshes: [floorKey(meetingId)],
    onDone: () => void Taro.showToast({ icon: 'none', title: t('mine.undone') }),
  });
  const close = () => setOpen(null);
  const labelled = (words: string) => (several ? `${words}，${name}` : words);
  const verb = excused ? t('mine.undo') : t('mine.excuse');
  return (
    <View>
      {several && <OnBehalf name={name} />}
      {several && excused && <Text className="floor-quiet">{t('mine.excusedFor')}</Text>}
      {proxy && (
        <Text className="floor-quiet">{t(proxy.stands ? 'proxy.given' : 'proxy.over', { name: proxy.holder })}</Text>
      )}
      <View className="floor-buttons">
        <Button
          kind="plain"
          small
          busy={undo.busy}
          label={labelled(verb)}
          onTap={() => (excused ? undo.run({ meetingId, entryId, reason: null }) : setOpen('excuse'))}
        >
          {verb}
        </Button>
        {voter && !proxy && proxies !== null && (
          <Button kind="plain" small label={labelled(t('proxy.action'))} onTap={() => setOpen('proxy')}>
            {t('proxy.action')}
          </Button>
        )}
        {proxy && (
          <Button kind="plain" small label={labelled(t('proxy.revoke'))} onTap={() => setOpen('revoke')}>
            {t('proxy.revoke')}
          </Button>
        )}
      </View>
      {undo.sentence && <Text className="floor-wrong">{undo.sentence}</Text>}
      <ExcuseSheet
        meetingId={meetingId}
        entryId={entryId}
        onBehalf={right === 'unit' ? name : null}
        open={open === 'excuse'}
        onClose={close}
      />
      {open === 'proxy' && proxies !== null && (
        <GiveProxySheet open meetingId={meetingId} entry={entry} most={proxies} onClose={close} />
      )}
      {proxy && (
        <ReasonSheet
          open={open === 'revoke'}
          onClose={close}
          title={t('proxy.revoke')}
          consequence={t('proxy.consequence', { name: proxy.holder })}
          min={2}
          verb={t('proxy.revoke')}
          danger
          kept={`proxy.${proxy.id}`}
          refreshes={[floorKey(meetingId)]}
          write={cloud.proceedings.revokeProxy}
          input={(reason) => ({ proxyId: proxy.id, reason })}
          done={() => t('proxy.revoked')}
        />
      )}
    </View>
  );
};
