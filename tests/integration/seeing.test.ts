import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { namedIn, personsOf } from "../support/persons-in-log";
import { openSession, sessionCookie } from "../support/session";
import { type ReceivedSpan, receiveSpans } from "../support/span-receiver";
import { startWeb, type WebServer } from "../support/web-server";
import { createWorld, type World } from "../support/world";

const logFile = join(mkdtempSync(join(tmpdir(), "talus-seeing-")), "log");
const token = "a token for tests, which opens nothing but figures";

let world: World;
let web: WebServer;
let collector: Awaited<ReturnType<typeof receiveSpans>>;

beforeAll(async () => {
  await build();
  world = await createWorld();
  collector = await receiveSpans();
  web = await startWeb({
    ...world,
    logFile,
    variables: {
      METRICS_TOKEN: token,
      TRUSTED_PROXIES: "1",
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_SERVICE_NAME: "talus-under-test",
      OTEL_BSP_SCHEDULE_DELAY: "50",
    },
  });
});

afterAll(async () => {
  await web.stop();
  await collector.close();
  await world.close();
});

type Line = Record<string, unknown> & { msg: string; level: string };

const lines = () =>
  readFileSync(logFile, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

async function cookieOfOwner() {
  return { cookie: `${sessionCookie}=${await openSession(world, world.club.owner)}` };
}

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${web.url}${path}`, {
    headers: { ...(await cookieOfOwner()), ...headers },
  });
  const { status } = answer;
  return { status, html: await answer.text(), requestId: answer.headers.get("x-request-id") };
}

const linesOf = (requestId: string | null) =>
  expect.poll(() => lines().filter((line) => line.requestId === requestId));

const metricsAs = async (headers: Record<string, string>) => {
  const answer = await fetch(`${web.url}/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
};

describe("the log", () => {
  test("has a line for each call of a batch: whose organisation, what came of it, how long it took", async () => {
    const input = encodeURIComponent(JSON.stringify({ 1: { json: { athleteId: "none" } } }));
    const { requestId } = await ask(`/api/trpc/members.list,athletes.get?batch=1&input=${input}`);
    const { organisationId } = world.club;
    const call = { level: "info", durationMs: expect.any(Number) };
    for (const own of [
      { procedure: "members.list", outcome: "ok", organisationId },
      // This one is refused before the database is asked whose it is.
      { procedure: "athletes.get", outcome: "BAD_REQUEST", organisationId: null },
    ])
      await linesOf(requestId).toContainEqual(expect.objectContaining({ ...call, ...own }));
  });

  test("has the calls of a page beside the page, by its route and never by whom it is about", async () => {
    const { id } = world.club.runner;
    const { requestId, status } = await ask(`/athletes/${id}?q=Ines`);
    expect(status).toBe(200);
    await linesOf(requestId).toContainEqual(
      expect.objectContaining({ route: "/athletes/[id]", status: 200, method: "GET" }),
    );
    const { organisationId } = world.club;
    for (const procedure of ["accounts.current", "athletes.get"])
      await linesOf(requestId).toContainEqual(
        expect.objectContaining({ procedure, outcome: "ok", organisationId }),
      );
    const own = lines().find((line) => line.requestId === requestId && line.msg === "request");
    expect(own).not.toHaveProperty("procedure");
    expect(readFileSync(logFile, "utf8")).not.toContain(id);
  });

  test("names nobody, and would be found out if it did", async () => {
    const { administratorUrl } = inject("template").server;
    const { pathname } = new URL(world.databaseUrl);
    const persons = await personsOf(new URL(pathname, administratorUrl).href);
    const log = readFileSync(logFile, "utf8");
    expect(namedIn(log, persons)).toEqual([]);
    const { runner, owner } = world.club;
    for (const datum of [runner.id, owner.userId]) {
      expect(namedIn(`${log}{"msg":"opened ${datum}"}\n`, persons)).toEqual([datum]);
    }
    expect(namedIn(`${log}Ines Duarte came`, ["Ines", "Ine", "Duarte"])).toEqual([
      "Ines",
      "Duarte",
    ]);
  });

  test("has no error where a person is told that there is no such athlete", async () => {
    const { requestId } = await ask(`/athletes/${world.otherClub.runner.id}`);
    await linesOf(requestId).toContainEqual(
      expect.objectContaining({ procedure: "athletes.get", outcome: "NOT_FOUND" }),
    );
    await linesOf(requestId).toContainEqual(expect.objectContaining({ msg: "request" }));
    const levels = lines().flatMap((line) => (line.requestId === requestId ? [line.level] : []));
    expect(new Set(levels)).toEqual(new Set(["info"]));
  });

  test("tells of a path that is none no more than that there is none", async () => {
    const { requestId } = await ask("/ines-duarte");
    await linesOf(requestId).toMatchObject([{ route: null, status: 404 }]);
    expect(readFileSync(logFile, "utf8")).not.toContain("duarte");
  });
});

/** Runs `work` while the tables' owner has spoiled something. */
async function spoiled<T>([spoil, mend]: [string, string], work: () => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(spoil);
  try {
    return await work();
  } finally {
    await owner.query(mend);
    await owner.end();
  }
}

describe("a failure of our own", () => {
  test("is found by the number that the person was told, with its stack and without a value", async () => {
    const spoiling: [string, string] = [
      `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM NEW.name::uuid; RETURN NEW; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON team FOR EACH ROW EXECUTE FUNCTION spoil()`,
      "DROP FUNCTION spoil CASCADE",
    ];
    const { requestId, body } = await spoiled(spoiling, async () => {
      const answer = await fetch(`${web.url}/api/trpc/teams.create`, {
        method: "POST",
        headers: { ...(await cookieOfOwner()), "content-type": "application/json" },
        body: JSON.stringify({ json: { id: uuidv7(), name: "Zebedee Nobody" } }),
      });
      expect(answer.status).toBe(500);
      return { requestId: answer.headers.get("x-request-id") ?? "", body: await answer.text() };
    });
    expect(body).toContain(requestId);
    await linesOf(requestId).toContainEqual(
      expect.objectContaining({
        ...{ level: "error", procedure: "teams.create", outcome: "INTERNAL_SERVER_ERROR" },
        error: expect.objectContaining({
          code: "22P02",
          message: "invalid input syntax for type uuid: …",
          stack: expect.stringContaining("\n    at "),
        }),
      }),
    );
    expect(readFileSync(logFile, "utf8")).not.toContain("Zebedee");
  });

  test("of a page is found by the reference on its screen, with its stack", async () => {
    const spoiling: [string, string] = [
      "ALTER TABLE athlete RENAME TO spoiled",
      "ALTER TABLE spoiled RENAME TO athlete",
    ];
    const path = `/athletes/${world.club.runner.id}`;
    const { requestId, html } = await spoiled(spoiling, () => ask(path));
    expect(html).toContain(`failed ${requestId}`);
    await linesOf(requestId).toContainEqual(
      expect.objectContaining({
        ...{ level: "error", msg: "page failed", route: "/athletes/[id]" },
        error: expect.objectContaining({
          digest: `failed ${requestId}`,
          stack: expect.stringContaining("\n    at "),
        }),
      }),
    );
  });
});

describe("the figures", () => {
  test("count calls by procedure and outcome, requests by route, connections, and the process", async () => {
    await ask("/api/trpc/members.list");
    await ask("/api/trpc/athletes.get?input=%7B%7D");
    const { status, text } = await metricsAs({});
    expect(status).toBe(200);
    for (const pattern of [
      /^talus_calls_total\{procedure="members.list",outcome="ok"\} [1-9]/m,
      /^talus_calls_total\{procedure="athletes.get",outcome="BAD_REQUEST"\} [1-9]/m,
      /^talus_call_duration_seconds_bucket\{le="10",procedure="members.list"\} [1-9]/m,
      /^talus_requests_total\{route="\/api\/trpc\/",status="200"\} [1-9]/m,
      /^talus_pool_connections\{state="idle"\} [1-9]/m,
      /^talus_pool_connections\{state="busy"\} 0$/m,
      /^talus_pool_waiting 0$/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
      /^process_resident_memory_bytes /m,
    ])
      expect(text).toMatch(pattern);
  });

  test("tell of the jobs of every organisation, by name and state", async () => {
    const owner = new Client({ connectionString: world.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff,
        expire_seconds, retention_seconds, deletion_seconds, partition, table_name)
      VALUES ('tested', 'standard', 2, 0, false, 60, 60, 60, false, 'job_common')`);
    await owner.query(`INSERT INTO pgboss.job (name, state)
      SELECT 'tested', unnest('{created,retry,active,failed,completed}'::pgboss.job_state[])`);
    await owner.end();
    const { text } = await metricsAs({});
    expect(text.match(/^talus_jobs\{job="tested".*$/gm)?.sort()).toEqual([
      'talus_jobs{job="tested",state="failed"} 1',
      'talus_jobs{job="tested",state="queued"} 2',
      'talus_jobs{job="tested",state="running"} 1',
    ]);
  });

  test.each([
    ["nobody in particular on this machine", {}, 200],
    ["somebody forwarded by a proxy on this machine", { "x-forwarded-for": "203.0.113.9" }, 404],
    ["somebody forwarded by a proxy that says so in its own way", { forwarded: "for=x" }, 404],
    ["somebody forwarded with a wrong token", { via: "1.1 x", authorization: "Bearer x" }, 404],
    ["somebody with the token", { "x-real-ip": "::1", authorization: `Bearer ${token}` }, 200],
  ])("are for %s: %j, %i", async (_, headers, status) => {
    const answer = await metricsAs(headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.text).toBe("Not found\n");
  });
});

describe("traces", () => {
  test("hold the request, its calls and their statements, one in the other", async () => {
    const { requestId } = await ask("/api/trpc/members.list,teams.list?batch=1");
    const spanNamed = (name: string) => {
      const spans = collector.spans();
      const root = spans.find((span) => attributeOf(span, "talus.request") === requestId);
      return spans.find((span) => span.traceId === root?.traceId && span.name === name);
    };
    await expect.poll(() => spanNamed("GET /api/trpc/")).toBeDefined();
    const request = spanNamed("GET /api/trpc/");
    const call = spanNamed("members.list");
    expect(call?.parentSpanId).toBe(request?.spanId);
    const within = collector.spans().filter(({ parentSpanId }) => parentSpanId === call?.spanId);
    expect(within.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^pg\.query/));
    expect(collector.resources()[0]).toContainEqual({
      key: "service.name",
      value: { stringValue: "talus-under-test" },
    });
    expect([...collector.paths]).toEqual(["/v1/traces"]);
  });

  test("go on from whoever began them", async () => {
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    await ask("/api/trpc/members.list", { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    await expect.poll(() => collector.spans().map((span) => span.traceId)).toContain(traceId);
  });

  test("hold nothing about a person and no value of a statement, also of pages", async () => {
    const { id } = world.club.runner;
    const { requestId } = await ask(`/athletes/${id}?q=Ines`);
    const isThere = () =>
      collector.spans().some((s) => attributeOf(s, "talus.request") === requestId);
    await expect.poll(isThere).toBe(true);
    const text = collector.text();
    expect(text).toContain("/athletes/[id]");
    expect(text).toContain("$1");
    for (const datum of [id, world.club.owner.userId, "q=Ines", "authjs"])
      expect(text).not.toContain(datum);
  });
});

const attributeOf = (span: ReceivedSpan, wanted: string) =>
  span.attributes.find(({ key }) => key === wanted)?.value.stringValue;
