import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Facts } from '@/components/facts';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePositionsText } from '../../text';
import type { Position } from '../../types';
import { Findings } from '../findings';

/** One position: what it rests on, what the rules find, and its early end. */
export const PositionSheet = ({ row, mayAct, onClose }: { row: Position; mayAct: boolean; onClose: () => void }) => {
  const t = usePositionsText();
  const [ending, setEnding] = useState(false);
  const [endedOn, setEndedOn] = useState(today());
  const who = row.personName ?? row.member?.name ?? '';
  if (ending)
    return (
      <ReasonSheet
        open
        onClose={onClose}
        title={`${t('one.end')} · ${who}`}
        consequence={t('one.endWords')}
        min={2}
        verb={t('one.end')}
        danger
        kept={`${row.id}.end`}
        write={cloud.positions.end}
        input={(reason) => ({ positionId: row.id, endedOn, reason })}
        refreshes={[['positions']]}
        done={() => t('one.endDone')}
      >
        <DateField
          label={t('one.endDay')}
          value={endedOn}
          from={row.startsOn}
          until={row.endsOn}
          onChange={setEndedOn}
        />
      </ReasonSheet>
    );
  return (
    <Sheet
      open
      title={`${t(`posts.${row.post}`)} ${who}`}
      onClose={onClose}
      footer={
        mayAct &&
        row.endedOn === null &&
        row.endsOn >= today() && (
          <Button kind="plain" onTap={() => setEnding(true)}>
            {t('one.end')}
          </Button>
        )
      }
    >
      <Facts facts={[{ key: 'basis', label: t('one.basis'), value: row.basis }]} />
      {row.findings.length === 0 ? (
        <Text className="positions-line">{t('one.clean')}</Text>
      ) : (
        <Findings findings={row.findings} />
      )}
      <Text className="positions-line">{t('list.note')}</Text>
    </Sheet>
  );
};
