import { cookies } from "next/headers";
import { type Theme, themeFrom } from "../features/frame/theme";

/** The theme that this browser chose. */
export async function chosenTheme(): Promise<Theme> {
  return themeFrom((await cookies()).get("talus.theme")?.value);
}
