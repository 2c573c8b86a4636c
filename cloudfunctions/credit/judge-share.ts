import { whole, type Form } from '../../contracts/credit-model';
import { decayed, windowStart } from './judge-decay';

/** One thing that is known of a member. Days are counted since 1970-01-01 (Asia/Shanghai), so that they can be subtracted. */
export interface CreditFact {
  /** `meeting:<id>`: where it is opened; one fact has one ref in its indicator. */
  ref: string;
  indicator: string;
  /** First day on which it counts, and the day from which it decays; one of the future does not count yet. */
  day: number;
  /** First day on which it does not count any more: repaired, expired, replaced; null: until its window closes. */
  leaves: number | null;
  /** What was done, of what there was: 1 of 1, 0 of 1, 2 points. */
  amount: number;
  whole: number;
  /** Which of the form's sizes, where those differ: minor, general, serious. */
  size: string | null;
}
/** What one fact adds to its indicator or takes from it, in millionths of it; `ref` null: where it begins. */
export interface Part {
  ref: string | null;
  share: number;
}

/** Whether a fact counts on a day. */
export function counts(form: Form, fact: CreditFact, day: number): boolean {
  if (fact.day > day || (fact.leaves !== null && fact.leaves <= day)) return false;
  return !('window' in form) || fact.day > windowStart(day, form.window);
}

/**
 * Divides `total` among parts as their `weights` stand to each other, to the last unit: each gets its whole units, and
 * what is left over goes to the largest remainders, the first of equals first.
 * @param total an integer, also below zero
 * @param weights not negative
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  if (sum === 0) return weights.map(() => 0);
  const sign = total < 0 ? -1 : 1;
  const size = Math.abs(total);
  const parts = weights.map((each) => Math.floor((size * each) / sum));
  let left = size - parts.reduce((all, each) => all + each, 0);
  if (left > 0) {
    const order = weights.map((each, n) => ({ n, rest: (size * each) % sum }));
    order.sort((a, b) => b.rest - a.rest || a.n - b.n);
    for (const { n } of order) {
      if (left-- === 0) break;
      parts[n] = (parts[n] ?? 0) + 1;
    }
  }
  return sign < 0 ? parts.map((each) => 0 - each) : parts;
}

/** An indicator's share, and what of it belongs to what: `base` to where it begins, the rest to the facts by `weights`. */
interface Made {
  share: number;
  base: number;
  weights: readonly number[];
}
const sumOf = (facts: readonly CreditFact[], of: (fact: CreditFact) => number): number => {
  let sum = 0;
  for (const fact of facts) sum += of(fact);
  return sum;
};

function make(form: Form, facts: readonly CreditFact[], day: number): Made {
  switch (form.kind) {
    case 'valid': {
      const lost = Math.min(whole, form.each * facts.length);
      return { share: whole - lost, base: whole, weights: facts.map(() => 1) };
    }
    case 'list':
      return { share: facts.length > 0 ? 0 : whole, base: whole, weights: facts.map(() => 1) };
    case 'loss': {
      const sizes = facts.map((fact) =>
        Math.floor(((form.sizes[fact.size ?? 'each'] ?? 0) * decayed(form.halfLife, day - fact.day)) / whole),
      );
      const lost = Math.min(
        whole,
        sizes.reduce((all, each) => all + each, 0),
      );
      return { share: whole - lost, base: whole, weights: sizes };
    }
    case 'flag':
      return { share: facts.length > 0 ? whole : 0, base: 0, weights: facts.map((_, n) => (n === 0 ? 1 : 0)) };
    case 'share': {
      const [done, all] = [sumOf(facts, ({ amount }) => amount), sumOf(facts, (fact) => fact.whole)];
      const share = all === 0 ? 0 : Math.floor((done * whole) / all);
      return { share, base: 0, weights: facts.map(({ amount }) => amount) };
    }
    case 'kept': {
      const left = facts.map((fact) => decayed(form.halfLife, day - fact.day));
      const kept = facts.map((fact, n) => (fact.amount >= fact.whole ? (left[n] ?? 0) : 0));
      const [good, all] = [kept.reduce((a, b) => a + b, 0), left.reduce((a, b) => a + b, 0)];
      return {
        share: all === 0 ? whole : Math.floor((good * whole) / all),
        base: all === 0 ? whole : 0,
        weights: kept,
      };
    }
    case 'prior': {
      const left = facts.map((fact) => decayed(form.halfLife, day - fact.day));
      const good = facts.map((fact, n) => Math.floor(((left[n] ?? 0) * fact.amount) / fact.whole));
      const all = form.strength * whole + left.reduce((a, b) => a + b, 0);
      const begun = form.prior * form.strength;
      const share = Math.floor(((begun + good.reduce((a, b) => a + b, 0)) * whole) / all);
      const [base = 0] = apportion(share, [begun, ...good]);
      return { share, base, weights: good };
    }
    case 'target': {
      const gathered = sumOf(facts, ({ amount }) => amount);
      const share = Math.floor((Math.min(gathered, form.target) * whole) / form.target);
      return { share, base: 0, weights: facts.map(({ amount }) => amount) };
    }
  }
}

/**
 * The share of its weight that an indicator has, in millionths.
 * @param facts of this indicator, in any order
 */
export const shareOf = (form: Form, facts: readonly CreditFact[], day: number): number =>
  make(
    form,
    facts.filter((fact) => counts(form, fact, day)),
    day,
  ).share;

const byRef = (a: CreditFact, b: CreditFact) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);

/** The same with what each counted fact has to do with it; the parts sum to the share. */
export function partsOf(form: Form, facts: readonly CreditFact[], day: number): { share: number; parts: Part[] } {
  // What is left over in a division must not depend on the order in which facts are read.
  const counted = facts.filter((fact) => counts(form, fact, day)).sort(byRef);
  const { share, base, weights } = make(form, counted, day);
  const divided = apportion(share - base, weights);
  const begins: Part[] = base !== 0 ? [{ ref: null, share: base }] : [];
  return { share, parts: [...begins, ...counted.map(({ ref }, n) => ({ ref, share: divided[n] ?? 0 }))] };
}
