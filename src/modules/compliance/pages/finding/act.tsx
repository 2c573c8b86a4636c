import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useComplianceText } from '../../text';
import type { Shown } from '../../types';
import { AssignSheet } from './assign-sheet';
import { FalseSheet } from './false-sheet';
import { RectifySheet } from './rectify-sheet';

type Asked = 'assign' | 'explain' | 'rectify' | 'confirm' | 'sendBack' | 'close' | 'doubt' | 'decideFalse' | 'reopen';
const refreshes = [['compliance'], ['register'], ['home'], ['duties']];

/** The choices at the thumb, what is rarer above them; each writes one sentence. */
export const Act = ({ finding }: { finding: Shown }) => {
  const t = useComplianceText('one');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id: findingId, version, may } = finding;
  const close = () => setAsked(null);
  const shared = { onClose: close, refreshes, done: () => t('done'), max: 300 } as const;
  const can: Record<Asked, boolean> = { ...may, rectify: may.rectify || may.plan };
  const order: Asked[] =
    can.confirm || can.decideFalse
      ? ['sendBack', 'confirm', 'decideFalse']
      : ['assign', 'explain', 'doubt', 'sendBack', 'close', 'reopen', 'rectify'];
  const shown = order.filter((each) => can[each]);
  const main = shown[shown.length - 1];
  if (!main) return null;
  return (
    <>
      <ActionBar
        note={t('hint')}
        above={
          shown.length > 2 && (
            <View className="finding-acts">
              {shown.slice(0, -2).map((each) => (
                <Button key={each} kind="plain" small onTap={() => setAsked(each)}>
                  {t(each)}
                </Button>
              ))}
            </View>
          )
        }
      >
        {shown.slice(-2).map((each) => (
          <Button key={each} kind={each === main ? 'primary' : 'plain'} onTap={() => setAsked(each)}>
            {t(each)}
          </Button>
        ))}
      </ActionBar>
      {asked === 'assign' && <AssignSheet finding={finding} onClose={close} />}
      {asked === 'rectify' && <RectifySheet finding={finding} onClose={close} />}
      {asked === 'decideFalse' && <FalseSheet finding={finding} onClose={close} />}
      <ReasonSheet
        {...shared}
        open={asked === 'explain'}
        title={t('explainTitle')}
        consequence={t('explainWords')}
        phrases={[t('explainReasons.a'), t('explainReasons.b'), t('explainReasons.c')]}
        min={4}
        verb={t('explain')}
        kept={`${findingId}.explain`}
        write={cloud.compliance.explain}
        input={(reason) => ({ findingId, version, reason })}
      />
      <ReasonSheet
        {...shared}
        open={asked === 'doubt'}
        title={t('doubtTitle')}
        consequence={t('doubtWords')}
        phrases={[t('doubtReasons.a'), t('doubtReasons.b'), t('doubtReasons.c')]}
        min={4}
        verb={t('doubt')}
        kept={`${findingId}.doubt`}
        write={cloud.compliance.markFalse}
        input={(reason) => ({ findingId, version, reason })}
      />
      <ReasonSheet
        {...shared}
        open={asked === 'confirm'}
        title={t('confirmTitle')}
        consequence={t('confirmWords')}
        min={0}
        verb={t('confirm')}
        kept={`${findingId}.confirm`}
        write={cloud.compliance.confirmRectified}
        input={(reason) => ({ findingId, version, reason })}
      />
      <ReasonSheet
        {...shared}
        open={asked === 'sendBack'}
        title={t('sendBackTitle')}
        consequence={t('sendBackWords')}
        min={4}
        verb={t('sendBack')}
        kept={`${findingId}.sendBack`}
        write={cloud.compliance.sendBack}
        input={(reason) => ({ findingId, version, reason })}
      />
      <ReasonSheet
        {...shared}
        open={asked === 'close'}
        title={t('closeTitle')}
        consequence={t('closeWords')}
        phrases={[t('closeReasons.a'), t('closeReasons.b'), t('closeReasons.c')]}
        min={4}
        verb={t('close')}
        kept={`${findingId}.close`}
        write={cloud.compliance.close}
        input={(reason) => ({ findingId, version, reason })}
      />
      <ReasonSheet
        {...shared}
        open={asked === 'reopen'}
        title={t('reopenTitle')}
        consequence={t('reopenWords')}
        min={4}
        verb={t('reopen')}
        kept={`${findingId}.reopen`}
        write={cloud.compliance.reopen}
        input={(reason) => ({ findingId, version, reason })}
      />
    </>
  );
};
