import type { Office } from '../../contracts/wire';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import { personas } from '../personas';
import { personName } from './names';
import type { DemoPerson, World } from './world';

/** Codes of the demo's association: 51 for a society, both checks right, an organisation code that is not given out. */
export const associationUscc = '51320000MW0000015W';

export interface Staff {
  /** Personas and other named people by openid. */
  people: ReadonlyMap<string, DemoPerson>;
  person(openid: string): DemoPerson;
  committees: readonly string[];
  /** First day of the council's term, and the day after its last. */
  term: { from: string; until: string };
}

const committeeNames = [
  '数控装备专业委员会',
  '新材料与包装专业委员会',
  '工业软件与电控专业委员会',
  '检测与标准专业委员会',
];
const personaNames: Record<string, string> = {
  'local-applicant': '陆承安',
  'local-member': '沈知行',
  'local-clerk': '顾晓岚',
  'local-director': '周砚秋',
  'local-finance': '徐静宜',
  'local-compliance': '韩叙',
  'local-supervisor': '方怀瑾',
  'local-president': '程维岳',
  'local-party': '宋明德',
};
const councilNames = ['俞可立', '祝景行', '邵若云', '姚齐家', '范启明', '薛德群'];

/** The association, its committees, and everybody who holds or held an office, with dated terms. */
export function layAssociation(world: World): Staff {
  const random = world.part('association');
  const year = Number(world.today.slice(0, 4)) - 3;
  const term = { from: `${year}-06-18`, until: `${year + 5}-06-18` };
  const previous = { from: `${year - 5}-06-18`, until: term.from };
  const committees = committeeNames.map((name, i) => {
    const id = random.id(startOf(term.from));
    world.rows.add('committee', { id, name, decision_no: `江精商理〔${year}〕${i + 5}号` });
    return id;
  });

  const people = new Map<string, DemoPerson>();
  const enter = (openid: string, name: string, since: string, phone?: string) =>
    people.set(
      openid,
      world.addPerson(random, { openid, name, phone: phone && `+86${phone}`, since: world.at(since, random) }),
    );
  for (const { openid, phone } of personas) {
    const name = personaNames[openid];
    if (name) enter(openid, name, openid === 'local-applicant' ? world.workdayAgo(12) : term.from, phone);
  }
  councilNames.forEach((name, i) => enter(`local-council-${i + 1}`, name, term.from));
  enter('local-committee-clerk', '林可', term.from);
  for (const [openid, entered] of people) {
    // The applicant agrees when he applies.
    if (openid !== 'local-applicant') world.addConsents(entered, world.at(world.day(-random.int(2, 18)), random));
  }
  for (const former of ['president', 'director', 'finance', 'supervisor'])
    enter(`demo-former-${former}`, personName(random), previous.from);
  enter('demo-successor', personName(random), world.day(-40));

  const person = (openid: string): DemoPerson => {
    const found = people.get(openid);
    if (!found) throw new Error(`nobody is called ${openid} in the demo data`);
    return found;
  };
  const appoint = (
    openid: string,
    office: Office,
    from: string,
    until: string | null,
    more: { committee?: string; by?: string; ended?: string } = {},
  ) =>
    world.rows.add('appointment', {
      id: random.id(startOf(from)),
      person_id: person(openid).id,
      office,
      committee_id: more.committee ?? null,
      term: `[${from},${until ?? ''})`,
      appointed_by: more.by ? person(more.by).id : null,
      ended_by: more.ended ? person('local-director').id : null,
      ended_reason: more.ended ?? null,
    });

  appoint('local-president', 'president', term.from, term.until);
  appoint('local-director', 'director', term.from, term.until);
  appoint('local-supervisor', 'supervisor', term.from, term.until);
  appoint('local-party', 'party', term.from, term.until);
  // The last one's term runs out soon, and somebody is chosen to follow.
  const vacancy = world.day(21);
  for (let i = 1; i <= 6; i++) appoint(`local-council-${i}`, 'council', term.from, i === 6 ? vacancy : term.until);
  appoint('demo-successor', 'council', vacancy, term.until);
  const hired = addDays(term.from, 90);
  for (const office of ['clerk', 'finance', 'compliance'] as const)
    appoint(`local-${office}`, office, hired, addDays(term.until, 90), { by: 'local-director' });
  appoint('local-committee-clerk', 'clerk', addDays(hired, 120), addDays(term.until, 90), {
    by: 'local-director',
    committee: committees[0],
  });

  appoint('demo-former-president', 'president', previous.from, previous.until);
  appoint('demo-former-director', 'director', previous.from, previous.until);
  appoint('demo-former-supervisor', 'supervisor', previous.from, previous.until);
  appoint('local-president', 'council', previous.from, previous.until);
  appoint('local-council-1', 'council', previous.from, previous.until);
  appoint('demo-former-finance', 'finance', previous.from, hired, { ended: '调离秘书处，工作已交接' });
  return { people, person, committees, term };
}

export function addAssociation(world: World, lastMemberNo: number): void {
  world.rows.add('association', {
    name: '江南省精密制造行业商会',
    short_name: '江南精造商会',
    uscc: associationUscc,
    region: '320508',
    purpose: '服务会员，规范行业，促进精密制造企业的技术交流与合作。',
    address: '苏州市姑苏区会馆路18号5层',
    phone: '0512-55500118',
    last_member_no: lastMemberNo,
  });
}
