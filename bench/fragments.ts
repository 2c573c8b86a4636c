import { Converter } from 'opencc-js/cn2t';
import type { Random } from '../localcloud/demo/random';

const traditional = Converter({ from: 'cn', to: 't' });
const suffixes = ['有限责任公司', '股份有限公司', '有限公司'];
const suffix = new RegExp(`(${suffixes.join('|')})$`);
const fullWidth = (text: string) =>
  text.replace(/[A-Za-z0-9()]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0));

export interface Fragment {
  kind: 'two' | 'some' | 'traditional' | 'width' | 'suffix';
  /** As a person types it. */
  typed: string;
  /** The same as it stands in a name. */
  plain: string;
}

// Written anew and not shared with the product: what is looked for must not be judged by the code that looks.
export const plainName = (name: string): string =>
  name.replace(/[（）()\s]/g, '').replace(/(股份有限|有限责任)公司/g, '有限公司');

const piece = (random: Random, name: string, length: number): string => {
  const letters = [...plainName(name)];
  const at = random.int(0, Math.max(0, letters.length - length));
  return letters.slice(at, at + length).join('');
};

/** Pieces of real names, typed in the ways that people type. */
export function drawFragment(random: Random, name: string, kind: Fragment['kind']): Fragment {
  if (kind === 'two') return same(piece(random, name, 2), kind);
  const plain = piece(random, name, random.int(3, 6));
  if (kind === 'some') return same(plain, kind);
  if (kind === 'traditional') return { kind, plain, typed: traditional(plain) };
  // Spaces of full width between the characters, and a bracket that some names have.
  if (kind === 'width') return { kind, plain, typed: fullWidth([...plain].join('　')).replace(/^/, '（') };
  const whole = plainName(name);
  const tail = whole.slice(-random.int(6, 10));
  return { kind, plain: tail, typed: tail.replace(suffix, random.pick(suffixes)) };
}
const same = (plain: string, kind: Fragment['kind']): Fragment => ({ kind, plain, typed: plain });
