/** Prints one line a check and counts. */
export class Tally {
  passed = 0;
  failed = 0;

  constructor(private readonly print: (line: string) => void = console.log) {}

  record(name: string, faults: string[], note = '') {
    if (faults.length === 0) {
      this.passed++;
      this.print(`ok      ${name}${note && ` (${note})`}`);
      return;
    }
    this.failed++;
    this.print(`FAILED  ${name}${note && ` (${note})`}`);
    for (const fault of faults.slice(0, 12))
      this.print(`        ${fault.replaceAll('\n', '\n        ').slice(0, 1500)}`);
    if (faults.length > 12) this.print(`        and ${faults.length - 12} more`);
  }

  skip(name: string, why: string) {
    this.print(`skipped ${name}: ${why}`);
  }

  close() {
    this.print(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}
