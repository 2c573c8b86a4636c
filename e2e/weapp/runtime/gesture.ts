/** Some APIs answer only inside the handler of a tap: it ends with the turn of the event loop that began it. */
export class Gesture {
  private live = false;

  get isLive() {
    return this.live;
  }

  async during(work: () => void) {
    this.live = true;
    try {
      work();
      // Promises that are already settled still belong to the tap; a timer or a reply from the network does not.
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      this.live = false;
    }
  }
}
