import { statfsSync } from "node:fs";

/** A reason why the database cannot be used, as one sentence for the person at the keyboard. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

/** A StartProblem that space on the disk ends. */
export class FullDisk extends StartProblem {}

/** Throws a FullDisk when the disk under `folder` has less than `neededMb` left. */
export function requireDiskSpace(folder: string, neededMb: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb >= neededMb) return;
  throw new FullDisk(
    `The disk under ${folder} has only ${freeMb} MB left; the database needs at least ${neededMb} MB. Free some space and start again.`,
  );
}

/** Whether a server refused who asked, not the question. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "28P01";
}

/** Turns an error of the file system into a StartProblem that says what to do; others pass unchanged. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new StartProblem(
      `The folder ${folder} cannot be written by this account. Make it writable, or start from a checkout of your own.`,
    );
  }
  if (code === "ENOSPC") {
    return new FullDisk(`The disk under ${folder} is full. Free some space and start again.`);
  }
  return error;
}
