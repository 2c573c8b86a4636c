import type { Reception } from '../../contracts/expense-form';

export interface ReceptionRule {
  /** Up to so many guests `hosts` come along; with more, at most `share` of the guests. */
  fewGuests: number;
  hosts: number;
  share: readonly [number, number];
  /** Yuan a head; 0: the association has set none. */
  perHead: number;
}
export interface ReceptionFinding {
  rule: 'noLetter' | 'hosts' | 'perHead' | 'alcohol' | 'tobacco' | 'gifts';
  level: 'alert' | 'info';
  values: Record<string, number>;
}

/** The most hosts that so many guests may have (handbook §5.4); 以内 includes the number. */
export const mostHosts = (guests: number, { fewGuests, hosts, share }: ReceptionRule): number =>
  guests <= fewGuests ? hosts : Math.floor((guests * share[0]) / share[1]);

/**
 * What a reception has against its rules; advisory, for a chamber follows them as its own discipline.
 * @param amount fen, all of it
 */
export function judgeReception(
  { letterNo, guests, hosts, alcohol, tobacco, gifts }: Reception,
  amount: number,
  rule: ReceptionRule,
): ReceptionFinding[] {
  const heads = guests.length + hosts.length;
  const most = mostHosts(guests.length, rule);
  const each = heads > 0 ? Math.ceil(amount / heads) : amount;
  const alert = (which: ReceptionFinding['rule'], values: Record<string, number> = {}): ReceptionFinding[] => [
    { rule: which, level: 'alert', values },
  ];
  return [
    ...(letterNo === '' ? alert('noLetter') : []),
    ...(hosts.length > most ? alert('hosts', { hosts: hosts.length, guests: guests.length, most }) : []),
    ...(rule.perHead > 0 && each > rule.perHead * 100 ? alert('perHead', { each, most: rule.perHead * 100 }) : []),
    ...(alcohol ? alert('alcohol') : []),
    ...(tobacco ? alert('tobacco') : []),
    ...(gifts > 0 ? alert('gifts', { gifts }) : []),
  ];
}
