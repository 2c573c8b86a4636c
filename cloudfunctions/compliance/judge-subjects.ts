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
export const versionOn = <V extends Pick<Version, 'since' | 'until'>>(
  versions: readonly V[],
  day: string,
): V | undefined => versions.find(({ since, until }) => since <= day && (until === null || day <= until));

/** Fen as yuan, thousands set apart. */
const yuan = (fen: number): string => {
  let text = (fen / 100).toFixed(2);
  const first = fen < 0 ? 1 : 0;
  for (let at = text.length - 6; at > first; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
};
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

const known = new Map<string, readonly string[]>();
/** A text in pieces, cut once: its words and, at every second place, what they name. */
const piecesOf = (text: string): readonly string[] => {
  let pieces = known.get(text);
  if (!pieces) known.set(text, (pieces = text.split(/\{\{(\w+)\}\}/)));
  return pieces;
};

/** What a name in the words of a rule stands for: of the values, else what was found and the limit that it was held to. */
export function valueNamed(name: string, { values, compared }: Found): string | number | undefined {
  const value = values[name] ?? (name === compared.fact ? compared.is : name === 'limit' ? compared.limit : null);
  return value === null || typeof value === 'boolean' ? undefined : value;
}

/**
 * Words with what they name put in: a value that is called as a fact is in that fact's unit, the `limit` in that of the
 * comparison.
 */
export function fill(words: Words, language: Language, title: string, found: Found, facts: AnyRule['facts']): string {
  const text = [...piecesOf(words[language])];
  for (let n = 1; n < text.length; n += 2) {
    const name = text[n] ?? '';
    const value = valueNamed(name, found);
    if (name === 'title') text[n] = title;
    else if (value === undefined) text[n] = `{{${name}}}`;
    else text[n] = inUnit(value, name === 'limit' ? found.compared.unit : facts[name]?.unit, language);
  }
  // Joined, not added up: what is kept of a slice is then the sentence, not each of its pieces.
  return text.join('');
}

/** A rule with what is the same for all that it finds. */
interface Ready {
  id: string;
  rule: AnyRule;
  shown: readonly string[];
  offices: readonly Office[];
}

/** A finding holds what decided; which of the facts are shown, and the words, are made when somebody asks for them. */
class Decided implements Judged {
  constructor(
    private readonly by: Ready,
    private readonly version: Version,
    private readonly of: Subject,
    private readonly found: Found,
  ) {}
  get ruleId() {
    return this.by.id;
  }
  get ruleSince() {
    return this.version.since;
  }
  get kind() {
    return this.by.rule.about;
  }
  get subject() {
    return this.of.subject;
  }
  get period() {
    return this.found.period;
  }
  get title() {
    return this.of.title;
  }
  get page() {
    return this.of.page;
  }
  get day() {
    return this.of.day;
  }
  get committeeId() {
    return this.of.committeeId;
  }
  get barred() {
    return this.of.barred;
  }
  get barredUnits() {
    return this.of.barredUnits;
  }
  get offices() {
    return this.by.offices;
  }
  get circle() {
    return this.by.rule.circle ?? null;
  }
  get severity() {
    return this.version.severity;
  }
  get advisory() {
    return this.version.force === 'advisory';
  }
  get said() {
    return this.inWords('zh-CN');
  }
  get saidEn() {
    return this.inWords('en');
  }
  get facts() {
    const known = this.of.facts as Record<string, unknown>;
    return Object.fromEntries(this.by.shown.map((key) => [key, known[key] ?? null]));
  }
  get compared() {
    return this.found.compared;
  }
  private inWords(language: Language): string {
    const { rule } = this.by;
    const { title, titleEn = title } = this.of;
    return fill(rule.found, language, language === 'en' ? titleEn : title, this.found, rule.facts);
  }
}

/** A version with the rule that it is one of. */
interface Versioned {
  by: Ready;
  version: Version;
  rule: AnyRule;
  params: unknown;
  since: string;
  until: string | null;
}

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
  const ready = loaded.flatMap(({ id, rule, versions }): (readonly Versioned[])[] => {
    if (rule.about !== kind || rule.waitsFor) return [];
    const by = { id, rule, shown: Object.keys(rule.facts), offices: officesOf(rule) };
    return [
      versions.map((version) => ({
        by,
        version,
        rule,
        params: version.params,
        since: version.since,
        until: version.until,
      })),
    ];
  });
  const ofDays = new Map<string, readonly Versioned[]>();
  const inForceOn = (day: string): readonly Versioned[] => {
    let inForce = ofDays.get(day);
    if (!inForce) {
      const isOn = (each: Versioned | undefined): each is Versioned =>
        each !== undefined && each.version.force !== 'off';
      inForce = ready.map((versions) => versionOn(versions, day)).filter(isOn);
      ofDays.set(day, inForce);
    }
    return inForce;
  };
  const found: Judged[] = [];
  // All rules of one subject after the other: its facts are at hand then, which is most of the time that it takes.
  for (const subject of subjects) {
    const { day, facts } = subject;
    for (const each of inForceOn(day)) {
      const { rule, params } = each;
      const verdict = rule.judge(facts, params, clock);
      if (verdict === null) continue;
      if (!isMany(verdict)) found.push(new Decided(each.by, each.version, subject, verdict));
      else {
        const periods = new Set<string>();
        for (const one of verdict) {
          if (periods.has(one.period)) continue;
          periods.add(one.period);
          found.push(new Decided(each.by, each.version, subject, one));
        }
      }
    }
  }
  return found;
}
const isMany = (verdict: Found | readonly Found[]): verdict is readonly Found[] => Array.isArray(verdict);
