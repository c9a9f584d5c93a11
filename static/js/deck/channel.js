// Keeps the presenter's window and the audience's in step. Each follows only the other kind; whoever arrives says hello
// and is told the place, so that either may be reloaded at any time.
export class Channel {
  constructor(deck, role) {
    this.role = role;
    this.channel = new BroadcastChannel(`nabla-deck:${deck}`);
  }

  tell(place) {
    this.channel.postMessage({ kind: "at", from: this.role, ...place });
  }

  hello() {
    this.channel.postMessage({ kind: "hello", from: this.role });
  }

  /** @param follow called with a place that the other window went to; here answers where we are */
  hear(follow, here) {
    this.channel.addEventListener("message", ({ data }) => {
      if (data.from === this.role) return;
      if (data.kind === "hello") this.tell(here());
      else follow(data);
    });
  }
}
