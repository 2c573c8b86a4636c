import type { caseExtension } from '@contracts/flows';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type * as z from 'zod';
import { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import type { goInstead } from '@/hooks/go';
import { dateText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { ReasonSheet } from '@/kit/reason-sheet';
import './refusals';
import { takeBackLater } from './take-back';

interface ExtendStepProps {
  /** Id of what the case is about, and the page that shows it. */
  of: string;
  page: Parameters<typeof goInstead>[0];
  caseId: string;
  version: number;
  extension: NonNullable<z.infer<typeof caseExtension>>;
}

/** Beside the due day of a case, for whoever may extend it: once, with a reason, and the new day said before. */
export const ExtendStep = ({ of, page, caseId, version, extension }: ExtendStepProps) => {
  const t = useText('extend');
  const [open, setOpen] = useState(false);
  const day = dateText(extension.until);
  return (
    <>
      <Button kind="plain" small onTap={() => setOpen(true)}>
        {t('title')}
      </Button>
      <ReasonSheet
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        consequence={[t('words', { count: extension.workdays, day }), extension.provisional && t('provisional')]
          .filter(Boolean)
          .join(' ')}
        label={t('reason')}
        min={4}
        verb={t('verb', { day })}
        kept={`${caseId}.extend`}
        write={cloud.flows.extend}
        input={(reason) => ({ caseId, version, reason })}
        onDone={(after) => {
          const words = t('done', { day });
          if (after.may.takeBack) takeBackLater({ of, page, caseId, version: after.version, words });
          else void Taro.showToast({ icon: 'none', title: words });
        }}
      />
    </>
  );
};
