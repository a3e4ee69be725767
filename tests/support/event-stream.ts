/** Server-sent events as a page gets them. */
export type EventStream = {
  status: number;
  /** The name of the next event; null: the stream ended. */
  next: () => Promise<string | null>;
  close: () => void;
};

/** Opens a stream of events with a session's cookie. */
export async function openEvents(url: string, cookie: string): Promise<EventStream> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { cookie }, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<string | null> => {
    // What begins with a colon only says that the stream is alive.
    const [, name, rest] = /^(?::\n\n)*event: (\w+)\ndata:\n\n(.*)$/s.exec(text) ?? [];
    if (name !== undefined) {
      text = rest ?? "";
      return name;
    }
    const { done = true, value = "" } = (await reader?.read()) ?? {};
    text += value;
    return done ? null : next();
  };
  return { status: response.status, next, close: () => stop.abort() };
}
