import { dayFigure, fen, page, said, section, textFigure, count, type Draft } from './draft';

export interface FeeRow {
  id: string;
  name: string;
  standard: string;
  basis: string;
  /** Fen; null where a standard or an agreement says it. */
  price: number | null;
  /** It begins, or ended, on the day of the change. */
  changed: 'begins' | 'ended' | null;
}
export interface FeeFacts {
  on: string;
  fees: readonly FeeRow[];
}
const list = page('payments/fees');

/** 收费项目和标准: the list as it is from that day on, and what changed. */
export function judgeDraftFees({ on, fees }: FeeFacts): Draft {
  const figureOf = ({ id, name, standard, basis, price }: FeeRow) => {
    const zh = [name, basis].filter(Boolean).join('，依据：');
    const label = said(zh, zh);
    return price === null ? textFigure(id, label, standard || null, list) : fen(id, label, price, list);
  };
  const standing = fees.filter(({ changed }) => changed !== 'ended');
  const ended = fees.filter(({ changed }) => changed === 'ended');
  const begun = fees.filter(({ changed }) => changed === 'begins');
  return {
    sections: [
      section(
        'list',
        said('现行收费项目', 'Fees in force'),
        standing.map(figureOf),
        standing.length === 0 ? `自 ${on} 起，本会没有收费项目。` : '',
      ),
      section('changes', said('本次变动', 'What changed'), [
        dayFigure('on', said('变动日期', 'From'), on, list),
        ...begun.map(({ id, name }) => textFigure(`begins.${id}`, said('新增或调整', 'New or changed'), name, list)),
        ...ended.map(({ id, name }) => textFigure(`ended.${id}`, said('停止收取', 'No longer charged'), name, list)),
      ]),
    ],
    wanting: [],
  };
}

export interface StandardFacts {
  id: string;
  name: string;
  notes: string;
  tiers: readonly { name: string; amount: number; services: string }[];
  ballot: { heldOn: string; entitled: number; present: number; secret: boolean } | null;
}
/** 会费标准: what was adopted, by which majority. */
export function judgeDraftStandard({ id, name, notes, tiers, ballot }: StandardFacts): Draft {
  const opens = page('dues/standard', { id });
  return {
    sections: [
      section(
        'tiers',
        said('会费标准', 'Standard of dues'),
        tiers.map((tier, n) => {
          const words = [tier.name, tier.services].filter(Boolean).join('：');
          return fen(`tier.${n + 1}`, said(words, words), tier.amount, opens);
        }),
        notes,
      ),
      section('ballot', said('表决情况', 'How it was adopted'), [
        textFigure('name', said('标准', 'Standard'), name, opens),
        dayFigure('heldOn', said('表决日期', 'Voted on'), ballot?.heldOn ?? null, opens),
        count('entitled', said('应到', 'Entitled'), ballot?.entitled ?? null, opens),
        count('present', said('到会', 'Present'), ballot?.present ?? null, opens),
        textFigure('secret', said('表决方式', 'Ballot'), ballot && (ballot.secret ? '无记名投票' : '记名表决'), opens),
      ]),
    ],
    wanting: [],
  };
}
