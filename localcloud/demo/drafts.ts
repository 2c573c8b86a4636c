import type { Staff } from './association';
import { personName } from './names';
import type { DemoPerson, World } from './world';

/** What people began and did not send: one from two days ago, one that has been forgotten. */
export function addDrafts(world: World, staff: Staff): void {
  const random = world.part('drafts');
  const save = (person: DemoPerson, days: number, step: number, form: Record<string, string>) => {
    const at = world.at(world.day(-days), random);
    world.rows.add('application_draft', {
      id: random.id(at),
      person_id: person.id,
      membership_id: null,
      kind: 'unit',
      step,
      form: { kind: 'unit', ...form },
      saved_at: at,
    });
  };
  save(staff.person('local-applicant'), 2, 1, {
    name: '苏州翊泊智能科技有限公司',
    uscc: world.numbers.uscc('91', '320506'),
    industry: 'I65',
    region: '320506',
    size: 'micro',
  });
  const since = world.at(world.day(-10), random);
  const forgetful = world.addPerson(random, { openid: 'demo-applicant-forgetful', name: personName(random), since });
  save(forgetful, 9, 0, { name: '湖州晟屿传动技术有限公司' });
}
