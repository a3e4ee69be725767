import type { Server } from "node:http";

const graceMs = 8000;

/**
 * Lets what is being answered finish, for at most eight seconds, then cuts what is left. New
 * connections are refused from the first moment, idle ones end at once.
 */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
