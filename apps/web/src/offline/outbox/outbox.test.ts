import { describe, expect, it } from "vitest";
import type { Entry, Refusal } from "./entry";
import { makeOutbox } from "./outbox";

const owner = { organisationId: "club", userId: "ada" };
const athleteId = "0192b7f4-9d3a-4c51-8f00-5d2c8a7e1b91";
const id = "0192b7f4-9d3a-7c51-8f00-5d2c8a7e1b90";
const morning = (painNrs: number) => ({ athleteId, id, date: "2026-11-20" as const, painNrs });

/** A browser with its store, and a server that answers as told. */
function arrange(answers: (() => Promise<unknown>)[], stored = new Map<string, Entry>()) {
  const sent: unknown[] = [];
  let clock = 1_000;
  let present = true;
  const make = (whose = owner) =>
    makeOutbox({
      owner: whose,
      store: {
        list: async () => [...stored.values()],
        put: async (entry) => void stored.set(entry.key, entry),
        settle: async (entry, next) => {
          if (stored.get(entry.key)?.at !== entry.at) return;
          if (next) stored.set(entry.key, next);
          else stored.delete(entry.key);
        },
      },
      send: async ({ input }) => {
        sent.push(input);
        return (answers.shift() ?? (async () => ({ held: false })))();
      },
      readError: (error) => error as Refusal,
      isPresent: () => present,
      onSent: async () => undefined,
      now: () => {
        clock += 1;
        return clock;
      },
    });
  return {
    make,
    sent,
    stored,
    leave: () => {
      present = false;
    },
    wait: (days: number) => {
      clock += days * 86_400_000;
    },
  };
}

const fails = (code: string | null) => async () =>
  Promise.reject({ message: "no", code, detail: { logId: "l" } });
const hand = (outbox: ReturnType<typeof makeOutbox>, painNrs = 3) =>
  outbox.hand({ procedure: "sessions.checkMorning", id: "m", input: morning(painNrs) });

describe("a write", () => {
  it("lies in the browser before it is sent, and goes once the server has it", async () => {
    let storedFirst = 0;
    const { make, stored } = arrange([
      async () => {
        storedFirst = stored.size;
        return { held: false };
      },
    ]);
    const outbox = make();
    const { outcome } = hand(outbox);
    expect(await outcome).toMatchObject({ kind: "sent" });
    expect([storedFirst, stored.size, outbox.entries().length]).toEqual([1, 0, 0]);
  });

  it.each([null, "UNAUTHORIZED", "TOO_MANY_REQUESTS", "INTERNAL_SERVER_ERROR"])(
    "waits where the server says %s, and is sent on the next opening",
    async (code) => {
      const { make, sent, stored } = arrange([fails(code)]);
      expect(await hand(make()).outcome).toMatchObject({ kind: "waiting" });
      const next = make();
      await next.load();
      expect(next.entries()).toHaveLength(1);
      await next.flush();
      expect([sent.length, stored.size]).toEqual([2, 0]);
    },
  );

  it.each(["BAD_REQUEST", "CONFLICT", "FORBIDDEN", "NOT_FOUND"])(
    "stays with its reason where the server says %s, until the person decides",
    async (code) => {
      const { make, sent, stored } = arrange([fails(code)]);
      const outbox = make();
      expect(await hand(outbox).outcome).toMatchObject({ kind: "refused" });
      await outbox.flush();
      expect(sent).toHaveLength(1);
      const next = make();
      await next.load();
      expect(next.entries()[0]?.refusal).toMatchObject({ message: "no", detail: { logId: "l" } });
      await next.dismiss(next.entries()[0]?.key ?? "");
      expect(stored.size).toBe(0);
    },
  );

  it("is sent again on the person's word", async () => {
    const { make, stored } = arrange([fails("CONFLICT")]);
    const outbox = make();
    await hand(outbox).outcome;
    await outbox.again(outbox.entries()[0]?.key ?? "");
    expect(stored.size).toBe(0);
  });

  it("of newer content takes the place of an older one that is still on its way", async () => {
    let answer = (_: unknown) => {};
    const slow = () => new Promise((resolve) => (answer = resolve));
    const { make, stored } = arrange([slow, fails(null)]);
    const outbox = make();
    const first = hand(outbox, 3);
    await first.stored;
    await Promise.resolve();
    const second = hand(outbox, 4);
    await second.outcome;
    answer({ held: false });
    await first.outcome;
    expect([...stored.values()].map(({ input }) => input)).toMatchObject([{ painNrs: 4 }]);
  });

  it("of somebody else is neither shown nor sent, and none is sent after signing out elsewhere", async () => {
    const { make, sent, leave } = arrange([fails(null)]);
    await hand(make()).outcome;
    const other = make({ ...owner, userId: "ben" });
    await other.load();
    await other.flush();
    expect([other.entries().length, sent.length]).toEqual([0, 1]);
    const mine = make();
    await mine.load();
    leave();
    await mine.flush();
    expect([mine.entries().length, sent.length]).toEqual([1, 1]);
  });

  it("of another version is refused with words, and one of a month ago ends", async () => {
    const { make, sent, stored, wait } = arrange([fails(null)]);
    await hand(make()).outcome;
    for (const entry of stored.values()) stored.set(entry.key, { ...entry, version: 0 });
    const outbox = make();
    await outbox.load();
    await outbox.flush();
    expect(outbox.entries()[0]?.refusal?.message).toMatch(/older version/);
    expect(sent).toHaveLength(1);
    wait(31);
    await make().load();
    expect(stored.size).toBe(0);
  });
});
