/** Where the server of each browser worker listens; as many tests run at once as there are places. */
export const browserPorts = (process.env.E2E_PORTS ?? "3123,3124").split(",").map(Number);
