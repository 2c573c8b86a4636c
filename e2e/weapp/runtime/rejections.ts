interface Claimant {
  claimRejection(reason: unknown, promise: Promise<unknown>): boolean;
}

/** Hands each unhandled rejection to the mini-program it happened in; one that nobody claims ends the process. */
class Rejections {
  private readonly open = new Set<Claimant>();

  constructor() {
    process.on('unhandledRejection', (reason, promise) => {
      const claimed = [...this.open].some((program) => program.claimRejection(reason, promise));
      // A mini-program that is closed meanwhile belongs to the past; everything else is a fault of the check itself.
      if (!claimed && reason instanceof Error) throw reason;
    });
  }

  join(program: Claimant) {
    this.open.add(program);
  }

  leave(program: Claimant) {
    this.open.delete(program);
  }
}

export const rejections = new Rejections();
