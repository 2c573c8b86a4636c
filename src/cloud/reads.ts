import { cloud } from './client';
import { useRead } from './use-read';

// Reads that tab pages share; one key, one answer.
export const useAssociation = () => useRead(['identity', 'association'], () => cloud.identity.association({}));
export const useWhoami = () => useRead(['identity', 'whoami'], () => cloud.identity.whoami({}));
export const useTodos = (enabled: boolean) =>
  useRead(['membership', 'todos'], () => cloud.membership.todos({}), { enabled });
export const useMemberCard = (enabled: boolean, every?: number) =>
  useRead(['membership', 'card'], () => cloud.membership.card({}), { enabled, every });
export const useAdmissionSteps = (enabled: boolean) =>
  useRead(['membership', 'admissionSteps'], () => cloud.membership.admissionSteps({}), { enabled });
/** The first page of what is coming up, one's own standing in it. */
export const useUpcomingMeetings = (enabled: boolean) =>
  useRead(['meetings', 'upcoming'], () => cloud.meetings.list({ scope: 'upcoming' }), { enabled });

type Whoami = Awaited<ReturnType<typeof cloud.identity.whoami>>;
/** The unit one acts for; the first active one while none was chosen. */
export const actingUnit = (me: Whoami) =>
  me.units.find((unit) => unit.membershipId === me.actingFor) ?? me.units.find((unit) => unit.status === 'active');
const staffOffices = ['clerk', 'director', 'president', 'council', 'supervisor'];
/** Whether the workbench is theirs. */
export const isStaff = (me: Whoami) => me.offices.some(({ office }) => staffOffices.includes(office));
/** Whether they run meetings: the secretariat (contracts/wire.ts `secretariat`). */
export const isSecretariat = (me: Whoami) =>
  me.offices.some(({ office }) => office === 'clerk' || office === 'director');
export type { Whoami };
