import { totalmem } from "node:os";

/** Mebibytes that this machine, or the container around us, may use. */
export function machineMb(): number {
  const allowed = process.constrainedMemory();
  const bytes = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.floor(bytes / 1024 / 1024);
}

/**
 * What the embedded server is told of a machine with so many mebibytes. It shares the machine with
 * the web server, so it takes less than a server of its own would: an eighth as its own cache, and it
 * reckons with half of the memory as the system's. Data of this size lies in memory or on an SSD, and
 * its queries are short: reading here and there costs little more than reading on, and compiling a query
 * costs more than it gains.
 */
export function memorySettings(mb: number): Record<string, string> {
  const within = (value: number, least: number, most: number) =>
    `${Math.round(Math.min(Math.max(value, least), most))}MB`;
  return {
    shared_buffers: within(mb / 8, 128, 2048),
    effective_cache_size: within(mb / 2, 256, 65_536),
    work_mem: within(mb / 512, 4, 32),
    maintenance_work_mem: within(mb / 32, 64, 512),
    random_page_cost: "1.1",
    jit: "off",
  };
}
