import { redirect } from "next/navigation";
import { homePath } from "../server/session";

/** The bare address leads to where this person starts. */
export default async function Home() {
  redirect(await homePath());
}
