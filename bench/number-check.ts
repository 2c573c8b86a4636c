import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diagnoseUscc } from '../contracts/uscc';
import { newCompany } from '../e2e/newcomer';
import { Random } from '../localcloud/demo/random';
import type { Line } from './line';

interface Stdnum {
  stdnum: { CN: { uscc: { validate(value: string): { isValid: boolean } } } };
}

const codes = 20_000;
const rounds = 5;
const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';

// GB 32100 said once more and apart from the product: with its check character the weighted sum leaves nothing over 31.
const isRight = (code: string): boolean =>
  [...code].reduce((sum, symbol, i) => sum + symbols.indexOf(symbol) * (i < 17 ? 3 ** i % 31 : 1), 0) % 31 === 0;

/** Unified social credit codes judged in a second; the peer is stdnum, which says right or wrong and no more. */
export function numberCheck(): Promise<Line[]> {
  const { stdnum } = createRequire(join(__dirname, 'package.json'))('stdnum') as Stdnum;
  const random = new Random('huiguan/bench/number');
  const right = Array.from({ length: codes }, () => newCompany().uscc);
  const slipped = right.map((code) => slip(random, code));
  const judge = (code: string) => diagnoseUscc(code).ok;
  const peer = (code: string) => stdnum.CN.uscc.validate(code).isValid;
  return Promise.resolve([
    compare('number-check', right, judge, peer, 'all codes valid: the same work on both sides'),
    compare(
      'number-check-wrong',
      slipped,
      judge,
      peer,
      'one character changed in each; we also look for the character that is wrong and what it should be, which the peer does not',
    ),
  ]);
}

function compare(
  job: string,
  given: string[],
  ours: (code: string) => boolean,
  peer: (code: string) => boolean,
  note: string,
): Line {
  const wrong = given.filter((code) => ours(code) !== isRight(code));
  const peerWrong = given.filter((code) => peer(code) !== isRight(code));
  const [mine, theirs] = [perSecond(given, ours), perSecond(given, peer)];
  return {
    job,
    ours: `${Math.round(mine / 1000)}k/s`,
    peer: `${Math.round(theirs / 1000)}k/s`,
    ratio: mine / theirs,
    goal: 'ratio≥1',
    ok: mine >= theirs && wrong.length === 0,
    note: `${codes} codes, ${note}; verdicts against the formula of GB 32100: ours ${wrong.length} wrong, the peer ${peerWrong.length}${peerWrong.length > 0 ? ` (such as ${peerWrong[0]})` : ''}`,
    ...(wrong.length > 0 ? { wrong: `against GB 32100: ${wrong.slice(0, 3).join(', ')}` } : {}),
  };
}

function perSecond(given: string[], judge: (code: string) => boolean): number {
  let best = 0;
  let valid = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (const code of given) if (judge(code)) valid++;
    best = Math.max(best, (given.length / (performance.now() - began)) * 1000);
  }
  // The verdicts are used, so that no engine may leave the loop out.
  return valid >= 0 ? best : 0;
}

function slip(random: Random, code: string): string {
  const at = random.int(8, 17);
  const other = random.pick([...symbols].filter((symbol) => symbol !== code.charAt(at)));
  return code.slice(0, at) + other + code.slice(at + 1);
}
