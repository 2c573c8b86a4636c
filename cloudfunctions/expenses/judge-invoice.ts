/** What an electronic invoice says of itself. Amounts in fen, with tax. */
export interface InvoiceFacts {
  code: string;
  number: string;
  amount: number;
  seller: string;
  day: string | null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const at = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
        if (at !== null) return at > 0 && at <= 0x10ffff ? String.fromCodePoint(at) : '';
        return entities[(name ?? '').toLowerCase()] ?? whole;
      },
    )
    .trim();

/** The text of the first of these elements that holds text alone, whatever its prefix. */
function textOf(xml: string, names: readonly string[]): string | null {
  for (const name of names) {
    const found = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)</`, 'i').exec(
      xml,
    );
    const text = found && plain(found[1] ?? '');
    if (text) return text;
  }
  return null;
}
/** `1234.50`, `¥1,234.5` to fen. */
export function fenOf(text: string | null): number | null {
  const digits = text?.replace(/[¥￥,\s]/g, '') ?? '';
  const match = /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(digits);
  if (!match) return null;
  const part = (match[2] ?? '').padEnd(2, '0');
  // More than two decimals are no amount of an invoice, unless they are noughts.
  return /^0*$/.test(part.slice(2)) ? Number(match[1]) * 100 + Number(part.slice(0, 2)) : null;
}
function dayIn(text: string | null): string | null {
  const match = /(\d{4})\s*[-年/.]?\s*(\d{1,2})\s*[-月/.]?\s*(\d{1,2})/.exec(text ?? '');
  if (!match) return null;
  const day = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
const whole = (facts: { code: string; number: string; amount: number | null; seller: string; day: string | null }) =>
  /^\d{8,20}$/.test(facts.number) && /^\d{0,12}$/.test(facts.code) && facts.amount !== null && facts.amount > 0
    ? { ...facts, amount: facts.amount, seller: facts.seller.slice(0, 100) }
    : null;

/**
 * An invoice's own XML: that of fully digital ones (数电票, `EInvoice`) and that which OFD invoices carry
 * (original_invoice.xml). By the names of the elements; the layouts that are known are to be checked against more samples.
 * @returns null where it is none, or says no number or amount
 */
export function judgeInvoiceXml(xml: string): InvoiceFacts | null {
  // No invoice declares entities; what does would have them expanded.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return null;
  return whole({
    code: (textOf(xml, ['InvoiceCode', 'FPDM']) ?? '').replace(/\D/g, ''),
    number: (textOf(xml, ['InvoiceNumber', 'EIid', 'InvoiceNo', 'FPHM']) ?? '').replace(/\s/g, ''),
    amount: fenOf(
      textOf(xml, ['TotalTax-includedAmount', 'TotalTaxIncludedAmount', 'TaxInclusiveTotalAmount', 'JSHJ']),
    ),
    seller: textOf(xml, ['SellerName', 'XFMC']) ?? '',
    day: dayIn(textOf(xml, ['IssueTime', 'RequestTime', 'IssueDate', 'KPRQ'])),
  });
}

/** The words of an invoice's page, as OFD has them where it carries no data. */
export function judgeInvoiceText(text: string): InvoiceFacts | null {
  const spaced = text.replace(/[ \t\u3000]+/g, '');
  const after = (label: RegExp, value: RegExp) =>
    new RegExp(`${label.source}[:：]?\\s*(${value.source})`).exec(spaced)?.[1] ?? null;
  const sellers = [...spaced.matchAll(/名称[:：]\s*([^\n:：]{2,100})/g)].map((each) => each[1] ?? '');
  return whole({
    code: after(/发票代码/, /\d{10,12}/) ?? '',
    number: after(/发票号码/, /\d{8,20}/) ?? '',
    amount: fenOf(after(/[（(]小写[）)]/, /[¥￥]?[\d,]+\.\d{2}/)),
    // The buyer stands first, the seller after him.
    seller: sellers.length > 1 ? (sellers.at(-1) ?? '') : '',
    day: dayIn(after(/开票日期/, /\d{4}年?\d{1,2}月?\d{1,2}日?/)),
  });
}
