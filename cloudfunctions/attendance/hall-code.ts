import { timingSafeEqual } from 'node:crypto';
import { hallStepSeconds } from '../../contracts/attendance';
import { mac } from '../shared/secrets';

const acceptedSteps = 2;
// An old code that once was right is called expired, not forged; further back nobody looks.
const rememberedSteps = 240;
const aheadSteps = 24;

const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / hallStepSeconds);
const macOf = (shortCode: string, step: number): string =>
  mac('hallCode', `${shortCode}.${step}`, 16).toString('base64url');

/** Where a scan leads: the check-in page of the portal, which WeChat may also open as the mini-program. */
const checkInPage = (code: string) =>
  `${process.env.HUIGUAN_PORTAL_URL ?? ''}#/modules/attendance/pages/check-in/index?c=${code}`;

/** The code of the step at an instant, 31 characters. */
export const hallCode = (shortCode: string, at: Date): string => `${shortCode}.${macOf(shortCode, stepOf(at))}`;

/** The codes that the screen shows from `now` on, one after the other. */
export function hallCodes(shortCode: string, now: Date, count: number) {
  const first = stepOf(now);
  return Array.from({ length: count }, (_, i) => {
    const from = new Date((first + i) * hallStepSeconds * 1000);
    return {
      text: checkInPage(hallCode(shortCode, from)),
      from: from.toISOString(),
      until: new Date(from.getTime() + hallStepSeconds * 1000).toISOString(),
    };
  });
}

/** Meeting and mac of what was scanned, the link or the bare code; null when it is neither. */
export function splitHallCode(scanned: string): { shortCode: string; mac: string } | null {
  const found = /^(?:[^\s]*[?&]c=)?([0-9a-z]{8})\.([A-Za-z0-9_-]{22})$/.exec(scanned.trim());
  return found?.[1] && found[2] ? { shortCode: found[1], mac: found[2] } : null;
}

/** Good for its own 15 seconds and two steps either side, which is what clocks may differ by. */
export function judgeHallCode(code: { shortCode: string; mac: string }, now: Date): 'genuine' | 'expired' | 'forged' {
  const step = stepOf(now);
  const is = (offset: number) => {
    const expected = Buffer.from(macOf(code.shortCode, step + offset));
    const given = Buffer.from(code.mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  };
  for (let offset = -acceptedSteps; offset <= acceptedSteps; offset++) if (is(offset)) return 'genuine';
  for (let offset = -rememberedSteps; offset <= aheadSteps; offset++) if (is(offset)) return 'expired';
  return 'forged';
}
