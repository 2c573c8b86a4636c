import { randomInt } from 'node:crypto';
import { usccCheckCharacter } from '../contracts/uscc';

const characters = '恒信明远天工华瑞盛泰安和宏达嘉禾锦程启元立诚广源汇丰长青';
const codeSymbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationSymbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

const pick = (from: string) => from.charAt(randomInt(from.length));
const many = (count: number, from: string) => Array.from({ length: count }, () => pick(from)).join('');

/** A valid code (GB 32100) of a company in Hangzhou, with a valid organisation code (GB 11714) inside. */
function newUscc(): string {
  for (;;) {
    const body = many(8, codeSymbols);
    const sum = organisationWeights.reduce(
      (total, weight, i) => total + organisationSymbols.indexOf(body.charAt(i)) * weight,
      0,
    );
    const rest = 11 - (sum % 11);
    const first17 = `91330109${body}${rest === 10 ? 'X' : rest % 11}`;
    const check = usccCheckCharacter(first17);
    if (check) return first17 + check;
  }
}

/** A company that nobody knows yet, so that a road can be walked twice on the same data. */
export function newCompany() {
  return {
    name: `${many(4, characters)}精密机械有限公司`,
    uscc: newUscc(),
    legalRep: '周立诚',
    representative: { name: '沈若溪', title: '副总经理', phone: `139${many(8, '0123456789')}` },
  };
}
