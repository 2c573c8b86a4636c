import { dayText } from '@/i18n/dates';
import { text } from '@/i18n/main';
import type { zhCN as house } from '@/i18n/messages/zh-CN';
import { zhCN } from '../../messages/zh-CN';
import { workbenchText } from '../../text';
import type { StartedCase } from './types';

type Admission = keyof (typeof house)['admission'];
type Kind = keyof (typeof zhCN)['started']['kinds'];
const t = (key: Parameters<typeof workbenchText>[0], values?: Record<string, string | number>) =>
  workbenchText(key, values as never);

/** What is decided, in a word; null for a kind that this build does not know. */
export const kindText = ({ kind }: StartedCase): string | null =>
  kind in zhCN.started.kinds ? t(`started.kinds.${kind as Kind}`) : null;

const stepText = ({ kind, step }: StartedCase) =>
  kind === 'admission' ? text(`admission.${step as Admission}`) : null;

/** Which step it has come to: 秘书处初审 · 第 1 步，共 3 步. */
export const whereText = (row: StartedCase): string =>
  [stepText(row), t('started.step', { at: row.at, of: row.of })].filter(Boolean).join(' · ');

/** Whom it waits for, since when and until when, or what came of it. */
export const waitText = (row: StartedCase): string => {
  const { state, stepKind, waitsFor, signers, holder, since, dueOn, provisional } = row;
  const from = t('started.since', { day: dayText(since) });
  if (state === 'returned') return [t('started.waitsForYou'), from].join(' · ');
  if (state !== 'open') return t('started.ended', { day: dayText(since) });
  const offices = waitsFor.map((office) => text(`offices.${office}`)).join(text('duty.and'));
  const who = holder ?? offices;
  const due = dueOn && t(stepKind === 'publicity' ? 'started.published' : 'started.due', { day: dayText(dueOn) });
  return [
    who && t('started.waitsFor', { who }),
    signers > 0 && t('started.signers', { count: signers }),
    from,
    due && [due, provisional && text('duty.provisional')].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
};
