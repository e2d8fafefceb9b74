/** One event of a stream (text/event-stream). */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Takes a stream of events piece by piece, however it is cut, and gives the events that each piece ends. */
export function eventReader(): (piece: string) => readonly StreamEvent[] {
  let rest = "";
  return (piece) => {
    rest += piece;
    // A piece that ends in CR may have the LF of it still to come.
    const whole = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
    const blocks = whole.replace(/\r\n?/g, "\n").split("\n\n");
    rest = (blocks.pop() ?? "") + rest.slice(whole.length);
    return blocks.flatMap(eventOf);
  };
}

function eventOf(block: string): readonly StreamEvent[] {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, name, value = ""] = /^(\w*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "event") event = value;
    if (name === "data") data.push(value);
  }
  return data.length === 0 ? [] : [{ event, data: data.join("\n") }];
}
