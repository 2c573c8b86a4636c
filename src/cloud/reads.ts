import { cloud } from './client';
import { useRead } from './use-read';

// Reads that tab pages share; one key, one answer.
export const useAssociation = (enabled = true) =>
  useRead(['identity', 'association'], () => cloud.identity.association({}), { enabled });
export const useWhoami = (enabled = true) =>
  useRead(['identity', 'whoami'], () => cloud.identity.whoami({}), { enabled });
/** All that a home shows of oneself. */
export const useHome = () => useRead(['workbench', 'home'], () => cloud.workbench.home({}));
/** How much waits for whoever is signed in. */
export const useBadge = (enabled = true) => {
  const me = useWhoami(enabled);
  return useRead(['workbench', 'badge'], () => cloud.workbench.badge({}), {
    enabled: enabled && me.data?.signedIn === true,
  });
};
export const useAdmissionSteps = (enabled: boolean) =>
  useRead(['membership', 'admissionSteps'], () => cloud.membership.admissionSteps({}), { enabled });

type Whoami = Awaited<ReturnType<typeof cloud.identity.whoami>>;
export type HomeView = Awaited<ReturnType<typeof cloud.workbench.home>>;
/** The unit one acts for, as the house says it: with several and none chosen there is none. */
export const actingUnit = (me: Whoami) => me.units.find((unit) => unit.membershipId === me.actingFor);
/** Whether one represents a member, chosen or not. */
export const isMember = (me: Whoami) => me.units.some(({ status }) => status === 'active');
type Held = { offices: readonly { office: Whoami['offices'][number]['office'] }[] };
/** Whether they hold one of these offices. */
export const holds = ({ offices }: Held, which: readonly string[]) =>
  offices.some(({ office }) => which.includes(office));
/** Whether the secretariat's and the council's reviews come to them. */
export const isStaff = (me: Held) => holds(me, ['clerk', 'director', 'president', 'council', 'supervisor']);
/** Whether they run meetings: the secretariat (contracts/wire.ts `secretariat`). */
export const isSecretariat = (me: Held) => holds(me, ['clerk', 'director']);
export type { Whoami };
