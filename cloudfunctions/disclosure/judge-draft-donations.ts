import { count, fen, page, said, section, type Draft } from './draft';

export interface Gift {
  billId: string;
  title: string;
  /** The member that gave; null: somebody else, who is not named. */
  giver: string | null;
  amount: number;
  sponsorship: boolean;
}
/** Whoever is no member has not been asked whether he may be named. */
export const anonymousGiver = '爱心人士（匿名）';

/** 接受捐赠、资助情况: each one is a row, none is left out; who is no member stands there by a pseudonym. */
export function judgeDraftDonations(gifts: readonly Gift[]): Draft {
  const rowOf = ({ billId, title, giver, amount }: Gift) => {
    const words = `${giver ?? anonymousGiver}：${title}`;
    return fen(billId, said(words, words), amount, page('payments/bill', { id: billId }));
  };
  const sum = (of: readonly Gift[]) => of.reduce((total, { amount }) => total + amount, 0);
  const grants = gifts.filter(({ sponsorship }) => !sponsorship);
  const sponsored = gifts.filter(({ sponsorship }) => sponsorship);
  return {
    sections: [
      section('received', said('接受情况', 'What was received'), [
        count('number', said('笔数', 'How many'), gifts.length, page('payments/bills')),
        fen('total', said('合计', 'In all'), sum(gifts), page('payments/bills')),
      ]),
      ...(grants.length > 0 ? [section('grants', said('捐赠、资助', 'Gifts and grants'), grants.map(rowOf))] : []),
      ...(sponsored.length > 0 ? [section('sponsorship', said('赞助', 'Sponsorship'), sponsored.map(rowOf))] : []),
      section('use', said('用途', 'What it is for'), []),
    ],
    wanting: [{ what: said('款项用途', 'What the money is for'), office: 'finance', until: 'text:use' }],
  };
}
