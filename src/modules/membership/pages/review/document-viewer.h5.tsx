import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { ErrorState } from '@/components/error-state';
import { Icon } from '@/components/icon';
import { Skeleton } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useMembershipText } from '../../text';
import type { Case } from './use-case';
import './document-viewer.scss';

type Material = Case['materials'][number];
// The address is good for ten minutes; opening leaves a trace, so what is not looked at is not fetched.
const fresh = 8 * 60_000;

/** The documents one at a time beside what was written: photos to zoom and turn, PDF as the browser shows it. */
export const DocumentViewer = ({ application }: { application: Case }) => {
  const t = useMembershipText('terms');
  const { materials } = application;
  const none = useMembershipText('review');
  const licence = materials.find(({ code }) => code === 'businessLicense') ?? materials[0];
  const [chosen, setChosen] = useState(licence?.id);
  const material = materials.find(({ id }) => id === chosen) ?? licence;
  if (!material)
    return (
      <Card>
        <Text>{none('case.noMaterials')}</Text>
      </Card>
    );
  return (
    <View className="viewer">
      <View className="viewer-tabs">
        {materials.map(({ id, code }) => (
          <View
            key={id}
            className={classes('viewer-tab', id === material.id && 'viewer-tab-on')}
            onClick={() => setChosen(id)}
            {...accessible('radio', t(`materials.${code}`), { checked: id === material.id })}
          >
            <Text>{t(`materials.${code}`)}</Text>
          </View>
        ))}
      </View>
      <Sheet key={material.id} material={material} />
    </View>
  );
};

const Sheet = ({ material }: { material: Material }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const address = useQuery({
    queryKey: ['membership', 'materialUrl', material.id],
    queryFn: () => cloud.membership.materialUrl({ materialId: material.id }),
    staleTime: fresh,
  });
  if (address.error) return <ErrorState error={address.error} onRetry={() => void address.refetch()} />;
  if (!address.data) return <Skeleton shapes={['text', 'rows']} />;
  const { url, type } = address.data;
  const name = terms(`materials.${material.code}`);
  const photo = type.startsWith('image/');
  return (
    <View className="viewer-sheet">
      {photo ? (
        <View className="viewer-photo">
          <img
            className="viewer-image"
            src={url}
            alt={name}
            style={{ width: `${zoom * 100}%`, transform: `rotate(${turns * 90}deg)` }}
          />
        </View>
      ) : (
        <iframe className="viewer-pdf" src={url} title={name} />
      )}
      <View className="viewer-tools">
        {photo && (
          <>
            <Tap className="viewer-tool" label={t('viewer.zoom')} onTap={() => setZoom(zoom >= 3 ? 1 : zoom + 0.5)}>
              <Icon name="zoom" />
            </Tap>
            <Tap className="viewer-tool" label={t('viewer.turn')} onTap={() => setTurns((turns + 1) % 4)}>
              <Icon name="turn" />
            </Tap>
          </>
        )}
        <a
          className="viewer-tool"
          href={url}
          download={material.fileName}
          target="_blank"
          rel="noreferrer"
          aria-label={t('viewer.download', { name })}
        >
          <Icon name="download" />
        </a>
      </View>
    </View>
  );
};
