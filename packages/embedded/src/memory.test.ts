import { expect, test } from "vitest";
import { machineMb, memorySettings } from "./memory";

test("a small machine keeps PostgreSQL's own least, a large one does not give everything away", () => {
  expect(memorySettings(512)).toMatchObject({ shared_buffers: "128MB", work_mem: "4MB" });
  expect(memorySettings(8192)).toMatchObject({
    shared_buffers: "1024MB",
    effective_cache_size: "4096MB",
    work_mem: "16MB",
    maintenance_work_mem: "256MB",
  });
  expect(memorySettings(262_144)).toMatchObject({ shared_buffers: "2048MB", work_mem: "32MB" });
});

test("this machine has some memory", () => {
  expect(machineMb()).toBeGreaterThan(100);
});
