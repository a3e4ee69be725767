/** Where the server of each browser worker listens; as many tests run at once as there are places. */
export const browserPorts = (process.env.E2E_PORTS ?? "3123,3124").split(",").map(Number);

/** The address of this worker's own server; Playwright numbers its workers in the environment. */
export const browserOrigin = `http://127.0.0.1:${browserPorts[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]}`;
