/** One line of the console: a call that a function reported, or that ended without a report. */
export interface Call {
  at: string;
  function: string;
  action: string;
  requestId: string;
  ms: number;
  /** Null when the call ended before the function could say. */
  roundTrips: number | null;
  outcome: string;
  role?: string;
  detail?: string;
}

const kept = 1000;

/** The last thousand calls, from the structured lines that functions print; nothing is asked of them for it. */
export class CallLog {
  private readonly calls: (Call & { seq: number })[] = [];
  private seq = 0;
  /** Why a call ended unexpectedly is printed apart from its line, and just before it. */
  private reason: { requestId: string; message: string } | null = null;

  constructor(private readonly onOther: (name: string, line: string, error: boolean) => void = () => undefined) {}

  take(name: string, line: string, error: boolean): void {
    const report = error || !line.startsWith('{') ? null : parse(line);
    if (report?.kind === 'error')
      this.reason = { requestId: textOf(report.requestId), message: textOf(report.message) };
    if (report?.kind !== 'call' && report?.kind !== 'job') return this.onOther(name, line, error);
    const requestId = textOf(report.requestId);
    const detail = this.reason?.requestId === requestId ? this.reason.message : null;
    this.add({
      function: textOf(report.function, name),
      action: textOf(report.action),
      requestId,
      ms: Number(report.ms ?? 0),
      roundTrips: typeof report.roundTrips === 'number' ? report.roundTrips : null,
      outcome: textOf(report.outcome),
      ...(typeof report.role === 'string' ? { role: report.role } : {}),
      ...(detail === null ? {} : { detail }),
    });
  }

  add(call: Omit<Call, 'at' | 'roundTrips'> & { roundTrips?: number | null }): void {
    this.calls.push({
      ...call,
      seq: ++this.seq,
      at: new Date().toISOString(),
      roundTrips: call.roundTrips ?? null,
      ms: Math.round(call.ms * 10) / 10,
    });
    if (this.calls.length > kept) this.calls.shift();
  }

  /** Newest first; `after` is the last `seq` seen. */
  since(after = 0): (Call & { seq: number })[] {
    return this.calls.filter((call) => call.seq > after).reverse();
  }
}

const textOf = (value: unknown, absent = ''): string => (typeof value === 'string' ? value : absent);

function parse(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
