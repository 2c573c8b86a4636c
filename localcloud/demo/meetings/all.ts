import type { Staff } from '../association';
import type { Papers } from '../papers';
import type { World } from '../world';
import { addCommitteeDay, addSupervisors } from './astray';
import { addCongress, type DemoMotion } from './congress';
import { addLastCouncil, addNextCouncil } from './councils';
import { Guests, peopleOfMembers } from './crowd';
import { addCancelled, addDraft, addFair, addLakeside, addPastTraining, addSummit, addTraining } from './public';
import type { DemoMeeting } from './rows';

export interface DemoMeetings {
  summit: DemoMeeting;
  council: DemoMeeting;
  training: DemoMeeting;
  pastTraining: DemoMeeting;
  draft: DemoMeeting;
  /** By which grades are published. */
  publishes: DemoMotion;
}

/** Meetings in every state that one meets: drafted, noticed, full, going on, over, minuted, called off. */
export function addMeetings(world: World, staff: Staff, papers: Papers): DemoMeetings {
  const members = peopleOfMembers(world, 140);
  const guests = new Guests(world, world.part('guests'));
  const publishes = addCongress(world, staff, members);
  addLastCouncil(world, staff);
  const pastTraining = addPastTraining(world, staff, members);
  addLakeside(world, staff, members);
  addSupervisors(world, staff);
  addCommitteeDay(world, staff, members);
  addFair(world, staff, members, guests);
  const summit = addSummit(world, staff, papers, members, guests);
  const council = addNextCouncil(world, staff, papers);
  const training = addTraining(world, staff, members);
  addCancelled(world, staff, members);
  const draft = addDraft(world, staff);
  return { summit, council, training, pastTraining, draft, publishes };
}
