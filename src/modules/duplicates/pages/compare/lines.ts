import type { Language } from '@contracts/wire';
import { industryText } from '@/parts/membership/industries';
import type { Side, Takeable } from '../../types';

/** What of a file may be chosen, in words; null where nothing is said. */
export function linesOf(
  side: Side,
  language: Language,
  words: { region: (code: string) => string; size: (size: NonNullable<Side['size']>) => string },
): Record<Takeable, string | null> {
  return {
    name: side.name,
    identity: side.uscc ?? side.idNumber,
    legalRep: side.legalRep,
    industry: industryText(side.industry, language),
    region: words.region(side.region),
    size: side.size && words.size(side.size),
    address: side.address,
    introduction: side.introduction,
  };
}
