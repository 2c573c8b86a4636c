/** Fen, debits less credits: `['1002', 500]` is 500 more in the bank. */
type Line = [account: string, fen: number, fund?: Fund];
/** Fen that came for something; less than nothing: that went. */
type Told = [item: string, fen: number, fund?: Fund];
export type Fund = 'general' | 'restricted';
export interface Figure {
  unrestricted: number;
  restricted: number;
  amount: number;
}

const incomes: Record<string, string> = {
  ...{ dues: '4201', service: '430101', meeting: '430102', grant: '4401', sponsorship: '490101' },
};
const items: Record<string, string> = {
  ...{ dues: 'received.dues', service: 'received.services', meeting: 'received.services' },
  ...{ grant: 'received.grants', sponsorship: 'received.other' },
};
const moneys = { wechat: '100901', bank: '1002', cash: '1001' } as const;
/** Which cost an expense is, to whom it is owed then, and as what it is paid. */
const costs: Record<string, [cost: string, payable: string, item: string]> = {
  meeting: ['510101', '2202', 'paid.purchases'],
  office: ['520101', '2202', 'paid.purchases'],
  travel: ['520102', '2209', 'paid.other'],
  other: ['520199', '2202', 'paid.purchases'],
  grant: ['510105', '2209', 'paid.grants'],
  staff: ['520104', '2204', 'paid.staff'],
  asset: ['1501', '2202', 'assets.bought'],
};

/**
 * Books as somebody keeps them on paper who has read the chart of accounts and never seen the program: each document is
 * written down as what it does, and sums are plain additions.
 */
export class PlainBooks {
  readonly #lines: { month: string; account: string; fund: Fund; fen: number }[] = [];
  readonly #told: { month: string; item: string; fund: Fund; fen: number }[] = [];
  /** The last closed month; what comes later for it counts on the first day after it. */
  closed = '';

  #write(day: string, lines: Line[], told: Told[] = []): void {
    const month = day.slice(0, 7) > this.closed ? day.slice(0, 7) : next(this.closed);
    for (const [account, fen, fund = 'general'] of lines) this.#lines.push({ month, account, fund, fen });
    for (const [item, fen, fund = 'general'] of told) this.#told.push({ month, item, fund, fen });
  }
  opening(month: string, lines: Line[]): void {
    for (const [account, fen, fund = 'general'] of lines) this.#lines.push({ month, account, fund, fen });
    this.closed = month;
  }
  byHand(day: string, lines: Line[], told: Told[] = []): void {
    this.#write(day, lines, told);
  }
  billed(day: string, kind: string, fen: number, fund: Fund = 'general'): void {
    this.#write(day, [
      ['1121', fen, fund],
      [incomes[kind] ?? '', -fen, fund],
    ]);
  }
  received(day: string, channel: keyof typeof moneys, fen: number): void {
    this.#write(
      day,
      [
        [moneys[channel], fen],
        ['2203', -fen],
      ],
      [['received.unapplied', fen]],
    );
  }
  applied(day: string, kind: string, fen: number, fund: Fund = 'general'): void {
    this.#write(
      day,
      [
        ['2203', fen, fund],
        ['1121', -fen, fund],
      ],
      [
        ['received.unapplied', -fen, fund],
        [items[kind] ?? '', fen, fund],
      ],
    );
  }
  /** Nobody owes it any more, and it was not paid. */
  dropped(day: string, kind: string, fen: number): void {
    this.billed(day, kind, -fen);
  }
  /** Paid for something that is not done: money and income go back. */
  refunded(day: string, channel: keyof typeof moneys, kind: string, fen: number): void {
    this.#write(
      day,
      [
        [moneys[channel], -fen],
        [incomes[kind] ?? '', fen],
      ],
      [[items[kind] ?? '', -fen]],
    );
  }
  /** What was paid too much goes back. */
  sentBack(day: string, channel: keyof typeof moneys, fen: number): void {
    this.received(day, channel, -fen);
  }
  approved(day: string, category: string, fen: number): void {
    const [cost = '', payable = ''] = costs[category] ?? [];
    this.#write(day, [
      [cost, fen],
      [payable, -fen],
    ]);
  }
  paid(day: string, by: 'bank' | 'cash', category: string, fen: number): void {
    const [, payable = '', item = ''] = costs[category] ?? [];
    this.#write(
      day,
      [
        [payable, fen],
        [moneys[by], -fen],
      ],
      [[item, -fen]],
    );
  }
  advanced(day: string, by: 'bank' | 'cash', fen: number): void {
    this.#write(
      day,
      [
        ['112201', fen],
        [moneys[by], -fen],
      ],
      [['paid.other', -fen]],
    );
  }
  cleared(day: string, category: string, fen: number): void {
    this.#write(day, [
      [costs[category]?.[1] ?? '', fen],
      ['112201', -fen],
    ]);
  }

  /** Of an account and those under it, fen: debits less credits. */
  account(code: string, from: string, to: string, fund?: Fund): number {
    return total(this.#lines, (line) => line.account.startsWith(code) && within(line, from, to, fund));
  }
  cash(item: string, from: string, to: string, fund?: Fund): number {
    return total(this.#told, (told) => told.item.startsWith(item) && within(told, from, to, fund));
  }
  /** Of each month, account and fund that has something. */
  trial(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { month, account, fund, fen } of this.#lines) {
      const key = `${month} ${account} ${fund}`;
      sums[key] = (sums[key] ?? 0) + fen;
    }
    return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
  }

  /** A line of one of the statements by its key, of the months from–to. */
  figure(kind: 'activity' | 'position' | 'cash', key: string, from: string, to: string): Figure {
    const first = '0000-00';
    const codes = (begins: string[], sign: 1 | -1, since: string): Figure =>
      both((fund) => sign * begins.reduce((sum, begin) => sum + this.account(begin, since, to, fund), 0));
    if (kind === 'activity') {
      const sums: Record<string, [string[], 1 | -1]> = {
        ...{ income: [['4'], -1], cost: [['5'], 1], released: [['3'], -1], change: [['3', '4', '5'], -1] },
      };
      const [begins, sign] = sums[key] ?? [[key], key.startsWith('4') ? -1 : 1];
      return codes(begins, sign, from);
    }
    if (kind === 'position') {
      const net = codes(['3', '4', '5'], -1, first);
      if (key === 'netUnrestricted') return { ...net, restricted: 0, amount: net.unrestricted };
      if (key === 'netRestricted') return { ...net, unrestricted: 0, amount: net.restricted };
      const sums: Record<string, [string[], 1 | -1]> = {
        ...{
          assets: [['1'], 1],
          liabilities: [['2'], -1],
          net: [['3', '4', '5'], -1],
          both: [['2', '3', '4', '5'], -1],
        },
      };
      const [begins, sign] = sums[key] ?? [[key], key.startsWith('1') ? 1 : -1];
      return codes(begins, sign, first);
    }
    const before = previous(from);
    const money = (since: string, until: string) => both((fund) => this.account('100', since, until, fund));
    if (key === 'atFirst') return money(first, before);
    if (key === 'atLast') return money(first, to);
    const shifted = money(from, to);
    const groups: Record<string, string[]> = {
      ...{ activities: ['received.', 'paid.'], investing: ['invested', 'assets.'], financing: ['borrowed', 'repaid'] },
    };
    if (key === 'moved') return shifted;
    const told = both((fund) => (groups[key] ?? [key]).reduce((sum, each) => sum + this.cash(each, from, to, fund), 0));
    if (key !== 'shifted') return told;
    const all = both((fund) => this.cash('', from, to, fund));
    return both((fund) =>
      fund === 'restricted' ? shifted.restricted - all.restricted : shifted.unrestricted - all.unrestricted,
    );
  }
}

const within = (row: { month: string; fund: Fund }, from: string, to: string, fund?: Fund): boolean =>
  row.month >= from && row.month <= to && (fund === undefined || row.fund === fund);
const total = <Row extends { fen: number }>(rows: readonly Row[], want: (row: Row) => boolean): number =>
  rows.reduce((sum, row) => (want(row) ? sum + row.fen : sum), 0) || 0;
function both(of: (fund: Fund) => number): Figure {
  const [unrestricted, restricted] = [of('general') || 0, of('restricted') || 0];
  return { unrestricted, restricted, amount: unrestricted + restricted };
}
const shift = (month: string, by: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
};
const next = (month: string): string => shift(month, 1);
const previous = (month: string): string => shift(month, -1);

/** Numbers that look like chance and are the same in every run (mulberry32). */
export function chance(seed: number) {
  let state = seed;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number): number => Math.floor(draw() * (most + 1));
  return {
    /** 0 to 1. */
    draw,
    /** 0 to `most`, both counted. */
    upTo,
    shuffled: <T>(rows: readonly T[]): T[] => {
      const mixed = [...rows];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = upTo(i);
        [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
      }
      return mixed;
    },
  };
}
