import type { Finding } from '../../contracts/meetings';
import type { Language } from '../../contracts/wire';

const scenicNotice =
  'Notice against meetings of party and state organs in scenic areas (September 2014), which associations follow';
const noticePeriod = 'Notice of a meeting (calendar days, without the day of the notice; Civil Code, art. 201)';
const elsewhereOrProof =
  'Choose another venue. If it is certainly outside the core, ask compliance to attach proof and say why.';

interface Said {
  message: string;
  fix: string | null;
  source: string;
}
/** What judge-venue.ts and judge-notice.ts say in Chinese, by the same values. */
const english: Record<string, (finding: Finding) => Said> = {
  'venue.scenic': ({ level, values: { words, area } }) => ({
    message:
      level === 'alert'
        ? `The venue says ${words}: it may lie in the core of the scenic area ${area}.`
        : `The venue says ${words}, in a city of the scenic area ${area}: please check whether it lies in its core.`,
    fix: elsewhereOrProof,
    source: scenicNotice,
  }),
  'venue.outing': ({ values: { item, words, area } }) => ({
    message: `The agenda item “${item}” mentions ${words}: perhaps a visit to the scenic area ${area}.`,
    fix: 'Leave the visit out. If it does not go to the core, ask compliance to attach proof and say why.',
    source: scenicNotice,
  }),
  'venue.elsewhere': () => ({
    message:
      'The meeting is not in the city of the association. Please make sure that it is needed, and keep numbers and cost low.',
    fix: null,
    source: scenicNotice,
  }),
  'notice.short': ({ fix, values: { given, required, usual, earliest } }) => ({
    message: `It is noticed ${given} days ahead; ${required} are required.`,
    fix:
      fix === null
        ? null
        : usual !== '0' && usual === required
          ? `Move it to ${earliest} or later, or say why it is urgent.`
          : `The earliest day is ${earliest}.`,
    source: noticePeriod,
  }),
  'notice.urgent': ({ values: { given, usual } }) => ({
    message: `It is noticed ${given} days ahead, less than ${usual}, as an urgent meeting.`,
    fix: null,
    source: noticePeriod,
  }),
  'notice.kept': ({ values: { given, required } }) => ({
    message: `It is noticed ${given} days ahead; ${required} are required.`,
    fix: null,
    source: noticePeriod,
  }),
};

/** A finding in the reader's language; what somebody wrote about it stays as it was written. */
export const sayFinding = (finding: Finding, language: Language): Finding => ({
  ...finding,
  ...(language === 'en' && english[finding.rule]?.(finding)),
});
