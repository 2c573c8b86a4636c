import type { cadres, posts } from '../../contracts/position-posts';
import type { Finding, findingCodes } from '../../contracts/positions';

type Post = (typeof posts)[number];
/** A position as the rules look at it; `endsOn`: the day on which it really ended, where it did. */
export interface Held {
  post: Post;
  personName: string | null;
  membershipId: string | null;
  startsOn: string;
  endsOn: string;
  how: 'elected' | 'hired' | 'appointed';
}
export interface Asked extends Held {
  bornMonth: string | null;
  cadre: (typeof cadres)[number];
  approval: string | null;
  elsewhere: string | null;
  paid: boolean;
  /** Last day of the association's term that it belongs to. */
  termEndsOn: string | null;
}
export interface Source {
  source: string;
  sourceEn: string;
}
export interface Limits {
  /** Terms in a row in one post, the age at the end, years after which a retired cadre may be asked. */
  terms: number;
  age: number;
  coolingYears: number;
  /** Longest term, in years. */
  years: number;
}

const measures: Source = {
  source: '《全国性行业协会商会负责人任职管理办法(试行)》民发〔2015〕166号；地方性协会请按本会章程核对',
  sourceEn:
    'Measures for officers of national industry associations (民发〔2015〕166号); a local one compares its charter',
};
const cadreNotice: Source = {
  source: '中组发〔2014〕11号（文号待核实）',
  sourceEn: 'Notice of the Organisation Department of 2014 (number to be verified)',
};
const charter: Source = {
  source: '章程示范文本的通行写法，待核实',
  sourceEn: 'Usual wording of model charters, to be verified',
};

/** 负责人: those whom the measures mean. */
const officers: readonly Post[] = ['president', 'vicePresident', 'secretaryGeneral'];
/** Posts that supervise the others. */
export const supervising: readonly Post[] = ['chiefSupervisor', 'supervisor'];
const overlaps = (a: Pick<Held, 'startsOn' | 'endsOn'>, b: Pick<Held, 'startsOn' | 'endsOn'>) =>
  a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
const samePerson = (a: Held, b: Held) => a.personName !== null && a.personName === b.personName;
const sameHolder = (a: Held, b: Held) =>
  a.personName === null && b.personName === null ? a.membershipId === b.membershipId : samePerson(a, b);
const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
/** A year on which a term ended and one on which the next began are one in a row, if no longer a gap than this lies between. */
const gapDays = 366;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Terms in a row in this post, this one among them; a hired secretary-general is bound by no number of terms. */
function termsInRow(asked: Asked, others: readonly Held[]): number {
  const before = others
    .filter((each) => each.post === asked.post && each.how !== 'hired' && sameHolder(each, asked))
    .filter((each) => each.startsOn < asked.startsOn)
    .sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  let [count, since] = [1, asked.startsOn];
  for (const each of before) {
    if (daysBetween(each.endsOn, since) > gapDays) break;
    count++;
    since = each.startsOn;
  }
  return count;
}

/**
 * What the rules of §1.3 say against a position: never a block, always with what it rests on. The same facts give the same
 * findings, whenever they are asked for.
 * @param others all positions that could matter: the holder's, and those of president and secretary-general
 */
export function judgePosition(asked: Asked, others: readonly Held[], limits: Limits): Finding[] {
  const found: Finding[] = [];
  const add = (
    code: (typeof findingCodes)[number],
    source: Source,
    values: Record<string, string> = {},
    weight: Finding['weight'] = 'wrong',
  ) => void found.push({ code, weight, values, ...source });
  const officer = officers.includes(asked.post);
  const elected = asked.how !== 'hired';

  if (elected && asked.endsOn > yearsLater(asked.startsOn, limits.years))
    add('termTooLong', measures, { years: String(limits.years) });
  if (officer && elected) {
    const count = termsInRow(asked, others);
    if (count > limits.terms) add('tooManyTerms', measures, { count: String(count), most: String(limits.terms) });
  }
  if (officer && asked.personName !== null) {
    // By the month: on the day itself nobody can say it without the day of birth.
    const [end, limit] = [asked.endsOn.slice(0, 7), asked.bornMonth && yearsLater(asked.bornMonth, limits.age)];
    if (!limit) add('ageUnknown', measures, { age: String(limits.age) }, 'check');
    else if (end > limit) add('tooOldAtEnd', measures, { age: String(limits.age), month: limit });
    else if (end === limit) add('ageNear', measures, { age: String(limits.age), month: limit }, 'check');
  }
  const counterpart =
    asked.post === 'president' ? 'secretaryGeneral' : asked.post === 'secretaryGeneral' ? 'president' : null;
  for (const each of others.filter((other) => other.post === counterpart && overlaps(other, asked))) {
    const name = each.personName ?? '';
    if (samePerson(each, asked)) add('samePerson', measures, { name });
    else if (asked.membershipId !== null && each.membershipId === asked.membershipId)
      add('sameUnit', measures, { name });
  }
  if (asked.cadre === 'serving' || asked.cadre === 'relieved') add('servingCadre', measures);
  if (asked.cadre === 'retiredLately') add('retiredLately', measures, { years: String(limits.coolingYears) });
  const retired = asked.cadre === 'retired' || asked.cadre === 'retiredLately';
  if (retired && !asked.approval) add('approvalMissing', cadreNotice);
  if (asked.cadre !== 'none' && asked.paid) add('cadrePaid', cadreNotice);
  if (retired && asked.elsewhere) add('cadreElsewhere', cadreNotice, { where: asked.elsewhere });
  if ((asked.post === 'president' || asked.post === 'secretaryGeneral') && asked.elsewhere)
    add('postElsewhere', measures, { where: asked.elsewhere });
  const clashing = others.filter(
    (each) =>
      samePerson(each, asked) &&
      overlaps(each, asked) &&
      supervising.includes(each.post) !== supervising.includes(asked.post),
  );
  if (clashing.length > 0) add('supervisorAlso', charter);
  if (asked.termEndsOn && asked.endsOn > asked.termEndsOn) add('beyondTerm', charter, { day: asked.termEndsOn });
  return found;
}
