/** One `setData` larger than this many bytes makes a slow phone stutter (design §9). */
export const payloadBudget = 64 * 1024;

/** Keeps account of what the logic layer sends to the view. */
export class Payloads {
  calls = 0;
  bytes = 0;
  largest = { bytes: 0, route: '' };
  readonly faults: string[] = [];

  record(route: string, change: Record<string, unknown>): Record<string, unknown> {
    const json = JSON.stringify(change, (key, value: unknown) => {
      if (typeof value === 'function') this.faults.push(`setData on ${route} sends a function at ${key}`);
      return value;
    });
    const bytes = Buffer.byteLength(json);
    this.calls++;
    this.bytes += bytes;
    if (bytes > this.largest.bytes) this.largest = { bytes, route };
    if (bytes > payloadBudget) this.faults.push(`setData on ${route} sends ${bytes} bytes, budget ${payloadBudget}`);
    return JSON.parse(json) as Record<string, unknown>;
  }
}
