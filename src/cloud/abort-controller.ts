// The part of AbortController that react-query needs; WeChat has none.
class Signal {
  aborted = false;
  reason: unknown;
  private listeners = new Set<() => void>();
  addEventListener(_: 'abort', listener: () => void) {
    this.listeners.add(listener);
  }
  removeEventListener(_: 'abort', listener: () => void) {
    this.listeners.delete(listener);
  }
  stop(reason: unknown) {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.listeners) listener();
  }
}

export class AbortController {
  signal = new Signal();
  abort(reason?: unknown) {
    this.signal.stop(reason ?? new Error('AbortError'));
  }
}
