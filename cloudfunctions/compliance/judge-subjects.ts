import type { Language, Office, Words } from '../../contracts/wire';
import type { AnyRule, Clock, Compared, Force, Found, Subject, Unit } from './rule';

/** What a version of a rule says, read once: its own parameters beside how much weight it has. */
export interface Version extends Force {
  /** First and last day, Asia/Shanghai; null: no end is set. */
  since: string;
  until: string | null;
  params: unknown;
}
/** A rule with its dated versions, the latest first. Of one that was entered, `rule` is the one whose function it uses. */
export interface Loaded {
  /** Of `reg_rule`: `compliance.FEE06`. */
  id: string;
  rule: AnyRule;
  versions: readonly Version[];
}

/** What was found about a subject, with all that explains it: the facts, the comparison, the version. */
export interface Judged {
  ruleId: string;
  /** First day of the version that decided. */
  ruleSince: string;
  kind: string;
  subject: string;
  period: string;
  title: string;
  page: string | null;
  day: string;
  committeeId: string | null;
  barred: readonly string[];
  barredUnits: readonly string[];
  offices: readonly Office[];
  circle: readonly Office[] | null;
  severity: number;
  advisory: boolean;
  said: string;
  saidEn: string;
  facts: Readonly<Record<string, unknown>>;
  compared: Compared;
}

/** The offices that handle findings; the others see them and change nothing. */
export const handlers = ['compliance', 'finance', 'clerk', 'director', 'party'] as const satisfies readonly Office[];
const handles = (office: Office) => (handlers as readonly Office[]).includes(office);

/** Who handles what a rule finds: those it concerns, and the officer of compliance; in party life its circle alone. */
export const officesOf = ({ concerns, circle }: Pick<AnyRule, 'concerns' | 'circle'>): Office[] =>
  circle ? [...circle] : [...new Set<Office>([...concerns.filter(handles), 'compliance'])];

/** The version that was in force on a day. */
export const versionOn = (versions: readonly Version[], day: string): Version | undefined =>
  versions.find(({ since, until }) => since <= day && (until === null || day <= until));

const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
const units: Readonly<Record<Language, Readonly<Partial<Record<Unit, (value: string) => string>>>>> = {
  'zh-CN': {
    day: (value) => `${value} 天`,
    workday: (value) => `${value} 个工作日`,
    month: (value) => `${value} 个月`,
    year: (value) => `${value} 年`,
    permille: (value) => `${value}‰`,
  },
  en: {
    day: (value) => `${value} days`,
    workday: (value) => `${value} working days`,
    month: (value) => `${value} months`,
    year: (value) => `${value} years`,
    permille: (value) => `${value}‰`,
  },
};
/** A figure in its unit; a text as it is. */
const inUnit = (value: string | number, unit: Unit | undefined, language: Language): string => {
  if (typeof value === 'string') return value;
  if (unit === 'fen') return language === 'en' ? `${yuan(value)} yuan` : `${yuan(value)} 元`;
  return (unit && units[language][unit]?.(String(value))) ?? String(value);
};

/**
 * Words with what they name put in: a value that is called as a fact is in that fact's unit, the `limit` in that of the
 * comparison.
 */
export const fill = (
  words: Words,
  language: Language,
  title: string,
  { values, compared }: Found,
  facts: AnyRule['facts'],
): string =>
  words[language].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    if (name === 'title') return title;
    const value = values[name];
    if (value === undefined) return whole;
    return inUnit(value, name === 'limit' ? compared.unit : facts[name]?.unit, language);
  });

/**
 * What the rules find about these subjects, each judged by the version of its own day. A rule that is off then, or that
 * waits for facts nobody brings yet, finds nothing. Of two findings with one key the first stands.
 */
export function evaluate(
  loaded: readonly Loaded[],
  subjects: readonly Subject[],
  kind: string,
  clock: Clock,
): Judged[] {
  const found: Judged[] = [];
  for (const { id, rule, versions } of loaded) {
    if (rule.about !== kind || rule.waitsFor) continue;
    const shown = Object.keys(rule.facts);
    const offices = officesOf(rule);
    let version = versions[0];
    for (const subject of subjects) {
      const { day } = subject;
      if (!version || version.since > day || (version.until !== null && version.until < day))
        version = versionOn(versions, day);
      if (!version || version.force === 'off') continue;
      const verdict = rule.judge(subject.facts, version.params, clock);
      if (verdict === null) continue;
      const each: readonly Found[] = isMany(verdict) ? verdict : [verdict];
      const periods = new Set<string>();
      for (const one of each) {
        const { period, compared } = one;
        if (periods.has(period)) continue;
        periods.add(period);
        const { title, page, committeeId, barred, barredUnits } = subject;
        const facts = subject.facts as Record<string, unknown>;
        found.push({
          ...{ ruleId: id, ruleSince: version.since, kind, subject: subject.subject, period, title, page, day },
          ...{ committeeId, barred, barredUnits, offices, circle: rule.circle ?? null },
          ...{ severity: version.severity, advisory: version.force === 'advisory' },
          said: fill(rule.found, 'zh-CN', title, one, rule.facts),
          saidEn: fill(rule.found, 'en', title, one, rule.facts),
          facts: Object.fromEntries(shown.map((key) => [key, facts[key] ?? null])),
          compared,
        });
      }
    }
  }
  return found;
}
const isMany = (verdict: Found | readonly Found[]): verdict is readonly Found[] => Array.isArray(verdict);
