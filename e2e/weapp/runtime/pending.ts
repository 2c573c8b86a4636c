/** Counts what is under way, so that a road waits for the mini-program and not for a clock. */
export class Pending {
  private count = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.count++;
    try {
      return await work();
    } finally {
      this.count--;
    }
  }

  add() {
    this.count++;
    let open = true;
    return () => {
      if (open) this.count--;
      open = false;
    };
  }

  /** Resolves when nothing has been under way for three turns of the event loop, or after `limit` milliseconds. */
  async settle(limit = 5000) {
    const end = Date.now() + limit;
    for (let quiet = 0; quiet < 3 && Date.now() < end; quiet = this.count ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}
