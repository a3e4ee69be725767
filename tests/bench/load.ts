import { Agent, request } from "node:http";

/** What to ask again and again, and for how long. */
export type Load = {
  url: string;
  headers?: Record<string, string>;
  /** What each request brings; unset: they bring nothing, and ask by GET. */
  body?: () => string;
  connections?: number;
  durationMs?: number;
};

/** Requests answered with 200 per second over kept-alive connections; any other answer is an error. */
export async function requestsPerSecond(load: Load): Promise<number> {
  const { url, connections = 16, durationMs = 3000 } = load;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + durationMs;
  const begin = performance.now();
  let answered = 0;
  const ask = async () => {
    while (performance.now() < end) {
      const status = await statusOf(load, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return answered / ((performance.now() - begin) / 1000);
}

function statusOf({ url, headers = {}, body }: Load, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent, method: body ? "POST" : "GET" }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    })
      .on("error", reject)
      .end(body?.());
  });
}
